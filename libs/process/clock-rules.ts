/** When clocks start, are due, remind and stand still. Lengths and pauses are days in Bangkok (`libs/calendar`). */
import {
  addDays,
  bangkokDay,
  dueAfterDays,
  dueAfterWorkingDays,
  dueAfterYears,
  endOfBangkokDay,
  isWorkingDay,
  lastDayBefore,
  laterBy,
  nextWorkingDay,
  startOfBangkokDay,
  type Calendar,
} from '#libs/calendar/working-days.js';
import type { UploadHold } from './command.js';
import type { Clock, End, ProcessDefinition } from './definition.js';
import type { Instant, StartedClock, Values } from './event.js';
import { clockOf } from './lookup.js';
import type { CaseState, RunningClock } from './state.js';

/** A fact may be a day of Bangkok or an instant; their lengths tell them apart. */
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** When a clock of a stage entered at `enteredAt` starts: then, or on the day or at the instant that its fact says. */
export function startOfClock(clock: Clock, enteredAt: Instant, facts: Values): Instant {
  if (typeof clock.starts === 'string' || !('fact' in clock.starts)) return enteredAt;
  const at = facts[clock.starts.fact];
  if (typeof at !== 'string') return enteredAt;
  return at.length === DAY_LENGTH ? startOfBangkokDay(at) : at;
}

/** Whether a clock of its stage starts when the stage is entered, rather than with an earlier stage's outcome. */
export function startsInStage(clock: Clock): boolean {
  return clock.starts === 'entry' || 'fact' in clock.starts;
}

/** The clock as it starts at `startAt` (its visit makes the id unique). Throws when a fact it needs is missing. */
export function startClock(
  clock: Clock,
  stage: string,
  visit: number,
  startAt: Instant,
  facts: Values,
  calendar: Calendar,
): StartedClock {
  const dueAt = dueOf(clock, startAt, facts, calendar);
  const id = `${stage}.${clock.key}.${visit}`;
  return { id, key: clock.key, stage, basis: clock.basis, startAt, dueAt, calendarVersion: calendar.version };
}

export function dueOf(clock: Clock, startAt: Instant, facts: Values, calendar: Calendar): Instant {
  return rolled(clock, periodOf(clock, startAt, facts, calendar), calendar);
}

/** A due whose last day is a day off moves to the end of the next working day, where the clock says so: only ever later. */
export function rolled({ rolls }: { rolls?: string }, due: Instant, calendar: Calendar): Instant {
  const lastDay = lastDayBefore(due);
  if (rolls === undefined || isWorkingDay(lastDay, calendar)) return due;
  return endOfBangkokDay(nextWorkingDay(lastDay, calendar));
}

/** Until when a refusal may be appealed; null where it may not. */
export function appealUntil({ appeal }: Pick<End, 'appeal'>, endedAt: Instant, calendar: Calendar): Instant | null {
  return appeal ? rolled(appeal, dueAfterDays(endedAt, appeal.days), calendar) : null;
}

function periodOf({ key, length }: Clock, startAt: Instant, facts: Values, calendar: Calendar): Instant {
  if ('days' in length) return dueAfterDays(startAt, length.days);
  if ('workingDays' in length) return dueAfterWorkingDays(startAt, length.workingDays, calendar);
  if ('years' in length) return dueAfterYears(startAt, length.years);
  if ('daysFact' in length) {
    const days = facts[length.daysFact];
    if (typeof days !== 'number') throw new Error(`clock ${key} needs the number of days ${length.daysFact}`);
    return dueAfterDays(startAt, days);
  }
  const until = facts[length.untilFact];
  if (typeof until !== 'string') throw new Error(`clock ${key} needs the instant ${length.untilFact}`);
  return until.length === DAY_LENGTH ? endOfBangkokDay(until) : until;
}

/** The due of a paused clock that goes on at `now`: the pause is added, to the end of that day; never shorter. */
export function dueAfterPause(
  definition: ProcessDefinition,
  running: RunningClock,
  now: Instant,
  calendar: Calendar,
): Instant {
  const later = laterBy(running.dueAt, running.pausedAt ?? now, now);
  return rolled(clockOf(definition, running.stage, running.key), later, calendar);
}

/** Of the stage's clocks, those that ended before the stage was reached: whom they escalated to is to be asked there. */
export function overdueOnEntry(definition: ProcessDefinition, state: CaseState): { clock: string; to: string }[] {
  return state.clocks.flatMap(({ id, key, stage, firedAt }) => {
    if (firedAt === null || stage !== state.stage) return [];
    const { end } = clockOf(definition, stage, key);
    return end.kind === 'escalate' ? [{ clock: id, to: end.to }] : [];
  });
}

export function isRunning(clock: RunningClock): boolean {
  return clock.firedAt === null && clock.pausedAt === null;
}

/** The running clock that is due first, if its due has passed: `at < due` is in time. */
export function dueClock(
  state: CaseState,
  now: Instant,
  uploads: readonly UploadHold[] = [],
): RunningClock | undefined {
  const held = (due: Instant) => uploads.some(({ beganAt, until }) => beganAt < due && now < until);
  return state.clocks
    .filter((clock) => isRunning(clock) && clock.dueAt <= now && !held(clock.dueAt))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))[0];
}

/** Instants at which those asked are reminded, ascending; those that would lie before the start fall away. */
export function remindersOf(definition: ProcessDefinition, clock: RunningClock): readonly Instant[] {
  const { reminders = [] } = clockOf(definition, clock.stage, clock.key);
  const lastDay = addDays(bangkokDay(clock.dueAt), -1);
  return reminders
    .map((days) => endOfBangkokDay(addDays(lastDay, -days - 1)))
    .filter((at) => at > clock.startAt && at < clock.dueAt)
    .sort();
}

/** A reminder whose time has come: how many have come by now. Reminders that were slept through are sent as one. */
export function dueReminder(
  definition: ProcessDefinition,
  state: CaseState,
  now: Instant,
): { clock: RunningClock; ordinal: number } | undefined {
  for (const clock of state.clocks.filter(isRunning)) {
    const come = remindersOf(definition, clock).filter((at) => at <= now);
    const owed = come.some((at) => at > clock.remindedUntil);
    if (owed && now < clock.dueAt) return { clock, ordinal: come.length };
  }
  return undefined;
}

/** When the mover must look again: the next due or reminder. */
export function wakeAt(definition: ProcessDefinition, state: CaseState): Instant | null {
  const pauses = state.clocks.flatMap((clock) => pauseEndsAt(definition, clock) ?? []);
  const times = state.clocks.filter(isRunning).flatMap((clock) => {
    const next = remindersOf(definition, clock).find((at) => at > clock.remindedUntil);
    return next === undefined ? [clock.dueAt] : [next, clock.dueAt];
  });
  return [...times, ...pauses].sort()[0] ?? null;
}

/** The end of a pause that nobody ended: the engine resumes the clock when its bound is reached. */
export function pauseEndsAt(definition: ProcessDefinition, running: RunningClock): Instant | null {
  const { pause } = clockOf(definition, running.stage, running.key);
  if (running.pausedBy !== 'person' || running.pausedAt === null || !pause) return null;
  return endOfBangkokDay(addDays(bangkokDay(running.pausedAt), pause.atMostDays));
}

/** The due that people see: the first of the running clocks. */
export function visibleDue(state: CaseState): Instant | null {
  return (
    state.clocks
      .filter(isRunning)
      .map((clock) => clock.dueAt)
      .sort()[0] ?? null
  );
}

/**
 * The due that the public holds whoever is asked to: the first that runs, else the first that has passed. A clock that only
 * reminds somebody to ask binds nobody: outside bodies keep their own time.
 */
export function bindingDue(definition: ProcessDefinition, state: CaseState): Instant | null {
  const binding = state.clocks.filter(({ stage, key }) => clockOf(definition, stage, key).end.kind !== 'remind');
  const passed = binding.flatMap(({ firedAt, dueAt }) => (firedAt === null ? [] : [dueAt])).sort();
  return visibleDue({ ...state, clocks: binding }) ?? passed[0] ?? null;
}
