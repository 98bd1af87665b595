import { setTimeout as pause } from 'node:timers/promises';
import { Crowd } from './crowd.js';
import { Deployment } from './deployment.js';
import * as ways from './journey.js';
import { mailDelivered, nothing, reckon } from './reckoning.js';

/** When people are in the middle of it. */
const INTO_THE_WORK_MS = 4_000;
const WORK_PATIENCE_MS = 60_000;
const OF_EACH = 5;

let deployment: Deployment;
beforeAll(async () => {
  deployment = await Deployment.open();
}, 60_000);
afterAll(() => deployment.close(), 30_000);

test('when Temporal is killed and loses all that it ever stored, every case goes on to its end, and nothing happens twice', async () => {
  const crowd = await Crowd.gather(deployment.url);
  const all = [ways.paidInFull, ways.ineligible, ways.declined, ways.returned, ways.unsigned, ways.consulted];
  await crowd.submit(all.flatMap((way) => Array<ways.Journey>(OF_EACH).fill(way)));
  const working = crowd.work(WORK_PATIENCE_MS);
  await pause(INTO_THE_WORK_MS);
  await deployment.kill('temporal');
  await deployment.loseTemporalStore();
  await deployment.start('temporal');
  await working;
  await deployment.kill('temporal');
  await deployment.loseTemporalStore();
  await deployment.start('temporal');
  await crowd.pass(ways.WAITED_DAYS);
  await crowd.work(WORK_PATIENCE_MS);
  await mailDelivered(deployment);

  expect(crowd.cases.map(({ end }) => end)).toEqual(crowd.cases.map(({ journey }) => journey.end));
  expect(await reckon(deployment, crowd.told)).toEqual(nothing);
  expect(crowd.refusals).toEqual([]);
}, 240_000);
