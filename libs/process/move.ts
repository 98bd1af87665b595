/** The engine's own part: it enters stages, fires clocks, reminds, opens linked cases, and ends. */
import { settleIfComplete } from './answer.js';
import { arrival } from './arrival.js';
import { isParty, offerSeats } from './ask-rules.js';
import {
  dueAfterPause,
  dueClock,
  dueReminder,
  overdueOnEntry,
  pauseEndsAt,
  startClock,
  startOfClock,
  startsInStage,
} from './clock-rules.js';
import type { Command } from './command.js';
import type { Link, Stage, Target } from './definition.js';
import type { Instant, Values } from './event.js';
import { holds } from './evolve.js';
import { refuse, type Journal } from './journal.js';
import { clockOf, outcomeOf, stageOf } from './lookup.js';
import { roundAfter } from './rounds.js';
import { scheduled, UNDIVIDED } from './schedule.js';
import { offerVacancies, reoffer, vacateUnfit } from './seats.js';
import { settle } from './settle.js';
import type { CaseState, RunningClock } from './state.js';

/** More steps than this in one move is a loop in the definition that the checker should have caught. */
export const MAX_STEPS_PER_MOVE = 50;

/** Effects that the database alone cannot have: an activity carries them out. */
const externalEffects = ['pay', 'issue_agreement'] as const;
type ExternalEffect = (typeof externalEffects)[number];

export function move(j: Journal): void {
  for (let step = 0; step < MAX_STEPS_PER_MOVE; step += 1) if (!stepOnce(j)) return;
  throw new Error(`case ${j.state.caseId} still moves after ${MAX_STEPS_PER_MOVE} steps`);
}

function stepOnce(j: Journal): boolean {
  const { state } = j;
  if (state.end !== null) return false;
  if (state.stage === null) return enter(j, j.definition.start);
  if (state.settled) return enter(j, state.settled.to);
  if (applyTime(j)) return true;
  const reminder = dueReminder(j.definition, state, j.now);
  if (reminder) return remind(j, reminder);
  if (refill(j)) return true;
  return abandon(j) || runInternalEffect(j) || runRounds(j);
}

/** Seats that nobody may sit in any longer go on; the answers that are left may be enough. */
export function refill(j: Journal): boolean {
  const stage = j.stage();
  if (!vacateUnfit(j, stage)) return false;
  settleIfComplete(j, stage);
  return true;
}

/** Applies what time has brought before a person's command is looked at. */
export function applyPassedDue(j: Journal): void {
  while (!j.state.settled && applyTime(j));
}

function applyTime(j: Journal): boolean {
  const clock = dueClock(j.state, j.now, j.facts.uploads);
  if (clock) return fire(j, clock);
  for (const paused of j.state.clocks) {
    const until = pauseEndsAt(j.definition, paused);
    if (until !== null && until <= j.now) return resumeAt(j, paused, until);
  }
  return false;
}

// ─── Entering ───────────────────────────────────────────────────────────────────────────────────────────────────────

function enter(j: Journal, target: Target): true {
  const { passed, at } = arrival(j.definition, target, j.state.facts);
  if (typeof at !== 'string') return finish(j, at.end);
  const stage = stageOf(j.definition, at);
  const { state } = j;
  const visit = state.visit + 1;
  const startAt = state.settled?.countsFrom ?? j.now;
  const seats = offerSeats(stage, state, visit, j.facts);
  const entry = stage.clocks.filter(startsInStage);
  const clocks = entry.map((clock) =>
    startClock(clock, at, visit, startOfClock(clock, startAt, state.facts), state.facts, j.facts.calendar),
  );
  const effects = (stage.onEntry ?? []).map((effect) => `${visit}.${effect.kind}`);
  j.emit({ type: 'entered', stage: at, visit, passed, seats, clocks, ...clockChanges(j, at), effects });
  j.tellAll(stage.tells);
  if (seats.some((seat) => !isParty(j.definition, seat.role))) j.tell('seat_offered', ['asked']);
  for (const { clock, to } of overdueOnEntry(j.definition, j.state)) escalate(j, to, clock);
  offerVacancies(j, stage);
  return true;
}

/**
 * Clocks of the stage that is left stop, unless they stand still in the next one and so come back; clocks that span
 * stages stand still or go on.
 */
function clockChanges(j: Journal, next: string) {
  const left = j.state.stage;
  const stopped: string[] = [];
  const paused: string[] = [];
  const resumed: { id: string; dueAt: string }[] = [];
  for (const clock of j.state.clocks) {
    const own = clockOf(j.definition, clock.stage, clock.key);
    const still = own.pausedIn?.includes(next) ?? false;
    const spans = !startsInStage(own);
    if (clock.stage === left && !(spans && (still || next === left))) stopped.push(clock.id);
    else if (clock.firedAt !== null) continue;
    else if (still && clock.pausedBy !== 'stage') paused.push(clock.id);
    else if (!still && clock.pausedBy === 'stage')
      resumed.push({ id: clock.id, dueAt: dueAfterPause(j.definition, clock, j.now, j.facts.calendar) });
  }
  return { stopped, paused, resumed };
}

function finish(j: Journal, key: string): true {
  const end = j.definition.ends.find((e) => e.key === key);
  if (!end) throw new Error(`${j.definition.key} has no end ${key}`);
  for (const link of end.opens ?? []) if (holds(link.when, j.state.facts)) openLinked(j, link, 1);
  j.emit({ type: 'ended', end: key });
  j.tellAll(end.tells);
  return true;
}

// ─── Clocks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function fire(j: Journal, clock: RunningClock): true {
  const { end, tells } = clockOf(j.definition, clock.stage, clock.key);
  const stage = j.stage();
  j.emit({ type: 'clock_fired', id: clock.id, revision: clock.revision });
  j.tellAll(tells);
  if (end.kind === 'remind') j.tell('reminder', ['asked']);
  if (end.kind === 'escalate') {
    escalate(j, end.to, clock.id);
    if (end.reoffer) reoffer(j, stage);
  }
  if (end.kind === 'settle' && clock.stage === stage.key && !j.state.settled) settleBy(j, stage, end.outcome, 'clock');
  return true;
}

function escalate(j: Journal, to: string, clock: string): void {
  j.emit({ type: 'escalated', to, because: 'clock', clock });
  j.tell('escalated', [to]);
}

/** A pause that nobody ended ends at its bound, however late the engine looks. */
function resumeAt(j: Journal, clock: RunningClock, until: Instant): true {
  const { id, revision } = clock;
  const dueAt = dueAfterPause(j.definition, clock, until, j.facts.calendar);
  j.emit({ type: 'clock_resumed', id, revision: revision + 1, dueAt });
  return true;
}

function remind(j: Journal, { clock, ordinal }: { clock: RunningClock; ordinal: number }): true {
  j.emit({ type: 'reminded', id: clock.id, revision: clock.revision, ordinal });
  j.tell('reminder', ['asked']);
  return true;
}

function settleBy(j: Journal, stage: Stage, key: string, because: 'clock' | 'effect' | 'linked', values: Values = {}) {
  const outcome = outcomeOf(stage, key);
  if (!outcome) throw new Error(`${stage.key} has no outcome ${key}`);
  settle(j, stage, outcome, { because, values, countsFrom: null });
}

// ─── Effects ────────────────────────────────────────────────────────────────────────────────────────────────────────

export function isExternal(key: string): boolean {
  return externalEffects.some((kind) => key.endsWith(`.${kind}`));
}

export function externalKind(key: string): ExternalEffect {
  const kind = externalEffects.find((external) => key.endsWith(`.${external}`));
  if (!kind) throw new Error(`${key} is no effect for an activity`);
  return kind;
}

function runInternalEffect(j: Journal): boolean {
  const key = j.state.pendingEffects.find((pending) => !isExternal(pending));
  if (key === undefined) return false;
  const effect = j.stage().onEntry?.find(({ kind }) => key.endsWith(`.${kind}`));
  const facts = effect?.kind === 'schedule' ? schedule(j.state, effect.amount) : {};
  j.emit({ type: 'effect_done', key, facts });
  if (effect?.kind === 'open_consultation') openConsultation(j);
  return true;
}

/** It closes by the clock of its stage that settles it; comments see that time in their own transactions. */
function openConsultation(j: Journal): void {
  const closing = j.state.clocks.find(
    ({ stage, key }) => stage === j.state.stage && clockOf(j.definition, stage, key).end.kind === 'settle',
  );
  if (!closing) throw new Error(`${j.state.stage ?? ''} opens a consultation that no clock closes`);
  const round = (j.state.consultation?.round ?? 0) + 1;
  j.emit({ type: 'consultation_opened', round, closesAt: closing.dueAt });
}

/** Splits the amount by the fact `shares`; one instalment without it. */
function schedule({ facts }: CaseState, amount: string): Values {
  const total = facts[amount];
  if (typeof total !== 'string') throw new Error(`the amount ${amount} is no fact of the case`);
  return scheduled(BigInt(total), facts['shares'] ?? UNDIVIDED, 1);
}

/** An activity reports what came of its effect; accepted in any stage, since the world does not wait for ours. */
export function completeEffect(j: Journal, command: Extract<Command, { type: 'complete_effect' }>): void {
  if (j.actor.kind !== 'engine') refuse('engine_only');
  if (!j.state.pendingEffects.includes(command.key)) refuse('effect_unknown', { key: command.key });
  j.emit({ type: 'effect_done', key: command.key, facts: command.facts });
  if (command.paid !== null) j.emit({ type: 'booked', deed: 'paid', amount: command.paid });
  const here = command.key.startsWith(`${j.state.visit}.`) && j.state.end === null && !j.state.settled;
  if (command.outcome !== null && here) settleBy(j, j.stage(), command.outcome, 'effect');
}

// ─── Linked cases ───────────────────────────────────────────────────────────────────────────────────────────────────

function runRounds(j: Journal): boolean {
  const stage = j.stage();
  const { rounds } = stage;
  if (!rounds) return false;
  const mine = j.state.linked.filter((link) => rounds.links.some(({ process }) => process === link.process));
  if (mine.some((link) => link.end === null)) return false;
  const last = mine.at(-1);
  if (last && last.kind !== 'fulfilled' && last.visit === j.state.visit) {
    settleBy(j, stage, rounds.otherwise, 'linked');
    return true;
  }
  const next = roundAfter(rounds, j.state);
  if (next) openLinked(j, next.link, next.ordinal);
  else settleBy(j, stage, rounds.then, 'linked');
  return true;
}

function openLinked(j: Journal, link: Link, ordinal: number): void {
  const { process } = link;
  const attempt = j.state.linked.filter((l) => l.process === process && l.ordinal === ordinal).length;
  const caseId = j.facts.linkedCaseId(process, ordinal * 100 + attempt);
  j.emit({ type: 'linked_opened', caseId, process, ordinal, facts: factsFor(j.state, link, ordinal) });
}

function factsFor(state: CaseState, link: Link, ordinal: number): Values {
  const taken = Object.entries(link.facts ?? {}).flatMap(([child, own]) => {
    const value = state.facts[own.replace('#', String(ordinal))];
    return value === undefined ? [] : [[child, value] as const];
  });
  return { ordinal, ...Object.fromEntries(taken) };
}

/** A linked case whose parent no longer waits for it ends, unless the bank is at work. */
function abandon(j: Journal): boolean {
  const { abandoned } = j.definition;
  if (!j.facts.parentLeft || abandoned === undefined || j.state.pendingEffects.some(isExternal)) return false;
  const open = BigInt(j.state.money.payable) - BigInt(j.state.money.paid);
  if (open > 0n) j.emit({ type: 'booked', deed: 'unpayable', amount: String(open) });
  return finish(j, abandoned);
}
