import { setTimeout as pause } from 'node:timers/promises';
import { Crowd } from './crowd.js';
import { Deployment, parts, type Part } from './deployment.js';
import * as ways from './journey.js';
import { nothing, mailDelivered, reckon } from './reckoning.js';

const scale = Number(process.env.CHAOS_SCALE ?? 1);
/** Cases of each way that they take: 200 in all. */
const share = new Map<ways.Journey, number>([
  [ways.paidInFull, 14],
  [ways.centrally, 6],
  [ways.ineligible, 40],
  [ways.declined, 30],
  [ways.returned, 40],
  [ways.unsigned, 20],
  [ways.withdrawn, 30],
  [ways.consulted, 20],
]);
const KILLS_OF_EACH = 3 * scale;
const BETWEEN_KILLS_MS = { least: 1_000, most: 4_000 };
const DOWN_MS = { least: 50, most: 1_500 };
const WORK_PATIENCE_MS = 60_000;

let deployment: Deployment;
beforeAll(async () => {
  deployment = await Deployment.open();
}, 60_000);
afterAll(() => deployment.close(), 30_000);

const between = ({ least, most }: { least: number; most: number }) => least + Math.random() * (most - least);

/** Each part as often as the others, in an order that nobody knows; ends when all of it is done. */
async function killAtRandom(stopped: AbortSignal): Promise<void> {
  const victims: Part[] = Array.from({ length: KILLS_OF_EACH }, () => shuffled(parts)).flat();
  for (const victim of victims) {
    await pause(between(BETWEEN_KILLS_MS));
    if (stopped.aborted) return;
    await deployment.kill(victim);
    await pause(between(DOWN_MS));
    await deployment.start(victim);
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

test('killed at any moment, the product loses no acknowledged command, does nothing twice, and brings every case to its end', async () => {
  const crowd = await Crowd.gather(deployment.url);
  const journeys = shuffled([...share].flatMap(([way, times]) => Array<ways.Journey>(times * scale).fill(way)));
  const stop = new AbortController();
  const killing = killAtRandom(stop.signal);
  try {
    await crowd.submit(journeys);
    await crowd.work(WORK_PATIENCE_MS);
    await crowd.pass(ways.WAITED_DAYS);
    await crowd.work(WORK_PATIENCE_MS);
  } finally {
    stop.abort();
    await killing;
  }
  await mailDelivered(deployment);

  const ends = crowd.cases.map(({ journey, end }) => [journey.name, end]);
  expect(ends).toEqual(crowd.cases.map(({ journey }) => [journey.name, journey.end]));
  expect(ends).toHaveLength(200 * scale);
  expect(await reckon(deployment, crowd.told)).toEqual(nothing);
  expect(crowd.refusals).toEqual([]);
  expect(crowd.told.faults).toEqual([]);
  expect(Math.min(...Object.values(deployment.kills))).toBeGreaterThanOrEqual(2);
  const { kills, died, mail } = deployment;
  const { acknowledged, repeated } = crowd.told;
  const figures = { kills, died, acknowledged: acknowledged.length, repeated, mails: mail.received.length };
  console.info(JSON.stringify(figures));
}, 600_000);
