/** A person answers what a stage asks, and the stage settles when the answers suffice. */
import { legallyReceivedAt } from '#libs/calendar/working-days.js';
import { askOf, outcomeOf } from './lookup.js';
import { actedBefore, isParty, nextAsk, resolve, seatsOf, sitter, standing, type Standing } from './ask-rules.js';
import type { Actor, Command, Refusal } from './command.js';
import type { Outcome, Stage } from './definition.js';
import type { Instant, Values } from './event.js';
import { holds } from './evolve.js';
import { missingItems, registerKindOf, relyOnRegister } from './gate.js';
import { Refused, refusal, refuse, type Journal } from './journal.js';
import { namesAgreedOn, unmetFact, unmetNeed, unmetPeriod } from './needs.js';
import { offerVacancies } from './seats.js';
import { settle } from './settle.js';
import type { CaseState, Seat } from './state.js';

type Answer = Extract<Command, { type: 'answer' }>;
type Person = Extract<Actor, { kind: 'person' }>;

export function answer(j: Journal, person: Person, command: Answer): void {
  const stage = j.stage();
  const { seen } = command;
  if (seen.visit !== j.state.visit || seen.contentHash !== j.state.contentHash)
    refuse('stage_moved', { stage: stage.key, visit: j.state.visit });
  const { definition, state, facts: known, now } = j;
  const at = { definition, stage, state, person, facts: known, now };
  const may = mayAnswer(at, command.outcome, command.seat);
  if ('refusal' in may) throw new Refused(may.refusal);
  const { outcome, seat } = may;
  requireUnbiased(j, stage, command, seat);
  const unmet = unmetNeed(outcome, command, j.state, j.now) ?? unmetPeriod(definition, command);
  if (unmet) throw new Refused(unmet);
  requireOneWord(j, outcome, command, seat);
  if (command.contentHash !== null && !outcome.content) refuse('value_unknown', { name: 'content' });
  // What is given up need not be complete.
  const goesOn = outcome.to.some(({ to }) => typeof to === 'string');
  const facts = { ...j.state.facts, ...command.contentFacts, ...command.values };
  const unmetFacts = goesOn ? unmetFact(j.definition, facts) : null;
  if (unmetFacts) throw new Refused(unmetFacts);
  relyOnRegister(j, stage, outcome.key);
  record(j, command, seat);
  if (seat) settleIfComplete(j, stage);
  else settleNow(j, stage, outcome, command);
}

/**
 * Whether the person may choose this outcome now: what `possible` shows and `answer` obeys. Refusals:
 * outcome_not_offered, loop_bound_reached, gate_unmet, signatory_not_verified, and those of `standing`.
 */
export function mayAnswer(
  at: Standing,
  outcomeKey: string,
  seatId: string | null,
): { outcome: Outcome; seat: Seat | null } | { refusal: Refusal } {
  const { stage, state } = at;
  const outcome = outcomeOf(stage, outcomeKey);
  if (!outcome || !holds(outcome.when, state.facts))
    return { refusal: refusal('outcome_not_offered', { offered: stage.outcomes.map(({ key }) => key) }) };
  const stand = standing(at, outcomeKey, seatId);
  if ('refusal' in stand) return stand;
  if (signsUnverified(at, outcomeKey, stand.seat)) return { refusal: refusal('signatory_not_verified') };
  if (boundReached(stage, state, outcome))
    return { refusal: refusal('loop_bound_reached', { atMost: outcome.atMost ?? 0 }) };
  const missing = stage.gate?.outcomes.includes(outcomeKey) ? missingItems(stage, state) : [];
  if (missing.length > 0) return { refusal: refusal('gate_unmet', { missing: missing.map(({ key }) => key) }) };
  return { outcome, seat: stand.seat };
}

/** Where the party must be verified, its own word is given by those alone who were verified as signing for it. */
function signsUnverified({ definition, stage, person }: Standing, outcome: string, seat: Seat | null): boolean {
  const { outcomes = [], items = [] } = stage.gate ?? {};
  const asked = outcomes.includes(outcome) && items.some((item) => registerKindOf(item) === 'verified_party');
  return asked && seat !== null && isParty(definition, seat.role) && person.signs === false;
}

/** A meeting decides with those who may judge the case, and with no others; as many as it says were there. */
function requireUnbiased(j: Journal, stage: Stage, { by, values }: Answer, seat: Seat | null): void {
  if (by === undefined) return;
  const ask = seat && askOf(stage, seat.ask);
  if (ask?.how !== 'meeting') return refuse('value_unknown', { name: 'by' });
  for (const person of by) {
    const kind = j.state.recused.includes(person) ? 'recused' : j.facts.conflicts[person];
    if (kind !== undefined) refuse('conflict_of_interest', { person, kind });
    if (actedBefore(ask, j.state, person, j.facts)) refuse('acted_before', { person, stages: ask.notBy ?? [] });
  }
  if (values['attendance'] !== by.length) refuse('value_invalid', { name: 'attendance' });
}

/** Sides that agree on a day or a sum name the same one: else the last to answer would have the say. */
function requireOneWord(j: Journal, outcome: Outcome, { values }: Answer, seat: Seat | null): void {
  const others = j.state.seats.filter(
    (other) => other.ask !== seat?.ask && other.status === 'answered' && other.outcome === outcome.key,
  );
  for (const name of namesAgreedOn(outcome.needs ?? [])) {
    const said = others.map((other) => other.values?.[name]).find((value) => value !== undefined);
    if (said !== undefined && said !== values[name]) refuse('sides_differ', { name, said });
  }
}

export function boundReached(stage: Stage, state: CaseState, outcome: Outcome): boolean {
  return outcome.atMost !== undefined && (state.taken[`${stage.key}.${outcome.key}`] ?? 0) >= outcome.atMost;
}

function record(j: Journal, command: Answer, seat: Seat | null): void {
  const { outcome, values, reference, decidedAt, contentHash, contentFacts, texts, by } = command;
  const { visit } = j.state;
  const where = { visit, seat: seat?.id ?? null, onBehalfOf: seat && onBehalfOf(j, seat) };
  const said = { outcome, values, reference, decidedAt, contentHash, contentFacts, texts, ...(by && { by }) };
  j.emit({ type: 'answered', ...where, ...said });
}

/** For whom the author of an answer acted in the seat; null for themselves. */
function onBehalfOf({ actor, now }: Journal, seat: Seat): string | null {
  if (seat.delegatedUntil !== undefined && seat.delegatedUntil > now) return seat.onBehalfOf ?? null;
  const holder = sitter(seat, now);
  return actor.kind === 'person' && holder !== actor.id ? holder : null;
}

export function settleIfComplete(j: Journal, stage: Stage): void {
  const settled = resolve(stage, j.state);
  if (settled === null) return putNextAsk(j, stage);
  const outcome = outcomeOf(stage, settled);
  if (!outcome) throw new Error(`${stage.key} settled as ${settled}, which it does not have`);
  const seats = j.state.seats.filter((seat) => seat.outcome === settled);
  const values = Object.assign({}, ...seats.map((seat) => seat.values ?? {})) as Values;
  settle(j, stage, outcome, {
    because: 'answers',
    values,
    countsFrom: countsFrom(j, stage, outcome, seats[0] ?? null),
  });
}

function settleNow(j: Journal, stage: Stage, outcome: Outcome, { values }: Answer): void {
  settle(j, stage, outcome, { because: 'answers', values, countsFrom: countsFrom(j, stage, outcome, null) });
}

/**
 * Clocks run from the meeting's or outside body's own date; after a filing by the party, from its legal receipt
 * (Act on Electronic Performance of Government, B.E. 2565, s.10).
 */
function countsFrom(j: Journal, stage: Stage, outcome: Outcome, seat: Seat | null): Instant | null {
  const last = j.events.findLast((event) => event.type === 'answered');
  if (last?.type === 'answered' && last.decidedAt !== null) return last.decidedAt;
  return isPartysAnswer(j, stage, outcome, seat) ? legallyReceivedAt(j.now, j.facts.calendar) : null;
}

function isPartysAnswer(j: Journal, stage: Stage, outcome: Outcome, seat: Seat | null): boolean {
  const roles = seat ? [askOf(stage, seat.ask)?.role ?? seat.role] : (outcome.by ?? []);
  return roles.length > 0 && roles.every((role) => isParty(j.definition, role));
}

function putNextAsk(j: Journal, stage: Stage): void {
  const ask = nextAsk(stage, j.state);
  if (!ask) return;
  for (const seat of seatsOf(ask, j.state, j.state.visit, j.facts)) {
    j.emit({ type: 'seat_offered', seat, by: 'engine' });
    if (!isParty(j.definition, seat.role)) j.tell('seat_offered', [`seat:${seat.id}`]);
  }
  offerVacancies(j, stage);
}
