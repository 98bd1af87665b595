import { startRudeServer } from '#test/support/smtp.js';
import { eventually } from '#test/support/worker.js';
import { Crowd, type RunningCase } from './crowd.js';
import { Deployment } from './deployment.js';
import * as ways from './journey.js';
import { mailDelivered, reckon } from './reckoning.js';

const WORK_PATIENCE_MS = 60_000;
/** An activity whose worker is gone is tried again after its own time, at most. */
const BANK_PATIENCE_MS = 60_000;
/** Of the organisation that applies: each of them gets every letter to it. */
const MEMBERS = 2;

let deployment: Deployment;
let crowd: Crowd;
/** Its first letters were on their way when the worker died. */
let unsent: RunningCase;
beforeAll(async () => {
  deployment = await Deployment.open();
  crowd = await Crowd.gather(deployment.url);
}, 60_000);
afterAll(() => deployment.close(), 30_000);

async function submitted(journey: ways.Journey): Promise<RunningCase> {
  await crowd.submit([journey]);
  const one = crowd.cases.at(-1)!;
  await eventually(
    () => deployment.pool.query<{ stage: string }>('SELECT stage FROM "case" WHERE id = $1', [one.id]),
    ({ rows }) => rows[0]?.stage === 'completeness',
  );
  return one;
}

async function decisionsOf({ id }: RunningCase): Promise<number> {
  const { rowCount } = await deployment.pool.query(
    "SELECT FROM event WHERE case_id = $1 AND type = 'answered' AND body::json ->> 'outcome' = 'ineligible'",
    [id],
  );
  return rowCount ?? 0;
}

async function lettersOf({ id }: RunningCase, message: string) {
  const { rows } = await deployment.pool.query<{ state: string; message_id: string }>(
    'SELECT state, message_id FROM notice WHERE case_id = $1 AND message = $2',
    [id, message],
  );
  const arrivals = (letter: { message_id: string }) =>
    deployment.mail.received.filter(({ messageId }) => messageId === letter.message_id).length;
  return rows.map((row) => ({ state: row.state, arrivals: arrivals(row), messageId: row.message_id }));
}

/** The worker is gone; the time that it had for its letters passes. */
async function leasesPass(): Promise<void> {
  await deployment.pool.query("UPDATE notice SET lease_until = now() WHERE state = 'SENDING'");
}

describe('an API that is killed in the middle of a decision', () => {
  test.each([
    ['before commit', 0],
    ['after commit', 1],
    ['after signal', 1],
  ])(
    '%s: the log has it as often as %d times, and once when it is asked again',
    async (point, known) => {
      const one = await submitted(ways.ineligible);
      await deployment.kill('api');
      const { dead } = await deployment.startToDieAt('api', point);
      const decided = crowd.step(one, ways.ineligible);
      await dead;
      expect(await decisionsOf(one)).toBe(known);
      await deployment.start('api');
      await decided;
      await crowd.work(WORK_PATIENCE_MS);
      expect([one.end, await decisionsOf(one)]).toEqual(['declined', 1]);
    },
    90_000,
  );
});

describe('a worker that is killed', () => {
  test('in the middle of a sweep: the sweeps after it find a case whose signal was lost', async () => {
    const one = await submitted(ways.ineligible);
    await deployment.kill('worker');
    const sweeping = await deployment.startToDieAt('worker', 'in sweep');
    await sweeping.dead;
    await deployment.kill('api');
    const { dead } = await deployment.startToDieAt('api', 'after commit');
    const decided = crowd.step(one, ways.ineligible);
    await dead;
    await deployment.start('worker');
    await deployment.start('api');
    await decided;
    await crowd.work(WORK_PATIENCE_MS);
    expect(one.end).toBe('declined');
  }, 120_000);

  test('before its socket is open: what may be sent again is sent', async () => {
    await deployment.kill('worker');
    const { dead } = await deployment.startToDieAt('worker', 'before socket');
    await crowd.submit([ways.ineligible]);
    unsent = crowd.cases.at(-1)!;
    await dead;
    expect((await lettersOf(unsent, 'received')).map(({ arrivals }) => arrivals)).not.toContain(1);
    await leasesPass();
    await deployment.start('worker');
    await crowd.work(WORK_PATIENCE_MS);
  }, 120_000);

  test('before and after the bank has the order: each is paid once', async () => {
    await crowd.submit([ways.prepared, ways.prepared]);
    await crowd.work(WORK_PATIENCE_MS);
    const grants = crowd.cases.slice(-2);
    for (const [n, point] of ['before bank', 'after bank'].entries()) {
      await deployment.kill('worker');
      const { dead } = await deployment.startToDieAt('worker', point);
      await crowd.step(grants[n]!, ways.paidInFull);
      await dead;
      expect(await deployment.bank.transfers()).toHaveLength(n);
    }
    await deployment.start('worker');
    const paid = () => deployment.pool.query("SELECT FROM payment WHERE state = 'PAID'");
    await eventually(paid, ({ rowCount }) => rowCount === 2, BANK_PATIENCE_MS);
    for (const one of grants) one.journey = ways.paidInFull;
    await crowd.work(WORK_PATIENCE_MS);
    expect(grants.map(({ end }) => end)).toEqual(['closed', 'closed']);
    expect(await deployment.bank.transfers()).toHaveLength(6);
  }, 180_000);

  test('after DATA and before the reply: a decision is in doubt, is shown so and not sent again', async () => {
    const one = await submitted(ways.ineligible);
    await mailDelivered(deployment);
    const rude = await startRudeServer('hang_after_dot');
    await deployment.kill('worker');
    deployment.smtpUrl = rude.url;
    await deployment.start('worker');
    await crowd.step(one, ways.ineligible);
    const heard = async () => rude.kept.map(({ messageId }) => messageId);
    const owed = async () => (await lettersOf(one, 'decision')).map(({ messageId }) => messageId);
    await eventually(heard, (kept) => kept.length >= MEMBERS, WORK_PATIENCE_MS);
    await deployment.kill('worker');
    deployment.smtpUrl = null;
    await rude.stop();
    await mailDelivered(deployment);
    expect((await heard()).sort()).toEqual((await owed()).sort());
    for (const letter of await lettersOf(one, 'decision'))
      expect(letter).toMatchObject({ state: 'UNKNOWN', arrivals: 0 });
    const { doubtfulMail } = (await crowd.person('operator').get('/operations')).body;
    expect(doubtfulMail).toEqual(
      expect.arrayContaining([expect.objectContaining({ caseId: one.id, state: 'UNKNOWN' })]),
    );
    await crowd.work(WORK_PATIENCE_MS);
  }, 120_000);

  test('leaves nothing lost or doubled behind', async () => {
    await mailDelivered(deployment);
    const received = (await lettersOf(unsent, 'received')).map(({ state, arrivals }) => ({ state, arrivals }));
    expect(received).toEqual([...Array(MEMBERS)].map(() => ({ state: 'SENT', arrivals: 1 })));
    const { lost, doubled, money, verify } = await reckon(deployment, crowd.told);
    expect({ lost, doubled, money, verify }).toEqual({ lost: [], doubled: [], money: [], verify: [] });
  }, 90_000);
});
