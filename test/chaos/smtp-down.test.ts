import { eventually } from '#test/support/worker.js';
import { Crowd } from './crowd.js';
import { Deployment } from './deployment.js';
import * as ways from './journey.js';
import { nothing, reckon } from './reckoning.js';

const DECISIONS = 50;
const WORK_PATIENCE_MS = 60_000;
const MAIL_PATIENCE_MS = 60_000;

let deployment: Deployment;
beforeAll(async () => {
  deployment = await Deployment.open();
}, 60_000);
afterAll(() => deployment.close(), 30_000);

interface MailDelay {
  lane: string;
  waiting: number;
  oldestMs: number;
}

test('mail of fifty decisions, taken while no mail server answers, is shown as late, and each letter arrives once it is back', async () => {
  const crowd = await Crowd.gather(deployment.url);
  const operator = crowd.person('operator');
  const delay = async () => {
    const { mail } = (await operator.get('/operations')).body as { mail: MailDelay[] };
    return mail.find(({ lane }) => lane === 'individual') ?? { lane: 'individual', waiting: 0, oldestMs: 0 };
  };

  await deployment.stopMail();
  const since = Date.now();
  await crowd.submit(Array<ways.Journey>(DECISIONS).fill(ways.ineligible));
  await crowd.work(WORK_PATIENCE_MS);
  const { waiting, oldestMs } = await delay();
  expect(waiting).toBeGreaterThanOrEqual(DECISIONS);
  expect(oldestMs).toBeGreaterThan(0);
  expect(oldestMs).toBeLessThanOrEqual(Date.now() - since);
  expect(deployment.mail.received).toEqual([]);

  await deployment.startMail();
  await eventually(delay, (seen) => seen.waiting === 0, MAIL_PATIENCE_MS);
  const sent = () =>
    deployment.pool.query<{ decisions: number; left: number }>(
      `SELECT count(DISTINCT case_id) FILTER (WHERE message = 'decision' AND state = 'SENT')::int AS decisions,
              count(*) FILTER (WHERE state <> 'SENT')::int AS left FROM notice`,
    );
  const { rows } = await eventually(sent, (seen) => seen.rows[0]?.left === 0, MAIL_PATIENCE_MS);
  expect(rows).toEqual([{ decisions: DECISIONS, left: 0 }]);
  expect(await reckon(deployment, crowd.told)).toEqual(nothing);
}, 180_000);
