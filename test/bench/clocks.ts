/** Clocks that are due in the same second: cases in revision that lapse when nobody answers; beside them, bare timers. */
import { randomUUID } from 'node:crypto';
import { caseIn, clone, moved, stateOf, until } from './cases.js';
import { inFlight } from './clients.js';
import { residentMb } from './memory.js';
import { floorQueue, pokeAll } from './move.js';
import { sweeping, type Surroundings } from './surroundings.js';

const startsAtOnce = 16;
const marginMs = 10_000;
const clonesAtOnce = 2_000;
/** Falling asleep is less work than entering a stage, but slows down as the server fills: this much slower is allowed for. */
const cautious = 0.3;

export interface ClockFigures {
  due: number;
  expired: number;
  twice: number;
  /** From the due until the last case has expired. */
  seconds: number;
  bareSeconds: number;
  /** Workflows that were not asleep yet when the due came: above 0, `seconds` holds more than the expiry. */
  late: number;
  /** The worker's memory with all these cases open. */
  workerMb: number;
}

/** `perSecond`: how fast workflows step here, so that all are asleep before the due. */
export async function clocks(bench: Surroundings, count: number, perSecond: number): Promise<ClockFigures> {
  await sweeping(bench, true);
  const dueAt = new Date(Date.now() + (count / (perSecond * cautious)) * 1_000 + marginMs);
  const ids = await casesDue(bench, count, dueAt);
  const begun = Date.now();
  await pokeAll(bench, ids);
  await until(() => moved(bench, ids), count);
  const asleepAfterMs = Date.now() - begun;
  const late = Math.max(0, Date.now() - dueAt.getTime()) > 0 ? await firedOf(bench, ids) : 0;
  const workerMb = residentMb(bench.parts.worker!.pid);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt.getTime() - Date.now())));
  await until(() => ended(bench, ids), count);
  const fired = await bench.pool.query<{ expired: number; twice: number; seconds: number }>(
    `SELECT count(*)::int AS expired, (sum(times) - count(*))::int AS twice,
            extract(epoch FROM max(at) - $2::timestamptz)::float8 AS seconds
       FROM (SELECT case_id, count(*) AS times, max(recorded_at) AS at FROM event
              WHERE case_id = ANY($1) AND type = 'clock_fired' GROUP BY case_id) AS fired`,
    [ids, dueAt],
  );
  await sweeping(bench, false);
  const bareSeconds = await bareTimers(bench, count, asleepAfterMs);
  return { due: count, ...fired.rows[0]!, bareSeconds, late, workerMb };
}

/** Clones in `revision` whose time to answer ends at `dueAt`. */
async function casesDue(bench: Surroundings, count: number, dueAt: Date): Promise<string[]> {
  const original = await caseIn(bench, 'revision');
  const running = (await stateOf(bench, original)).clocks.find(({ stage }) => stage === 'revision')!;
  const due = dueAt.toISOString();
  const ids: string[] = [];
  while (ids.length < count)
    ids.push(
      ...(await clone(bench, original, Math.min(clonesAtOnce, count - ids.length), {
        case: `'due_at', '${due}', 'wake_at', '${due}'`,
        clock: `'due_at', CASE k.id WHEN '${running.id}' THEN '${due}' ELSE k.due_at::text END`,
        replaced: [running.dueAt, due],
      })),
    );
  return ids;
}

async function ended({ pool }: Surroundings, ids: readonly string[]): Promise<number> {
  const found = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM "case" WHERE id = ANY($1) AND ended_at IS NOT NULL',
    [ids],
  );
  return found.rows[0]!.n;
}

async function firedOf({ pool }: Surroundings, ids: readonly string[]): Promise<number> {
  const found = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM event WHERE case_id = ANY($1) AND type = 'clock_fired'`,
    [ids],
  );
  return found.rows[0]!.n;
}

/** The same number of workflows that hold one timer and nothing else. */
async function bareTimers({ temporal }: Surroundings, count: number, asleepAfterMs: number): Promise<number> {
  const dueAt = Date.now() + asleepAfterMs + marginMs;
  const ids = Array.from({ length: count }, () => `timer-${randomUUID()}`);
  await inFlight(startsAtOnce, ids, (workflowId) =>
    temporal.workflow.start('bareTimer', {
      workflowId,
      taskQueue: floorQueue,
      args: [Math.max(0, dueAt - Date.now())],
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - Date.now())));
  const done = async () =>
    (await temporal.workflow.count(`WorkflowType = 'bareTimer' AND ExecutionStatus = 'Completed'`)).count;
  await until(done, count);
  return (Date.now() - dueAt) / 1_000;
}
