/** Who may sit in a seat, and what the answers of the seats come to. */
import type { Ask, ProcessDefinition, Stage } from './definition.js';
import type { Actor, Facts, Refusal } from './command.js';
import type { Instant, OfferedSeat } from './event.js';
import { refusal } from './journal.js';
import { askOf, outcomeOf } from './lookup.js';
import type { CaseState, Seat } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;

/** A person before a case, at one moment. */
export interface Standing {
  definition: ProcessDefinition;
  /** The stage that the case is in. */
  stage: Stage;
  state: CaseState;
  person: Person;
  facts: Facts;
  now: Instant;
}

/** Seats of the asks that begin now, filled with the best holders who may sit. */
export function offerSeats(stage: Stage, state: CaseState, visit: number, facts: Facts): OfferedSeat[] {
  const begin = stage.inTurn === undefined ? stage.asks : stage.asks.slice(0, 1);
  // The seats of the stage that is left say nothing about this one, though its ask may have the same key.
  const entering = { ...state, seats: [] };
  return begin.flatMap((ask) => seatsOf(ask, entering, visit, facts));
}

export function seatsOf(ask: Ask, state: CaseState, visit: number, facts: Facts): OfferedSeat[] {
  const holders = ask.how === 'person' ? candidates(ask, state, facts).slice(0, ask.seats) : [];
  const wanted =
    ask.how === 'person' && ask.unfilled !== 'escalate' ? Math.max(holders.length, ask.unfilled.quorum) : ask.seats;
  return Array.from({ length: Math.min(wanted, ask.seats) }, (_, n) => ({
    id: `${visit}.${ask.key}.${n + 1}`,
    ask: ask.key,
    role: ask.role,
    person: holders[n] ?? null,
  }));
}

/** Holders who may be offered a seat of this ask: not seated, not vacated before, not barred by what they did. */
export function candidates(ask: Ask, state: CaseState, facts: Facts): readonly string[] {
  const seats = state.seats.filter((seat) => seat.ask === ask.key);
  const inSeat = seats.flatMap(({ person, onBehalfOf, answeredBy }) => [person, onBehalfOf, answeredBy]);
  const sat = new Set([...state.recused, ...inSeat]);
  // Each once, however they were handed in: nobody can answer in two seats of one ask, so the second would wait for ever.
  return [...new Set(facts.holders[ask.role])].filter(
    (person) => !sat.has(person) && !actedBefore(ask, state, person, facts),
  );
}

/** Separation of duties: whether what the person did before bars a seat of this ask. */
export function actedBefore(ask: Ask, state: CaseState, person: string, facts: Pick<Facts, 'actedInParent'>): boolean {
  const here = (ask.notBy ?? []).some((stage) => state.acted[stage]?.includes(person));
  return here || (ask.notByParent === true && facts.actedInParent.includes(person));
}

/** Who answers for a seat now: the delegate until the delegation ends, then the holder again. */
export function sitter(seat: Seat, now: Instant): string | null {
  const returned = seat.delegatedUntil !== undefined && seat.delegatedUntil <= now;
  return returned ? (seat.onBehalfOf ?? null) : seat.person;
}

/**
 * The seat (or, with null, the right without a seat) by which `person` may choose `outcome`, or why there is none.
 * Refusals: conflict_of_interest, seat_unknown, seat_answered, acted_before, not_your_turn, not_asked.
 */
export function standing(
  at: Standing,
  outcome: string,
  seatId: string | null,
): { seat: Seat | null } | { refusal: Refusal } {
  const { stage, state, person } = at;
  if (person.conflict !== null) return { refusal: refusal('conflict_of_interest', { kind: person.conflict }) };
  if (state.recused.includes(person.id)) return { refusal: refusal('conflict_of_interest', { kind: 'recused' }) };
  const free = outcomeOf(stage, outcome)?.by?.some((role) => person.roles.includes(role)) ?? false;
  if (free && seatId === null) return { seat: null };
  const asked = state.seats.filter((seat) => askOf(stage, seat.ask)?.answers.includes(outcome));
  const named = seatId === null ? asked : asked.filter((seat) => seat.id === seatId);
  if (seatId !== null && named.length === 0) return { refusal: refusal('seat_unknown', { seat: seatId }) };
  const stand = takeSeat(at, named);
  const early = 'refusal' in stand && stand.refusal.code === 'not_asked' && awaitsTurn(at, outcome);
  return early ? { refusal: refusal('not_your_turn') } : stand;
}

/** Whether the person is to be asked in this stage, and is not yet. */
function awaitsTurn({ stage, state, person }: Standing, outcome: string): boolean {
  if (stage.inTurn === undefined) return false;
  const put = new Set(state.seats.map(({ ask }) => ask));
  return stage.asks.some(
    ({ key, role, answers }) => !put.has(key) && answers.includes(outcome) && person.roles.includes(role),
  );
}

function takeSeat(at: Standing, seats: readonly Seat[]): { seat: Seat } | { refusal: Refusal } {
  const { stage, state, person, facts } = at;
  const mine = seats.filter((seat) => seat.status !== 'vacated' && mayTake(at, seat));
  const answered = state.seats.filter(
    (seat) => seat.answeredBy === person.id && seats.some(({ ask }) => ask === seat.ask),
  );
  const open = mine.filter(({ status, ask }) => status === 'offered' && !answered.some((seat) => seat.ask === ask));
  const bars = ({ ask: key }: Seat) => {
    const ask = askOf(stage, key);
    // Of a meeting it is the members who may not have acted before, not whoever records what they resolved.
    return ask && ask.how !== 'meeting' && actedBefore(ask, state, person.id, facts) ? ask : undefined;
  };
  const seat = open.find((candidate) => !bars(candidate));
  if (seat) return { seat };
  if (open[0]) return { refusal: refusal('acted_before', { stages: bars(open[0])?.notBy ?? [] }) };
  const taken = answered[0] ?? mine[0];
  return { refusal: taken ? refusal('seat_answered', { outcome: taken.outcome ?? '' }) : refusal('not_asked') };
}

/** Those escalated to stand in for colleagues; never for the party, for a meeting, or for one who is to look at their own answer. */
function mayTake({ definition, stage, state, person, now }: Standing, seat: Seat): boolean {
  const { how, body = seat.role } = askOf(stage, seat.ask) ?? {};
  const holder = sitter(seat, now);
  if (holder !== null || how === 'person')
    return person.roles.includes(seat.role) && (holder === person.id || sitsFor(state, person, seat, holder));
  // Who records what a committee resolved has no vote in it.
  if (how === 'meeting' && body !== seat.role && person.roles.includes(body)) return false;
  const spoke = state.seats.some(({ answeredBy }) => answeredBy === person.id);
  const own = spoke || how === 'meeting' || isParty(definition, seat.role);
  const roles = own ? [seat.role] : [seat.role, ...state.escalatedTo];
  return roles.some((role) => person.roles.includes(role));
}

/**
 * A delegate sits for somebody else where they might sit themselves, and have no seat of their own beside it: nor one that
 * they handed on, which comes back to them, for nobody answers twice.
 */
function sitsFor(state: CaseState, person: Person, seat: Seat, holder: string | null): boolean {
  const handed = person.actsFor?.some((from) => from.person === holder && (from.role ?? seat.role) === seat.role);
  if (!handed) return false;
  const own = state.seats.filter(({ ask, status }) => ask === seat.ask && status !== 'vacated');
  return !own.some((beside) => [beside.person, beside.onBehalfOf].includes(person.id));
}

/** What the answers given so far come to: the settled outcome of the stage, or null while someone is still asked. */
export function resolve(stage: Stage, state: CaseState): string | null {
  const results = stage.asks.map((ask) => resolveAsk(stage, ask, state));
  const atOnce = results.find((result) => result !== null && outcomeOf(stage, result)?.atOnce);
  if (atOnce) return atOnce;
  if (stage.inTurn !== undefined) {
    const stopped = results.find((result) => result !== null && result !== stage.inTurn);
    return stopped ?? (results.every((result) => result !== null) ? stage.inTurn : null);
  }
  return results.every((result) => result !== null) ? mostCautious(stage, results as string[]) : null;
}

/** In a stage whose asks go in turn: the ask to put next, when the one before is through. */
export function nextAsk(stage: Stage, state: CaseState): Ask | undefined {
  if (stage.inTurn === undefined) return undefined;
  const next = stage.asks.find((ask) => !state.seats.some((seat) => seat.ask === ask.key));
  const before = stage.asks.slice(0, next ? stage.asks.indexOf(next) : 0);
  return before.every((ask) => resolveAsk(stage, ask, state) === stage.inTurn) ? next : undefined;
}

function resolveAsk(stage: Stage, ask: Ask, state: CaseState): string | null {
  const seats = state.seats.filter((seat) => seat.ask === ask.key && seat.status !== 'vacated');
  const answers = seats.flatMap((seat) => (seat.status === 'answered' && seat.outcome ? [seat.outcome] : []));
  const carried = ask.answers.filter((outcome) => votes(answers, outcome) >= ask.agree);
  const complete = seats.length > 0 && answers.length === seats.length;
  if (carried.length > 0 && (ask.settles === 'majority' || complete)) return mostCautious(stage, carried);
  if (!complete) return null;
  const most = Math.max(...ask.answers.map((outcome) => votes(answers, outcome)));
  return mostCautious(
    stage,
    ask.answers.filter((outcome) => votes(answers, outcome) === most),
  );
}

function votes(answers: readonly string[], outcome: string): number {
  return answers.filter((answer) => answer === outcome).length;
}

/** Outcomes stand in order of caution in the stage; the first wins. */
function mostCautious(stage: Stage, outcomes: readonly string[]): string | null {
  return stage.outcomes.find((outcome) => outcomes.includes(outcome.key))?.key ?? null;
}

/** Whether the role is played by the case's own party. */
export function isParty(definition: ProcessDefinition, role: string): boolean {
  return definition.roles.some((r) => r.key === role && r.kind === 'party');
}
