/**
 * The read models of a case, folded event by event beside its state. The transaction writes what changed; `verify` and
 * `rebuild` fold the whole log with the same function, so a model and its fold can be compared row by row.
 */
import { visibleDue } from '#libs/process/clock-rules.js';
import type { CaseEvent, Instant, Recorded } from '#libs/process/event.js';
import { evolve } from '#libs/process/evolve.js';
import type { CaseState, RunningClock, Seat } from '#libs/process/state.js';

export interface SeatRow {
  id: string;
  stage: string;
  ask: string;
  role: string;
  personId: string | null;
  status: 'offered' | 'answered' | 'vacated' | 'closed';
  outcome: string | null;
  answeredBy: string | null;
  offeredAt: Instant;
  dueAt: Instant | null;
}

export interface ClockRow {
  id: string;
  key: string;
  stage: string;
  basis: string;
  definitionVersion: number;
  calendarVersion: number;
  revision: number;
  startAt: Instant;
  dueAt: Instant;
  pausedAt: Instant | null;
  firedAt: Instant | null;
  stoppedAt: Instant | null;
  extendedDays: number;
}

export interface Models {
  seats: Map<string, SeatRow>;
  clocks: Map<string, ClockRow>;
}

export function emptyModels(): Models {
  return { seats: new Map(), clocks: new Map() };
}

/**
 * The rows that a running case can still change, as far as its state knows them: where a transaction begins. What the
 * state does not say (when a seat was offered, what a clock rests on) was written once and is not written again.
 */
export function modelsOf(state: CaseState): Models {
  const models = emptyModels();
  const dueAt = visibleDue(state);
  for (const seat of state.seats) models.seats.set(seat.id, seatRow(state, seat, dueAt, ''));
  for (const clock of state.clocks) {
    const { id, key, stage, startAt } = clock;
    const fixed = { id, key, stage, startAt, basis: '', definitionVersion: 0, stoppedAt: null };
    models.clocks.set(id, { ...fixed, ...changing(clock) });
  }
  return models;
}

/** Folds one event into the models and returns the state after it. */
export function project(state: CaseState, models: Models, event: Recorded): CaseState {
  const after = evolve(state, event);
  projectSeats(state, after, models.seats, event);
  projectClocks(after, models.clocks, event);
  return after;
}

function projectSeats(before: CaseState, after: CaseState, rows: Map<string, SeatRow>, event: Recorded): void {
  const left = event.type === 'entered' || event.type === 'ended';
  if (left) for (const seat of before.seats) closeSeat(rows, seat.id);
  const dueAt = visibleDue(after);
  for (const seat of after.seats)
    rows.set(seat.id, seatRow(after, seat, dueAt, rows.get(seat.id)?.offeredAt ?? event.at));
}

function seatRow(state: CaseState, seat: Seat, dueAt: Instant | null, offeredAt: Instant): SeatRow {
  const { id, ask, role, person, outcome = null, answeredBy = null } = seat;
  const status = seat.status === 'offered' && state.settled ? 'closed' : seat.status;
  const common = { id, stage: state.stage ?? '', ask, role, personId: person, outcome, answeredBy, offeredAt };
  return { ...common, status, dueAt: status === 'offered' ? dueAt : null };
}

function closeSeat(rows: Map<string, SeatRow>, id: string): void {
  const row = rows.get(id);
  if (row?.status === 'offered') rows.set(id, { ...row, status: 'closed', dueAt: null });
}

function projectClocks(after: CaseState, rows: Map<string, ClockRow>, event: Recorded): void {
  for (const clock of startedBy(event))
    rows.set(clock.id, {
      ...clock,
      definitionVersion: after.definition.version,
      revision: 1,
      pausedAt: null,
      firedAt: null,
      stoppedAt: null,
      extendedDays: 0,
    });
  for (const clock of after.clocks) mirror(rows, clock);
  const running = new Set(after.clocks.map((clock) => clock.id));
  if (event.type === 'entered' || event.type === 'ended')
    for (const row of rows.values())
      if (row.stoppedAt === null && !running.has(row.id)) rows.set(row.id, { ...row, stoppedAt: event.at });
}

function startedBy(event: CaseEvent) {
  if (event.type === 'entered') return event.clocks;
  return event.type === 'clock_started' ? [event.clock] : [];
}

function mirror(rows: Map<string, ClockRow>, clock: RunningClock): void {
  const row = rows.get(clock.id);
  if (!row) return;
  rows.set(clock.id, { ...row, ...changing(clock) });
}

function changing({ revision, dueAt, pausedAt, firedAt, extendedDays, calendarVersion }: RunningClock) {
  return { revision, dueAt, pausedAt, firedAt, extendedDays, calendarVersion };
}

/** Rows of `after` that are new or differ from `before`. */
export function changedRows<Row extends object>(before: Map<string, Row>, after: Map<string, Row>): Row[] {
  return [...after].filter(([id, row]) => !sameRow(before.get(id), row)).map(([, row]) => row);
}

function sameRow<Row extends object>(a: Row | undefined, b: Row): boolean {
  return a !== undefined && Object.entries(b).every(([name, value]) => a[name as keyof Row] === value);
}
