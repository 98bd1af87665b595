/** People who do anything, and in the end what they ought to: a random walk through a world, then the way to its end. */
import assert from 'node:assert/strict';
import type { Command } from '#libs/process/command.js';
import type { FactDeclaration, Outcome, ProcessDefinition, Scalar, Stage } from '#libs/process/definition.js';
import type { TextRef, Values } from '#libs/process/event.js';
import { externalKind, isExternal } from '#libs/process/move.js';
import { actedBefore } from '#libs/process/ask-rules.js';
import { possible } from '#libs/process/possible.js';
import type { CaseState } from '#libs/process/state.js';
import { Dice } from './dice.js';
import { checkLog } from './invariants.js';
import { World, type Person, type PlayedCase } from './world.js';

type Answer = Extract<Command, { type: 'answer' }>;

/** A case that fair players have not ended after so many rounds goes on for ever. */
const MAX_ROUNDS = 300;
/** More than one case of these worlds ever asks for. */
const ANY_AWARD = 5_000n;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Refusals that hang on the fund, or on what an answer brings beside another one: `possible` does not foresee them. */
const unforeseen = ['over_envelope', 'nothing_granted', 'amount_exceeds', 'money_unaccounted', 'sides_differ'];

const texts: readonly TextRef[] = (['reasons', 'narrative', 'citation'] as const).map((kind) => ({
  kind,
  id: kind,
  hash: kind,
}));

/** Plays a case of `definition`: one random step for each number, then fairly to the end. Throws where a rule breaks. */
export function playCase(
  definition: ProcessDefinition,
  known: readonly ProcessDefinition[],
  seed: number,
  steps: readonly number[],
): World {
  const dice = new Dice(seed);
  const world = new World(known, dice.oneIn(8) ? 5_000n : 1_000_000n);
  world.people.push(...peopleOf([definition, ...known]));
  if (definition.subject === 'linked') world.grant('root', 3_000n, 1_000n);
  world.open(definition, openingFacts(definition, world, dice), null, 'root');
  for (const step of steps) randomStep(world, new Dice(step));
  finish(world, dice);
  for (const played of world.cases) checkLog(played);
  return world;
}

// ─── People and facts ───────────────────────────────────────────────────────────────────────────────────────────────

/** Three holders of every role, one who holds two, two who hold all but the party's, one of all roles in conflict, and a stranger. */
function peopleOf(definitions: readonly ProcessDefinition[]): Person[] {
  const roles = [...new Set(definitions.flatMap((definition) => definition.roles.map(({ key }) => key)))];
  const person = (id: string, held: readonly string[], conflict: string | null = null): Person => ({
    kind: 'person',
    id,
    roles: held,
    conflict,
  });
  const parties = new Set(
    definitions.flatMap((d) => d.roles.filter(({ kind }) => kind === 'party').map(({ key }) => key)),
  );
  const judging = roles.filter((role) => !parties.has(role));
  return [
    // Each acts for the first holder of every role, for as long as the story goes.
    ...['jack', 'jill'].map((id) => ({
      ...person(id, judging),
      actsFor: judging.map((role) => ({ person: `${role} 1`, role })),
    })),
    ...roles.flatMap((role) => [1, 2, 3].map((n) => person(`${role} ${n}`, [role]))),
    ...roles.slice(1).map((role, n) => person(`${roles[n]} and ${role}`, [roles[n] ?? '', role])),
    person('relative', roles, 'family'),
    person('stranger', []),
  ];
}

function openingFacts(definition: ProcessDefinition, world: World, dice: Dice): Values {
  const facts = definition.facts.map((fact) => [fact.key, factFor(fact, world, dice)] as const);
  return Object.fromEntries(facts.filter((entry): entry is [string, Scalar] => entry[1] !== undefined));
}

function factFor({ key, values, kind, required }: FactDeclaration, world: World, dice: Dice): Scalar | undefined {
  if (values) return !required && dice.oneIn(4) ? undefined : dice.pick(values);
  if (kind === 'shares') return dice.pick(['10000', '4000,4000,2000', '5000,5000']);
  if (kind === 'amount' || /amount|requested/i.test(key)) return String(dice.below(2_000) + 1);
  if (kind === 'days' || key.endsWith('Days')) return dice.below(60);
  if (key === 'effectiveAt') return dayFrom(world, dice);
  if (kind === 'instant' || key.endsWith('At')) return instantFrom(world, dice);
  return key === 'ordinal' ? 1 : 'text';
}

function instantFrom(world: World, dice: Dice): string {
  return new Date(Date.parse(world.now) + dice.below(60) * DAY_MS).toISOString();
}

function dayFrom(world: World, dice: Dice): string {
  return instantFrom(world, dice).slice(0, 'YYYY-MM-DD'.length);
}

// ─── Answers ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What somebody else brought with the same outcome: sides that agree name the same day or sum. */
function saidBefore({ seats }: CaseState, { key }: Outcome, name: string): Scalar | undefined {
  return seats.find(({ status, outcome }) => status === 'answered' && outcome === key)?.values?.[name];
}

/** An answer that brings what its outcome needs, or null where the case has not got it yet. */
function wellFormed(
  world: World,
  played: PlayedCase,
  outcome: Outcome,
  seat: string | null,
  dice: Dice,
): Answer | null {
  const { state } = played;
  const amounts = amountsFor(world, played, outcome, dice);
  const values: Record<string, Scalar> = {};
  const by = outcome.needs?.includes('meeting') ? decidersOf(world, played, outcome, dice) : undefined;
  for (const need of outcome.needs ?? []) {
    const [kind, rest = ''] = need.split(':');
    const [name = ''] = rest.split('<=');
    if (kind === 'meeting') Object.assign(values, { attendance: by?.length ?? 5, quorum: 3 });
    if (kind === 'number') values[name] = 1 + dice.below(40);
    if (kind === 'text') values[name] = 'text';
    if (kind === 'file') values[name] = 'f'.repeat(64);
    if (kind === 'date') values[name] = saidBefore(state, outcome, name) ?? dayFrom(world, dice);
    if (kind === 'amount') values[name] = saidBefore(state, outcome, name) ?? amounts[name] ?? '0';
    if (kind !== 'document') continue;
    const issued = state.facts[`${name}.sha256`];
    if (issued === undefined) return null;
    values[`${name}.sha256`] = issued;
  }
  const reference = outcome.needs?.includes('reference') ? 'พม 0307/1' : null;
  const decidedAt = reference === null ? null : decidedBefore(world, played, dice);
  const seen = { visit: state.visit, contentHash: state.contentHash };
  const content = { contentHash: null, contentFacts: {} };
  return {
    type: 'answer',
    seen,
    outcome: outcome.key,
    seat,
    values,
    reference,
    decidedAt,
    ...content,
    texts,
    ...(by && { by }),
  };
}

/** Members of the body who may decide, where they are enough and were written down; else it is minuted by number alone. */
function decidersOf(world: World, played: PlayedCase, outcome: Outcome, dice: Dice): readonly string[] | undefined {
  const { definition, state } = played;
  const stage = stageOf(definition, state.stage ?? definition.start);
  const asked = stage.asks.filter(({ answers }) => answers.includes(outcome.key));
  const [ask] = asked;
  if (!ask || asked.some(({ how }) => how !== 'meeting') || dice.oneIn(3)) return undefined;
  const facts = world.factsFor(played);
  const members = world.people.filter(
    ({ id, roles, conflict }) =>
      conflict === null &&
      asked.every(({ body }) => roles.includes(body ?? '')) &&
      !state.recused.includes(id) &&
      !asked.some((one) => actedBefore(one, state, id, facts)),
  );
  return members.length < 3 ? undefined : members.map(({ id }) => id);
}

function decidedBefore({ now }: World, { state }: PlayedCase, dice: Dice): string {
  const earlier = new Date(Date.parse(now) - dice.below(3) * DAY_MS).toISOString();
  return earlier < state.openedAt ? now : earlier;
}

/** Amounts within their limits; where the money must balance, the last of them takes what is left. */
function amountsFor(world: World, played: PlayedCase, outcome: Outcome, dice: Dice): Record<string, string> {
  const { facts } = played.state;
  const moved = (outcome.does ?? []).flatMap((deed) => ('amount' in deed && deed.kind !== 'disallow' ? [deed] : []));
  const balances = outcome.does?.some(({ kind }) => kind === 'balance') ?? false;
  let left = BigInt(world.factsFor(played).unspentLeft ?? '0');
  const amounts: Record<string, string> = {};
  for (const need of outcome.needs ?? []) {
    const [kind, rest = ''] = need.split(':');
    const [name = '', most] = rest.split('<=');
    if (kind !== 'amount') continue;
    const spends = moved.some(({ kind: deed, amount }) => amount === name && deed !== 'commit');
    const limit = most === undefined ? left : BigInt(String(facts[most] ?? '0'));
    const bound = spends && limit > left ? left : limit;
    const last = spends && balances && moved.at(-1)?.amount === name;
    const amount = last ? bound : (bound * BigInt(dice.below(5))) / 4n;
    amounts[name] = String(amount);
    if (spends) left -= amount;
  }
  return amounts;
}

/** The answer with something wrong about it, more often than not. */
function spoilt(answer: Answer, dice: Dice): Answer {
  const name = Object.keys(answer.values)[0] ?? 'surplus';
  const spoil: ((wrong: Answer) => Answer)[] = [
    (a) => ({ ...a, values: {} }),
    (a) => ({ ...a, values: { ...a.values, surplus: 1 } }),
    (a) => ({ ...a, values: { ...a.values, [name]: dice.pick(hostile) ?? 0 } }),
    (a) => ({ ...a, texts: [] }),
    (a) => ({ ...a, reference: null }),
    (a) => ({
      ...a,
      decidedAt: dice.pick(['2999-01-01T00:00:00.000Z', '1900-01-01T00:00:00.000Z', 'yesterday']) ?? null,
    }),
    (a) => ({ ...a, seen: { ...a.seen, visit: a.seen.visit - 1 } }),
    (a) => ({ ...a, seen: { ...a.seen, contentHash: 'older' } }),
    (a) => ({ ...a, seat: 'no such seat' }),
    (a) => ({ ...a, by: ['jack', 'jill', 'relative'], values: { ...a.values, attendance: 3 } }),
    (a) => ({ ...a, outcome: 'no such outcome' }),
    (a) => ({ ...a, contentHash: 'newer', contentFacts: { urgent: true } }),
  ];
  return (dice.pick(spoil) ?? ((a: Answer) => a))(answer);
}

const hostile: readonly Scalar[] = [
  '-1',
  '1e9',
  '',
  'x'.repeat(3000),
  '99999999999999999999',
  '999999999999999999',
  '2026-02-31',
  '9999-12-31',
  '0000-01-01',
  -1,
  1.5,
  1e9,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  true,
];

// ─── A random step ──────────────────────────────────────────────────────────────────────────────────────────────────

function randomStep(world: World, dice: Dice): void {
  const played = dice.pick(world.cases);
  if (!played) return;
  const kind = dice.below(20);
  if (kind < 2) passTime(world, dice);
  else if (kind < 4) completeSome(world, played, dice);
  else if (kind === 4) disturb(world, played, dice);
  else if (kind === 5) checkAgreement(world, played, dice);
  else {
    const person = dice.pick(world.people);
    const command = kind < 15 ? anyAnswer(world, played, person, dice) : anyCommand(world, played, person, dice);
    if (person && command) world.act(played, command, person);
  }
  if (!dice.oneIn(4)) world.settleDown();
}

/** To the instant before the next due, to the due itself, a while, or years. */
function passTime(world: World, dice: Dice): void {
  const wake = world.nextWake();
  const how = dice.below(5);
  if (how === 0 && wake !== null) world.waitUntil(new Date(Date.parse(wake) - 1).toISOString());
  else if (how === 1 && wake !== null) world.waitUntil(wake);
  else if (how === 2) world.wait(dice.below(600) * MINUTE_MS);
  else if (how === 3) world.wait(dice.below(40) * DAY_MS);
  else if (dice.oneIn(4)) world.wait(dice.below(2000) * DAY_MS);
}

function anyAnswer(world: World, played: PlayedCase, person: Person | undefined, dice: Dice): Command | null {
  const { definition, state } = played;
  const stage = stageOf(definition, state.stage ?? definition.start);
  const outcome = dice.pick(stage.outcomes);
  if (!outcome || !person) return null;
  const seat = dice.oneIn(3) ? (dice.pick(state.seats)?.id ?? null) : null;
  const answer = wellFormed(world, played, outcome, seat, dice);
  return answer && dice.oneIn(3) ? spoilt(answer, dice) : answer;
}

function anyCommand(world: World, played: PlayedCase, person: Person | undefined, dice: Dice): Command {
  const { definition, state } = played;
  const stage = stageOf(definition, state.stage ?? definition.start);
  const seat = dice.pick(state.seats)?.id ?? 'no such seat';
  const clock = dice.pick(state.clocks)?.id ?? 'no such clock';
  const item = dice.pick(stage.gate?.items ?? [])?.key ?? 'no such item';
  const somebody = dice.pick(world.people)?.id ?? '';
  const until = new Date(Date.parse(world.now) + (dice.below(20) - 2) * DAY_MS).toISOString();
  const fact = dice.pick(Object.keys(state.facts)) ?? 'no such fact';
  const value = dice.pick([...hostile, 'text', 3, false, state.facts[fact] ?? 0]) ?? 0;
  const process = dice.pick([
    ...(stage.mayOpen ?? []),
    ...definition.ends.flatMap(({ appeal }) => appeal ?? []),
  ])?.process;
  const mended = { seq: dice.below(state.seq + 2), values: { [fact]: value }, reference: null, decidedAt: null };
  const commands: Command[] = [
    { type: 'recuse', seat: dice.oneIn(2) ? seat : (seatOf(played, person) ?? seat), kind: 'family', texts },
    { type: 'declare_conflict', kind: 'family', texts },
    { type: 'assign', seat, person: somebody },
    { type: 'delegate', seat: dice.oneIn(3) ? seat : (seatOf(played, person) ?? seat), to: somebody, until },
    { type: 'extend', clock, days: dice.below(20) - 1, texts: dice.oneIn(5) ? [] : texts },
    { type: 'pause', clock, texts },
    { type: 'resume', clock },
    { type: 'remind' },
    { type: 'supply', item, ref: 'ref' },
    { type: 'waive', item, texts: dice.oneIn(5) ? [] : texts },
    { type: 'correct', ...mended, texts },
    { type: 'adopt', definition: { ...definition, version: definition.version + dice.below(2) } },
    {
      type: 'link',
      process: process ?? 'nothing',
      caseId: `${state.caseId}/by hand/${state.linked.length}`,
      facts: {},
    },
    { type: 'move' },
    { type: 'recalculate' },
  ];
  return dice.pick(commands) ?? { type: 'move' };
}

function seatOf({ state }: PlayedCase, person: Person | undefined): string | undefined {
  return state.seats.find((seat) => seat.person === person?.id && seat.status === 'offered')?.id;
}

/** The bank answers, or the agreement is written; now, or when nobody waits for it any more. */
function completeSome(world: World, played: PlayedCase, dice: Dice): boolean {
  const key = played.state.pendingEffects.find(isExternal);
  if (key === undefined) return false;
  const visit = key.split('.')[0];
  const entered = played.events.find((event) => event.type === 'entered' && String(event.visit) === visit);
  const stage = stageOf(played.definition, entered?.type === 'entered' ? entered.stage : '');
  const effect = stage.onEntry?.find(({ kind }) => kind === externalKind(key));
  if (effect?.kind !== 'pay') return world.complete(played, key, { 'agreement.sha256': 'hash' }, null, null).ok;
  if (dice.oneIn(3)) return world.complete(played, key, {}, effect.refused, null).ok;
  const amount = String(played.state.facts[effect.amount] ?? '0');
  return world.complete(played, key, { transferred: true }, effect.paid, amount === '0' ? null : amount).ok;
}

function disturb(world: World, played: PlayedCase, dice: Dice): void {
  if (dice.oneIn(4)) comeIntoConflict(world, dice);
  else if (dice.oneIn(2)) world.addHoliday();
  else world.recalculate(played);
}

function comeIntoConflict(world: World, dice: Dice): void {
  const at = dice.below(world.people.length);
  const person = world.people[at];
  if (person) world.people[at] = { ...person, conflict: 'family' };
}

// ─── `possible` and `decide` ────────────────────────────────────────────────────────────────────────────────────────

function checkAgreement(world: World, played: PlayedCase, dice: Dice): void {
  for (const person of dice.shuffled(world.people).slice(0, 3)) {
    checkAnswers(world, played, person, dice);
    checkRights(world, played, person);
  }
}

function checkAnswers(world: World, played: PlayedCase, person: Person, dice: Dice): void {
  const { definition, state } = played;
  if (state.stage === null) return;
  const { answers } = possible(definition, state, person, world.factsFor(played), world.now);
  for (const outcome of stageOf(definition, state.stage).outcomes) {
    const shown = answers.find((answer) => answer.outcome === outcome.key);
    const answer = wellFormed(world, played, outcome, shown?.seat ?? null, dice);
    if (!answer) continue;
    const decision = world.ask(played, answer, person);
    const code = decision.ok || unforeseen.includes(decision.refusal.code) ? null : decision.refusal.code;
    if (shown) assert.equal(code, shown.refusal?.code ?? null, `${outcome.key} of ${person.id} was shown otherwise`);
    else assert(!decision.ok, `${outcome.key} of ${person.id} was not shown`);
  }
}

/** All that is offered is accepted, and what is not is refused. */
function checkRights(world: World, played: PlayedCase, person: Person): void {
  const { definition, state } = played;
  const may = possible(definition, state, person, world.factsFor(played), world.now);
  const agree = (command: Command, offered: boolean) =>
    assert.equal(world.ask(played, command, person).ok, offered, `${command.type} of ${person.id}: ${offered}`);
  for (const { id } of state.seats) agree({ type: 'recuse', seat: id, kind: 'family', texts }, may.recuse.includes(id));
  for (const { id } of state.clocks) {
    const days = may.extend.find(({ clock }) => clock === id)?.atMostDays;
    agree({ type: 'extend', clock: id, days: days ?? 1, texts }, days !== undefined);
    agree({ type: 'extend', clock: id, days: (days ?? 0) + 1, texts }, false);
    agree({ type: 'pause', clock: id, texts }, may.pause.includes(id));
    agree({ type: 'resume', clock: id }, may.resume.includes(id));
  }
  const { gate } = stageOf(definition, state.stage ?? definition.start);
  for (const { key } of gate?.items ?? []) {
    if (state.gate[`${state.stage}.${key}`] !== undefined) continue;
    agree({ type: 'supply', item: key, ref: 'ref' }, may.supply.includes(key));
    agree({ type: 'waive', item: key, texts }, may.waive.includes(key));
  }
}

// ─── The way to the end ─────────────────────────────────────────────────────────────────────────────────────────────

/** Everybody does something that is open to them, time passes; where nobody is left, people and money are found. */
function finish(world: World, dice: Dice): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    world.settleDown();
    const open = world.openCases();
    if (open.length === 0) return;
    if (dice.oneIn(4)) for (const played of open) checkAgreement(world, played, dice);
    if (dice.oneIn(3) && sleep(world)) continue;
    const acted = dice
      .shuffled(open)
      .filter((played) => completeSome(world, played, dice) || actFairly(world, played, dice));
    const nobody = acted.length === 0 && !sleep(world);
    if (nobody || round % 50 === 49) {
      for (const played of open) appoint(world, played, dice);
      world.refill(ANY_AWARD);
    }
  }
  const stuck = world.openCases().map(({ definition, state: { stage, seats, taken } }) => {
    const { for: _, ...here } = stageOf(definition, stage ?? definition.start);
    return JSON.stringify({ case: definition.key, here, seats, taken });
  });
  assert.fail(`no end after ${MAX_ROUNDS} rounds: ${stuck.join(', ')}`);
}

function sleep(world: World): boolean {
  const wake = world.nextWake();
  if (wake !== null) world.waitUntil(wake);
  return wake !== null;
}

function actFairly(world: World, played: PlayedCase, dice: Dice): boolean {
  const { definition, state } = played;
  if (state.end !== null || state.stage === null) return false;
  const stage = stageOf(definition, state.stage);
  return dice.shuffled(world.people).some((person) => {
    const may = possible(definition, state, person, world.factsFor(played), world.now);
    const item = may.supply[0];
    if (item !== undefined) return world.act(played, { type: 'supply', item, ref: 'ref' }, person).ok;
    return dice.shuffled(may.answers.filter(({ refusal }) => refusal === null)).some((shown) => {
      const outcome = stage.outcomes.find(({ key }) => key === shown.outcome);
      const answer = outcome && wellFormed(world, played, outcome, shown.seat, dice);
      return answer ? world.act(played, answer, person).ok : false;
    });
  });
}

/** Somebody new holds the roles that are asked, and takes the seats that are empty. */
function appoint(world: World, played: PlayedCase, dice: Dice): void {
  const { definition, state } = played;
  if (state.stage === null) return;
  const { asks, gate } = stageOf(definition, state.stage);
  const roles = [...asks.flatMap(({ role }) => role), ...(gate?.items ?? []).flatMap(({ by }) => by ?? [])];
  const id = `newcomer ${world.people.length}`;
  world.people.push({ kind: 'person', id, roles, conflict: null });
  for (const seat of state.seats.filter(({ status, person }) => status === 'offered' && person === null))
    for (const person of dice.shuffled(world.people))
      if (world.act(played, { type: 'assign', seat: seat.id, person: id }, person).ok) break;
}

function stageOf({ key, stages }: ProcessDefinition, stage: string): Stage {
  const found = stages.find((candidate) => candidate.key === stage);
  assert(found, `${key} has no stage ${stage}`);
  return found;
}
