/**
 * How long stages really take: the stays that have ended, in working days, without the times for which a person stopped
 * the stage's own clock. Read from the log, which no read model can contradict.
 */
import { bangkokDay, workingDaysBetween, type Calendar } from '#libs/calendar/working-days.js';
import type { Text } from '#libs/process/definition.js';
import type { Instant } from '#libs/process/event.js';
import type { Pool } from 'pg';
import { Calendars } from '../calendars.js';
import type { Definitions } from '../definitions.js';
import { isoOf } from '../locked-case.js';

/** The newest cases are looked at: older ones ran by older rules, and a page must not read the whole log. */
export const CASES_MEASURED_MAX = 10_000;
/** Of fewer cases nothing is said: one could tell whose they were. */
export const CASES_SHOWN_MIN = 5;

export interface StageDuration {
  key: string;
  title: Text;
  /** Working days that half and nine tenths of all stays took at most; null of too few cases. */
  measured: { cases: number; p50: number; p90: number } | null;
}

export interface ProcessDurations {
  key: string;
  title: Text;
  stages: StageDuration[];
}

interface Row {
  case_id: string;
  process: string;
  type: 'entered' | 'ended' | 'clock_paused' | 'clock_resumed';
  at: Instant;
  /** Of `entered`. */
  stage: string | null;
  /** Of a clock. */
  clock: string | null;
}

const steps = `
  WITH newest AS (SELECT id, definition_key FROM "case" ORDER BY id DESC LIMIT ${CASES_MEASURED_MAX})
  SELECT e.case_id, c.definition_key AS process, e.type, ${isoOf('e.at')} AS at,
         CASE WHEN e.type = 'entered' THEN e.body::json ->> 'stage' END AS stage,
         CASE WHEN e.type LIKE 'clock%' THEN e.body::json ->> 'id' END AS clock
    FROM newest c JOIN event e ON e.case_id = c.id
   WHERE e.type IN ('entered', 'ended', 'clock_paused', 'clock_resumed')
   ORDER BY e.case_id, e.seq`;

interface Stay {
  caseId: string;
  process: string;
  stage: string;
  workingDays: number;
}

/** Every stage of the current definitions, in their order, but drafts: what happens before a submission is nobody's time. */
export async function stageDurations(pool: Pool, definitions: Definitions): Promise<ProcessDurations[]> {
  const version = await pool.query<{ version: number }>('SELECT calendar_version() AS version');
  const calendar = await new Calendars().get(pool, version.rows[0]?.version ?? 0);
  const { rows } = await pool.query<Row>(steps);
  const stays = staysIn(rows, calendar);
  return (await definitions.newest(pool)).map(({ key, title, stages, start, subject }) => ({
    key,
    title,
    stages: stages
      .filter((stage) => subject === 'linked' || stage.key !== start)
      .map((stage) => ({
        key: stage.key,
        title: stage.labels?.public ?? stage.title,
        measured: measure(stays.filter((stay) => stay.process === key && stay.stage === stage.key)),
      })),
  }));
}

interface Open {
  caseId: string;
  process: string;
  stage: string;
  since: Instant;
  /** Of clocks that stand still now, since when; and the times for which one or more stood still before. */
  still: Map<string, Instant>;
  pauses: { from: Instant; until: Instant }[];
}

/** `rows` by case, in the order of its log. A stay that has not ended says nothing yet. */
export function staysIn(rows: readonly Row[], calendar: Calendar): Stay[] {
  const stays: Stay[] = [];
  let open: Open | null = null;
  for (const { case_id: caseId, process, type, at, stage, clock } of rows) {
    if (open && open.caseId !== caseId) open = null;
    if (type === 'entered' || type === 'ended') {
      if (open) stays.push(stayOf(open, at, calendar));
      open = stage === null ? null : { caseId, process, stage, since: at, still: new Map(), pauses: [] };
    } else if (open && clock?.startsWith(`${open.stage}.`)) {
      if (type === 'clock_paused') open.still.set(clock, at);
      else resume(open, clock, at);
    }
  }
  return stays;
}

function resume(open: Open, clock: string, at: Instant): void {
  const from = open.still.get(clock);
  open.still.delete(clock);
  if (from !== undefined) open.pauses.push({ from, until: at });
}

function stayOf(open: Open, left: Instant, calendar: Calendar): Stay {
  const { caseId, process, stage, since } = open;
  for (const clock of open.still.keys()) resume(open, clock, left);
  const days = (from: Instant, until: Instant) => workingDaysBetween(bangkokDay(from), bangkokDay(until), calendar);
  const paused = joined(open.pauses).reduce((sum, { from, until }) => sum + days(from, until), 0);
  return { caseId, process, stage, workingDays: days(since, left) - paused };
}

/** Times that overlap count once. */
function joined(pauses: readonly { from: Instant; until: Instant }[]) {
  const result: { from: Instant; until: Instant }[] = [];
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last && pause.from <= last.until) last.until = last.until > pause.until ? last.until : pause.until;
    else result.push({ ...pause });
  }
  return result;
}

function measure(stays: readonly Stay[]): StageDuration['measured'] {
  const cases = new Set(stays.map(({ caseId }) => caseId)).size;
  if (cases < CASES_SHOWN_MIN) return null;
  const days = stays.map(({ workingDays }) => workingDays).sort((a, b) => a - b);
  return { cases, p50: percentile(days, 50), p90: percentile(days, 90) };
}

/** The smallest of the ascending values that at least `p` percent of them do not exceed. */
function percentile(ascending: readonly number[], p: number): number {
  return ascending[Math.ceil((ascending.length * p) / 100) - 1] ?? 0;
}
