/**
 * Stages entered: cases that were returned to their applicant are poked, and the real workflow moves them into revision
 * (a transaction that offers a seat and starts a clock, search attributes, a timer armed again), beside bare workflows
 * that receive a signal, write one row by a local activity and arm one timer again. Both run already. This entry owes
 * nobody a letter, so mail has no part in it.
 */
import { Agent } from 'node:http';
import { randomUUID } from 'node:crypto';
import { caseWorkflowId } from '#libs/mover/names.js';
import { Mover } from '#libs/mover/mover.js';
import { answer, caseIn, clone, moved, personId, reasons, stateOf, until } from './cases.js';
import { inFlight, median, percentile, send } from './clients.js';
import { signIn } from './sign-in.js';
import type { Surroundings } from './surroundings.js';

/** As many as the mover itself has under way. */
const pokesAtOnce = 16;
const answersAtOnce = 8;
const pauseMs = 100;
const looked = 20;
export const floorQueue = 'floor';

export interface MoveFigures {
  perSecond: number;
  ratioToFloor: number;
  floorPerSecond: number;
  /** From the decision's commit to the stage's entry, at low load. */
  p50Ms: number;
  p99Ms: number;
  history: { events: number; bytes: number; floorEvents: number; floorBytes: number };
}

export async function startFloorWorker({ pool, startFloor }: Surroundings): Promise<void> {
  await pool.query('CREATE TABLE floor_row (id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())');
  await startFloor('worker', { FLOOR_QUEUE: floorQueue });
}

/** `cases` a round and side, by turns; then `alone` decisions one after the other. */
export async function move(bench: Surroundings, cases: number, rounds: number, alone: number): Promise<MoveFigures> {
  const speeds: number[] = [];
  const floorSpeeds: number[] = [];
  const ids: { ours: string[]; floor: string[] } = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    ids.ours = await runningCases(bench, cases);
    const officer = await personId(bench, 'officer');
    await inFlight(answersAtOnce, ids.ours, (id) => answer(bench, id, officer, 'return'));
    speeds.push(await ourSpeed(bench, ids.ours));
    ids.floor = Array.from({ length: cases }, () => randomUUID());
    await told(bench, ids.floor, 1);
    floorSpeeds.push(await told(bench, ids.floor, 2));
  }
  const history = await historySizes(bench, ids.ours.slice(0, looked).map(caseWorkflowId));
  const floorHistory = await historySizes(bench, ids.floor.slice(0, looked));
  const latencies = await decisionsAlone(bench, alone);
  return {
    perSecond: median(speeds),
    ratioToFloor: median(speeds.map((speed, round) => speed / floorSpeeds[round]!)),
    floorPerSecond: median(floorSpeeds),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    history: { ...history, floorEvents: floorHistory.events, floorBytes: floorHistory.bytes },
  };
}

/** Clones in `completeness` whose workflows run, with a timer armed. */
async function runningCases(bench: Surroundings, count: number): Promise<string[]> {
  const ids = await clone(bench, await caseIn(bench, 'completeness'), count);
  await pokeAll(bench, ids);
  await until(() => moved(bench, ids), count);
  return ids;
}

export async function pokeAll({ temporal, say }: Surroundings, ids: readonly string[]): Promise<void> {
  const mover = new Mover(temporal.workflow, (message, reason) => say(`${message}: ${String(reason)}`));
  await inFlight(pokesAtOnce, ids, (id) => mover.pokeNow(id));
}

async function ourSpeed(bench: Surroundings, ids: readonly string[]): Promise<number> {
  const begun = Date.now();
  await pokeAll(bench, ids);
  await until(() => moved(bench, ids), ids.length);
  const last = await bench.pool.query<{ at: Date; n: number }>(
    `SELECT max(recorded_at) AS at, count(*)::int AS n FROM event
      WHERE case_id = ANY($1) AND type = 'entered' AND body::json ->> 'stage' = 'revision'`,
    [ids],
  );
  const { at, n } = last.rows[0]!;
  if (n !== ids.length) throw new Error(`${n} of ${ids.length} cases have entered their stage`);
  return (ids.length / (at.getTime() - begun)) * 1_000;
}

/** Signals all bare workflows, which start with the first signal; waits for the row that each writes for it. */
async function told({ pool, temporal }: Surroundings, ids: readonly string[], time: number): Promise<number> {
  const begun = Date.now();
  await inFlight(pokesAtOnce, ids, (id) =>
    temporal.workflow.signalWithStart('bareWorkflow', {
      workflowId: id,
      args: [id],
      signal: 'told',
      signalArgs: [],
      taskQueue: floorQueue,
    }),
  );
  const rows = () =>
    pool.query<{ n: number; at: Date }>('SELECT count(*)::int AS n, max(at) AS at FROM floor_row WHERE id = ANY($1)', [
      ids,
    ]);
  await until(async () => (await rows()).rows[0]!.n, ids.length * time);
  return (ids.length / ((await rows()).rows[0]!.at.getTime() - begun)) * 1_000;
}

/** One officer decides on one case after the other, over HTTP, and waits until the stage is entered. */
async function decisionsAlone(bench: Surroundings, count: number): Promise<number[]> {
  const ids = await runningCases(bench, count);
  const { authorization } = await signIn(bench.url, 'officer');
  const { visit, contentHash } = await stateOf(bench, ids[0]!);
  const agent = new Agent({ keepAlive: true });
  for (const id of ids) {
    await send(agent, {
      url: `${bench.url}/cases/${id}/answers`,
      method: 'POST',
      headers: { authorization, 'idempotency-key': randomUUID() },
      body: { seen: { visit, contentHash }, outcome: 'return', texts: [{ kind: 'reasons', body: reasons }] },
    });
    await until(() => moved(bench, [id]), 1);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  agent.destroy();
  const found = await bench.pool.query<{ ms: number }>(
    `SELECT (extract(epoch FROM e.recorded_at - s.recorded_at) * 1000)::float8 AS ms
       FROM event s JOIN event e ON e.case_id = s.case_id AND e.type = 'entered' AND e.seq = s.seq + 1
      WHERE s.case_id = ANY($1) AND s.type = 'settled'`,
    [ids],
  );
  if (found.rows.length !== count)
    throw new Error(`${found.rows.length} of ${count} decisions were followed by an entry`);
  return found.rows.map(({ ms }) => ms);
}

async function historySizes(
  { temporal }: Surroundings,
  ids: readonly string[],
): Promise<{ events: number; bytes: number }> {
  const described = await Promise.all(ids.map((id) => temporal.workflow.getHandle(id).describe()));
  const mean = (of: number[]) => Math.round(of.reduce((sum, each) => sum + each, 0) / of.length);
  return {
    events: mean(described.map(({ historyLength }) => historyLength)),
    bytes: mean(described.map(({ historySize }) => historySize ?? 0)),
  };
}
