/** People extend, pause and resume clocks; a late holiday lengthens them. Never after the due, never shorter. */
import { addDays, bangkokDay, endOfBangkokDay } from '#libs/calendar/working-days.js';
import { dueAfterPause, dueOf, isRunning, rolled } from './clock-rules.js';
import type { Actor, Command } from './command.js';
import type { Clock } from './definition.js';
import { refuse, type Journal } from './journal.js';
import { clockOf } from './lookup.js';
import type { RunningClock } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Refuses clock_unknown, clock_not_extendable, extension_too_long, clock_past_due, not_asked, reasons_missing. */
export function extend(j: Journal, person: Person, { clock: id, days, texts }: Of<'extend'>): void {
  const { running, clock } = clockById(j, id);
  if (!clock.extension) return refuse('clock_not_extendable', { clock: id });
  requireRole(person, clock.extension.by);
  if (running.firedAt !== null || running.dueAt <= j.now) refuse('clock_past_due', { dueAt: running.dueAt });
  if (running.extensions >= clock.extension.times) refuse('clock_not_extendable', { times: clock.extension.times });
  const left = clock.extension.atMostDays - running.extendedDays;
  if (!Number.isInteger(days) || days < 1 || days > left) refuse('extension_too_long', { atMostDays: left });
  if (texts.length === 0) refuse('reasons_missing');
  const lastDay = addDays(bangkokDay(running.dueAt), -1);
  const dueAt = rolled(clock, endOfBangkokDay(addDays(lastDay, days)), j.facts.calendar);
  j.emit({ type: 'clock_extended', id, revision: running.revision + 1, dueAt, days, texts });
  j.tellAll(clock.extension.tells);
}

/** Refuses clock_unknown, clock_not_pausable, clock_past_due, not_asked, reasons_missing. */
export function pause(j: Journal, person: Person, { clock: id, texts }: Of<'pause'>): void {
  const { running, clock } = clockById(j, id);
  if (!clock.pause || running.pausedAt !== null) return refuse('clock_not_pausable', { clock: id });
  requireRole(person, clock.pause.by);
  if (running.firedAt !== null || running.dueAt <= j.now) refuse('clock_past_due', { dueAt: running.dueAt });
  if (texts.length === 0) refuse('reasons_missing');
  j.emit({ type: 'clock_paused', id, revision: running.revision + 1, texts });
}

/** Refuses clock_unknown, clock_not_paused, not_asked. */
export function resume(j: Journal, person: Person, { clock: id }: Of<'resume'>): void {
  const { running, clock } = clockById(j, id);
  requireRole(person, clock.pause?.by ?? []);
  if (running.pausedBy !== 'person') refuse('clock_not_paused', { clock: id });
  const dueAt = dueAfterPause(j.definition, running, j.now, j.facts.calendar);
  j.emit({ type: 'clock_resumed', id, revision: running.revision + 1, dueAt });
}

/** A newer calendar lengthens running clocks that know days off; a deadline that was told is never shortened. */
export function recalculate(j: Journal): void {
  if (j.actor.kind !== 'engine') refuse('engine_only');
  const { calendar } = j.facts;
  for (const running of j.state.clocks.filter(isRunning)) {
    const clock = clockOf(j.definition, running.stage, running.key);
    const counts = 'workingDays' in clock.length;
    if ((!counts && clock.rolls === undefined) || running.calendarVersion >= calendar.version) continue;
    const { id, revision, startAt } = running;
    // Calendar days may have been extended or paused since: what they come to stands in the due alone.
    const fresh = counts ? dueOf(clock, startAt, j.state.facts, calendar) : rolled(clock, running.dueAt, calendar);
    const dueAt = fresh > running.dueAt ? fresh : running.dueAt;
    j.emit({ type: 'clock_recalculated', id, revision: revision + 1, dueAt, calendarVersion: calendar.version });
  }
}

function clockById(j: Journal, id: string): { running: RunningClock; clock: Clock } {
  const running = j.state.clocks.find((clock) => clock.id === id);
  if (!running) return refuse('clock_unknown', { clock: id });
  return { running, clock: clockOf(j.definition, running.stage, running.key) };
}

function requireRole(person: Person, roles: readonly string[]): void {
  if (person.conflict !== null) refuse('conflict_of_interest', { kind: person.conflict });
  if (!roles.some((role) => person.roles.includes(role))) refuse('not_asked', { roles });
}
