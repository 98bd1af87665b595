/** What must hold after any decision, worked out from the definition and the events without the rules' own help. */
import assert from 'node:assert/strict';
import type { Ask, ProcessDefinition, Stage } from '#libs/process/definition.js';
import type { Recorded } from '#libs/process/event.js';
import { evolve, fold } from '#libs/process/evolve.js';
import type { CaseState, Seat } from '#libs/process/state.js';
import type { PlayedCase } from './world.js';

export function checkEvents(
  definition: ProcessDefinition,
  before: CaseState,
  events: readonly Recorded[],
  after: CaseState,
): void {
  assert.equal(after.seq, before.seq + events.length, 'the log has a gap');
  // What comes later in the same decision may have entered another stage, or the same one anew.
  let then = before;
  for (const event of events) {
    if (event.type === 'answered') checkAnswerer(definition, before, event);
    then = evolve(then, event);
    if (event.type === 'settled' && event.because === 'answers') checkSettled(definition, events, event, then);
  }
  checkBounds(definition, after);
  for (const [purse, amount] of Object.entries(after.money)) assert(BigInt(amount) >= 0n, `${purse} is below zero`);
}

/** Folding the log from scratch gives the state that the rules returned. */
export function checkLog({ events, state }: PlayedCase): void {
  assert.deepEqual(fold(state.caseId, events), state);
}

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

function checkAnswerer(definition: ProcessDefinition, before: CaseState, { actor, seat, outcome, by }: Of<'answered'>) {
  assert(!before.recused.includes(actor), `${actor} stepped down, and answered`);
  const stage = stageOf(definition, before.stage);
  if (seat === null)
    return assert(
      stage.outcomes.some((o) => o.key === outcome && o.by),
      `${outcome} needs a seat`,
    );
  const ask = stage.asks.find(({ key }) => seat.split('.')[1] === key);
  assert(ask && ask.answers.includes(outcome), `${outcome} is no answer to what was asked`);
  const deciders = ask.how === 'meeting' ? (by ?? []) : [actor];
  for (const barred of ask.notBy ?? [])
    for (const decider of deciders)
      assert(!before.acted[barred]?.includes(decider), `${decider} acted in ${barred}, and decided in ${stage.key}`);
  const twice = before.seats.some(({ ask: of, answeredBy }) => of === ask.key && answeredBy === actor);
  assert(!twice, `${actor} answered twice`);
}

function checkBounds({ stages }: ProcessDefinition, { taken }: CaseState): void {
  for (const { key, outcomes } of stages)
    for (const { key: outcome, atMost = Infinity } of outcomes)
      assert((taken[`${key}.${outcome}`] ?? 0) <= atMost, `${key}.${outcome} was taken more than ${atMost} times`);
}

// ─── Quorum, majority, ties ─────────────────────────────────────────────────────────────────────────────────────────

function checkSettled(
  definition: ProcessDefinition,
  events: readonly Recorded[],
  { outcome }: Of<'settled'>,
  then: CaseState,
): void {
  const unseated = events.some((event) => event.type === 'answered' && event.seat === null);
  if (unseated) return;
  const stage = stageOf(definition, then.stage);
  assert.equal(outcome, expected(stage, then.seats), `${stage.key} settled against its answers`);
}

/** What the seats come to, by the book. */
function expected(stage: Stage, seats: readonly Seat[]): string | null {
  const results = stage.asks.map((ask) => resultOf(stage, ask, seats));
  const given = results.filter((result) => result !== null);
  const atOnce = given.find((result) => stage.outcomes.some((outcome) => outcome.key === result && outcome.atOnce));
  const stopped = stage.inTurn === undefined ? undefined : given.find((result) => result !== stage.inTurn);
  const early = atOnce ?? stopped;
  if (early !== undefined) return early;
  return given.length === results.length ? first(stage, given) : null;
}

function resultOf(stage: Stage, ask: Ask, all: readonly Seat[]): string | null {
  const seats = all.filter((seat) => seat.ask === ask.key && seat.status !== 'vacated');
  const enough = ask.unfilled === 'escalate' ? ask.seats : ask.unfilled.quorum;
  if (seats.length < enough) return null;
  const votes = new Map<string, number>();
  for (const { outcome } of seats) if (outcome) votes.set(outcome, (votes.get(outcome) ?? 0) + 1);
  const everybody = seats.every(({ status }) => status === 'answered');
  const agreed = [...votes.keys()].filter((key) => (votes.get(key) ?? 0) >= ask.agree);
  if (agreed.length > 0 && (everybody || ask.settles === 'majority')) return first(stage, agreed);
  const most = Math.max(...votes.values());
  return everybody
    ? first(
        stage,
        [...votes.keys()].filter((key) => votes.get(key) === most),
      )
    : null;
}

/** The most cautious. */
function first({ outcomes }: Stage, keys: readonly string[]): string | null {
  return outcomes.find(({ key }) => keys.includes(key))?.key ?? null;
}

function stageOf({ key, stages }: ProcessDefinition, stage: string | null): Stage {
  const found = stages.find((candidate) => candidate.key === stage);
  assert(found, `${key} has no stage ${stage}`);
  return found;
}
