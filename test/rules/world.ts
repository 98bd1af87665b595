/** Cases played in memory by the rules alone: a calendar, a fund, people, and a mover that keeps its promises. */
import assert from 'node:assert/strict';
import { addDays, bangkokDay, type Calendar, type Instant } from '#libs/calendar/working-days.js';
import { brokenRules, entryFor, fold as foldLedger, type Balances, type Entry } from '#libs/money/ledger.js';
import type { Actor, Command, Decision, Facts } from '#libs/process/command.js';
import { decide } from '#libs/process/decide.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { CaseEvent, Recorded, Values } from '#libs/process/event.js';
import { fold } from '#libs/process/evolve.js';
import { newsOf } from '#libs/process/linked-news.js';
import { isExternal } from '#libs/process/move.js';
import { plan } from '#libs/process/plan.js';
import type { CaseState } from '#libs/process/state.js';
import { checkEvents } from './invariants.js';

export type Person = Extract<Actor, { kind: 'person' }>;

export interface PlayedCase {
  definition: ProcessDefinition;
  state: CaseState;
  events: Recorded[];
  parent: PlayedCase | null;
  /** The grant whose money it moves. */
  root: string;
}

const engine: Actor = { kind: 'engine' };
/** More moves than this in one settling down is a mover that never comes to rest. */
const MAX_MOVES = 200;
const MINUTE_MS = 60_000;

export class World {
  now: Instant = '2026-01-05T02:00:00.000Z';
  calendar: Calendar = { version: 1, holidays: new Set() };
  readonly cases: PlayedCase[] = [];
  readonly people: Person[] = [];
  /** Holders whom the call does not name. */
  readonly outsidePool: string[] = [];
  private readonly entries = new Map<string, Entry[]>();
  private fund: Balances;
  private readonly grants = new Map<string, Balances>();

  constructor(
    readonly known: readonly ProcessDefinition[],
    private budget: bigint,
  ) {
    this.fund = this.fundNow();
  }

  open(definition: ProcessDefinition, facts: Values, parent: PlayedCase | null, caseId: string): PlayedCase {
    const root = parent?.root ?? caseId;
    const state = fold(caseId, []);
    const played: PlayedCase = { definition, state, events: [], parent, root };
    const link = parent && { caseId: parent.state.caseId, ordinal: Number(facts['ordinal'] ?? 1) };
    const opening: Command = { type: 'open', caseId, facts, contentHash: `content of ${caseId}`, parent: link };
    const decision = decide(
      definition,
      null,
      opening,
      { ...this.factsFor(played), parentLeft: false },
      engine,
      this.now,
    );
    assert(decision.ok, `the engine could not open ${definition.key}`);
    this.cases.push(played);
    this.apply(played, decision, engine);
    return played;
  }

  /** What the grant of a linked case was promised, how much of it is payable or paid by now, and how much paid. */
  grant(root: string, committed: bigint, payable: bigint, paid = payable): void {
    this.book(root, entryFor('commit', committed));
    this.book(root, entryFor('payable', payable));
    this.book(root, entryFor('paid', paid));
  }

  /** The fund is given more: money is no reason to stand still for ever. */
  refill(amount: bigint): void {
    this.budget += amount;
    this.fund = this.fundNow();
  }

  /** Decides, and where that is accepted lets it happen. */
  act(played: PlayedCase, command: Command, actor: Actor): Decision {
    const decision = this.ask(played, command, actor);
    if (!decision.ok) return decision;
    this.apply(played, decision, actor);
    if (command.type === 'adopt') played.definition = command.definition;
    return decision;
  }

  /** Decides only. */
  ask({ definition, ...played }: PlayedCase, command: Command, actor: Actor): Decision {
    return decide(definition, played.state, command, this.factsFor({ definition, ...played }), actor, this.now);
  }

  factsFor({ state, parent, root }: PlayedCase): Facts {
    const grant = this.grants.get(root);
    const link = parent?.state.linked.find(({ caseId }) => caseId === state.caseId);
    const left = link !== undefined && (parent?.state.end !== null || parent?.state.visit !== link.visit);
    const holders = (outside: boolean) => this.holders((id) => this.outsidePool.includes(id) === outside);
    const conflicts = () => this.people.flatMap(({ id, conflict }) => (conflict === null ? [] : [[id, conflict]]));
    // Most questions do not look at people, and there are very many questions.
    return {
      calendar: this.calendar,
      get holders() {
        return holders(false);
      },
      get outsidePool() {
        return holders(true);
      },
      get conflicts() {
        return Object.fromEntries(conflicts()) as Record<string, string>;
      },
      envelope: String(this.fund.available),
      committedLeft: String(grant?.committed ?? 0n),
      unspentLeft: String(grant?.unspent ?? 0n),
      consultation: { comments: 0, root: '' },
      actedInParent: Object.values(parent?.state.acted ?? {}).flat(),
      parentLeft: left,
      linkedCaseId: (process, ordinal) => `${state.caseId}/${process}/${ordinal}`,
    };
  }

  /** The mover goes round until every case is at rest. */
  settleDown(): void {
    for (let moves = 0, moved = true; moved; moves += 1) {
      assert(moves < MAX_MOVES, 'the mover does not come to rest');
      moved = this.openCases().filter((played) => this.move(played)).length > 0;
    }
    for (const played of this.openCases()) this.checkAtRest(played);
  }

  move(played: PlayedCase): boolean {
    const decision = this.act(played, { type: 'move' }, engine);
    assert(decision.ok, `the mover was refused in ${played.definition.key}`);
    return decision.events.length > 0;
  }

  complete(played: PlayedCase, key: string, facts: Values, outcome: string | null, paid: string | null): Decision {
    return this.act(played, { type: 'complete_effect', key, facts, outcome, paid }, engine);
  }

  recalculate(played: PlayedCase): void {
    const before = new Map(played.state.clocks.map((clock) => [clock.id, clock.dueAt]));
    assert(this.act(played, { type: 'recalculate' }, engine).ok);
    for (const { id, dueAt } of played.state.clocks) assert(dueAt >= (before.get(id) ?? ''), 'a due was shortened');
  }

  /** A holiday that nobody foresaw: the next day that is none yet. */
  addHoliday(): void {
    const { version, holidays } = this.calendar;
    this.calendar = { version: version + 1, holidays: new Set([...holidays, addDays(bangkokDay(this.now), 2)]) };
  }

  wait(ms: number): void {
    this.now = new Date(Date.parse(this.now) + ms).toISOString();
  }

  waitUntil(at: Instant): void {
    if (at > this.now) this.now = at;
  }

  /** When the first of the open cases wants to be looked at again. */
  nextWake(): Instant | null {
    return (
      this.openCases()
        .flatMap(({ definition, state }) => plan(definition, state).wakeAt ?? [])
        .sort()[0] ?? null
    );
  }

  openCases(): PlayedCase[] {
    return this.cases.filter(({ state }) => state.end === null);
  }

  private fundNow(): Balances {
    return foldLedger([...[...this.entries.values()].flat(), entryFor('budget', this.budget)]);
  }

  private holders(counts: (id: string) => boolean): Record<string, string[]> {
    const holders: Record<string, string[]> = {};
    for (const { id, roles, conflict } of this.people)
      if (conflict === null && counts(id)) for (const role of roles) (holders[role] ??= []).push(id);
    return holders;
  }

  private apply(played: PlayedCase, decision: Extract<Decision, { ok: true }>, actor: Actor): void {
    const { definition, state: before } = played;
    const by = actor.kind === 'engine' ? 'engine' : actor.id;
    const recorded = decision.events.map(
      (event, n) => ({ ...event, seq: before.seq + n + 1, at: this.now, actor: by }) as Recorded,
    );
    checkEvents(definition, before, recorded, decision.state);
    played.state = decision.state;
    played.events.push(...recorded);
    for (const event of decision.events) this.follow(played, event, actor);
    // As in the record: the parent hears of it from the mover.
    if (actor.kind === 'engine') this.tellParent(played, before);
  }

  private follow(played: PlayedCase, event: CaseEvent, actor: Actor): void {
    if (event.type === 'booked') this.book(played.root, entryFor(event.deed, BigInt(event.amount)));
    // What follows an end (an evaluation in five years) is a story of its own.
    const own = played.state.end === null || actor.kind === 'person';
    const child = event.type === 'linked_opened' && own && this.known.find(({ key }) => key === event.process);
    if (event.type === 'linked_opened' && child) this.open(child, event.facts, played, event.caseId);
  }

  private book(root: string, entry: Entry): void {
    const entries = [...(this.entries.get(root) ?? []), entry];
    this.entries.set(root, entries);
    const grant = foldLedger(entries);
    this.grants.set(root, grant);
    this.fund = this.fundNow();
    assert.deepEqual([...brokenRules(grant, 'grant'), ...brokenRules(this.fund)], []);
  }

  private tellParent({ definition, state, parent }: PlayedCase, before: CaseState): void {
    const link = parent?.state.linked.find(({ caseId }) => caseId === state.caseId);
    const news = newsOf(definition, before, state, link);
    if (parent && news) assert(this.act(parent, news, engine).ok, 'the parent did not listen');
  }

  /** A mover may sleep until `wakeAt`: nothing is left to do, nothing comes up earlier, and somebody else is to act. */
  private checkAtRest(played: PlayedCase): void {
    const { definition, state } = played;
    const { wakeAt, effects } = plan(definition, state);
    assert(state.settled === null, 'a settled case was left where it is');
    assert(state.pendingEffects.every(isExternal), 'the engine left its own work');
    assert(wakeAt === null || wakeAt > this.now, 'the mover slept through its time');
    const asked = state.seats.some(({ status }) => status === 'offered');
    const waits = asked || effects.length > 0 || state.linked.some(({ end }) => end === null);
    assert(waits || wakeAt !== null, `${definition.key} waits in ${state.stage} for ever`);
    const justBefore = wakeAt === null ? null : new Date(Date.parse(wakeAt) - 1).toISOString();
    const later = justBefore ?? new Date(Date.parse(this.now) + MINUTE_MS).toISOString();
    const idle = decide(definition, state, { type: 'move' }, this.factsFor(played), engine, later);
    assert(idle.ok && idle.events.length === 0, 'something came up before the mover was to wake');
  }
}
