/** Seats change hands: recusal, replacement, assignment by hand, delegation. */
import { candidates, isParty, sitter } from './ask-rules.js';
import type { Actor, Command } from './command.js';
import type { Ask, Stage } from './definition.js';
import { refuse, type Journal } from './journal.js';
import { askOf } from './lookup.js';
import { isInstant } from './needs.js';
import type { Seat } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** How many seats of one ask may be vacated and offered again in one visit. */
export const MAX_OFFERS_PER_ASK = 200;

/** Says that the person is too close to the case: out of every seat in it, and never asked again. Possible at any time. */
export function declareConflict(j: Journal, person: Person, { kind, texts }: Of<'declare_conflict'>): void {
  if (person.roles.length === 0 || person.roles.some((role) => isParty(j.definition, role))) refuse('not_asked');
  if (j.state.recused.includes(person.id)) refuse('conflict_of_interest', { kind: 'recused' });
  j.emit({ type: 'conflict_declared', person: person.id, kind, texts });
  if (j.state.stage === null || j.state.settled) return;
  const own = j.state.seats.filter(
    (seat) => seat.status === 'offered' && [seat.person, seat.onBehalfOf].includes(person.id),
  );
  vacate(j, j.stage(), own, () => ({ because: 'conflict', kind }));
}

/**
 * Takes out of their seats who may sit no more, because a conflict came to light, their term ended or the call names
 * them no more, and offers the seats to the next. True where there was such a seat.
 */
export function vacateUnfit(j: Journal, stage: Stage): boolean {
  const fit = (seat: Seat, person: string | null | undefined) =>
    person === null || person === undefined || (j.facts.holders[seat.role] ?? []).includes(person);
  const unfit = j.state.seats.filter(
    (seat) =>
      seat.status === 'offered' &&
      askOf(stage, seat.ask)?.how === 'person' &&
      !(fit(seat, sitter(seat, j.now)) && fit(seat, seat.onBehalfOf)),
  );
  vacate(j, stage, unfit, (seat) => whyUnfit(j, seat));
  return unfit.length > 0;
}

interface Unfit {
  because: 'conflict' | 'term_ended' | 'left_pool';
  /** Of the conflict. */
  kind: string | null;
}

function whyUnfit({ facts }: Journal, { role, person, onBehalfOf }: Seat): Unfit {
  const kind = facts.conflicts[person ?? ''] ?? facts.conflicts[onBehalfOf ?? ''] ?? null;
  if (kind !== null) return { because: 'conflict', kind };
  const outside = facts.outsidePool?.[role] ?? [];
  const left = outside.includes(person ?? '') || outside.includes(onBehalfOf ?? '');
  return { because: left ? 'left_pool' : 'term_ended', kind };
}

function vacate(j: Journal, stage: Stage, seats: readonly Seat[], why: (seat: Seat) => Unfit): void {
  for (const seat of seats) j.emit({ type: 'seat_vacated', seat: seat.id, ...why(seat), texts: [] });
  for (const { ask: key } of seats) {
    const ask = askOf(stage, key);
    if (ask) replace(j, stage, ask);
  }
}

/** The sitter steps down, from every seat of the stage since the conflict is with the case; the next holders are offered them. */
export function recuse(j: Journal, person: Person, { seat: id, kind, texts }: Of<'recuse'>): void {
  const { stage, seat: named } = openSeat(j, id);
  if (sitter(named, j.now) !== person.id) refuse('not_asked');
  const own = j.state.seats.filter(
    (seat) => seat.status === 'offered' && [sitter(seat, j.now), seat.onBehalfOf].includes(person.id),
  );
  for (const seat of own) j.emit({ type: 'seat_vacated', seat: seat.id, because: 'recused', kind, texts });
  for (const { ask: key } of own) {
    const ask = askOf(stage, key);
    if (ask) replace(j, stage, ask);
  }
}

/** A seat is offered to a named person by whoever may assign, or by those it was escalated to. */
export function assign(j: Journal, person: Person, { seat: id, person: to }: Of<'assign'>): void {
  const { ask, seat } = openSeat(j, id);
  if (!mayAssign(j, ask, person)) refuse('not_asked');
  demandCandidate(j, ask, to);
  j.emit({ type: 'seat_vacated', seat: seat.id, because: 'reoffered', kind: null, texts: [] });
  offer(j, ask, to, 'person');
}

/** Refuses with the reason that can be told: that the call names others, or else no more than that it cannot be. */
function demandCandidate(j: Journal, ask: Ask, to: string): void {
  if (candidates(ask, j.state, j.facts).includes(to)) return;
  const outside = j.facts.outsidePool?.[ask.role]?.includes(to) ?? false;
  refuse(outside ? 'not_in_pool' : 'person_not_eligible', { person: to });
}

export function mayAssign(j: Pick<Journal, 'state'>, ask: Ask, person: Person): boolean {
  const roles: readonly string[] = [...(ask.assignedBy ?? []), ...j.state.escalatedTo];
  return ask.how === 'person' && person.conflict === null && roles.some((role) => person.roles.includes(role));
}

/** Somebody else acts for the sitter until a date; shown so. */
export function delegate(j: Journal, person: Person, { seat: id, to, until }: Of<'delegate'>): void {
  const { ask, seat } = openSeat(j, id);
  if (sitter(seat, j.now) !== person.id || seat.onBehalfOf !== undefined) refuse('not_asked');
  demandCandidate(j, ask, to);
  if (!isInstant(until) || until <= j.now) refuse('value_invalid', { name: 'until' });
  j.emit({ type: 'seat_delegated', seat: id, from: person.id, to, until });
  j.tell('seat_offered', [`seat:${id}`]);
}

/** Unanswered personal seats go to the next holders, as far as there are any. */
export function reoffer(j: Journal, stage: Stage): void {
  for (const seat of j.state.seats.filter(({ status }) => status === 'offered')) {
    const ask = askOf(stage, seat.ask);
    if (ask?.how !== 'person' || candidates(ask, j.state, j.facts).length === 0) continue;
    j.emit({ type: 'seat_vacated', seat: seat.id, because: 'reoffered', kind: null, texts: [] });
    replace(j, stage, ask);
  }
}

/** A stage whose seats cannot all be filled says so to the role that its clock escalates to. */
export function offerVacancies(j: Journal, stage: Stage): void {
  const vacant = j.state.seats.some(
    (seat) => seat.status === 'offered' && seat.person === null && askOf(stage, seat.ask)?.how === 'person',
  );
  if (vacant) escalateVacancy(j, stage);
}

function replace(j: Journal, stage: Stage, ask: Ask): void {
  const next = candidates(ask, j.state, j.facts)[0];
  if (next !== undefined) return offer(j, ask, next, 'engine');
  const left = j.state.seats.filter((seat) => seat.ask === ask.key && seat.status !== 'vacated').length;
  if (ask.unfilled !== 'escalate' && left >= ask.unfilled.quorum) return;
  offer(j, ask, null, 'engine');
  escalateVacancy(j, stage);
}

function offer(j: Journal, ask: Ask, person: string | null, by: 'engine' | 'person'): void {
  const n = j.state.seats.filter((seat) => seat.ask === ask.key).length + 1;
  if (n > MAX_OFFERS_PER_ASK) refuse('person_not_eligible', { limit: MAX_OFFERS_PER_ASK });
  const id = `${j.state.visit}.${ask.key}.${n}`;
  j.emit({ type: 'seat_offered', seat: { id, ask: ask.key, role: ask.role, person }, by });
  if (person !== null) j.tell('seat_offered', [`seat:${id}`]);
}

function escalateVacancy(j: Journal, stage: Stage): void {
  const escalation = stage.clocks.map((clock) => clock.end).find((end) => end.kind === 'escalate');
  if (escalation?.kind !== 'escalate' || j.state.escalatedTo.includes(escalation.to)) return;
  j.emit({ type: 'escalated', to: escalation.to, because: 'unfilled', clock: null });
  j.tell('escalated', [escalation.to]);
}

function openSeat(j: Journal, id: string): { stage: Stage; ask: Ask; seat: Seat } {
  const stage = j.stage();
  const seat = j.state.seats.find((s) => s.id === id);
  const ask = seat && askOf(stage, seat.ask);
  if (!seat || !ask || seat.status === 'vacated') return refuse('seat_unknown', { seat: id });
  if (seat.status === 'answered') return refuse('seat_answered', { outcome: seat.outcome ?? '' });
  return { stage, ask, seat };
}
