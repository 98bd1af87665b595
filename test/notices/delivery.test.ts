import { setTimeout as pause } from 'node:timers/promises';
import { delays, resolve } from '#libs/notices/desk.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import type { Misbehaviour } from '#test/support/smtp.js';
import { decline, noticeOf, openCase, owe, person, type CaseInHand } from './case-in-hand.js';
import { readParts } from './letter-parts.js';
import { hurried, mailOf, misbehaving, taking } from './mail-servers.js';

let database: FreshDatabase;
let subject: CaseInHand;
let decided: number;

beforeAll(async () => {
  database = await freshDatabase();
  subject = await openCase(database.pool);
  decided = await decline(database.pool, subject, 'งบประมาณไม่สอดคล้องกับแผนงาน');
});
beforeEach(() => database.pool.query('DELETE FROM notice'));
afterAll(() => database.drop());

const mailBy = (smtpUrl: string, pace = hurried) => mailOf(database.pool, smtpUrl, pace);
const unreachable = 'smtp://127.0.0.1:1';

describe('a notice', () => {
  it('is sent as a letter in the language of its reader, with reasons and the way of appeal', async () => {
    const server = await taking();
    const reader = await person(database.pool, 'Duangjai Jaidee');
    const id = await owe(database.pool, subject, { message: 'decision', seq: decided, to: reader, lang: 'en' });
    expect(await mailBy(server.url).deliverBatch('individual', 10)).toEqual({ verdicts: { sent: 1 }, waitMs: null });

    const notice = await noticeOf(database.pool, id);
    expect(notice).toMatchObject({ state: 'SENT', attempts: 1, last_error: null });
    expect(server.received).toMatchObject([{ messageId: notice.message_id, to: reader.email }]);
    const parts = readParts(server.received[0]!.raw);
    for (const part of parts) {
      expect(part).toContain('Duangjai Jaidee');
      expect(part).toContain('งบประมาณไม่สอดคล้องกับแผนงาน');
      expect(part).toContain(subject.reference);
    }
    expect(parts).toHaveLength(2);
    expect(parts[0]).toContain('Resolution or letter: มติที่ 7/2569');
    expect(parts[0]).toContain('you may appeal within 15 days');
  });

  const ends: [Misbehaviour, state: string, attempts: number, decision: string][] = [
    ['close_before_greeting', 'RETRY', 0, 'away'],
    ['close_before_data', 'RETRY', 0, 'away'],
    ['hang_before_greeting', 'RETRY', 0, 'away'],
    ['closing_421', 'RETRY', 0, 'away'],
    ['sender_550', 'RETRY', 1, 'deferred'],
    ['recipient_451', 'RETRY', 1, 'deferred'],
    ['letter_451', 'RETRY', 1, 'deferred'],
    ['recipient_550', 'FAILED', 1, 'refused'],
    ['letter_550', 'FAILED', 1, 'refused'],
    ['close_after_dot', 'UNKNOWN', 1, 'unknown'],
    ['hang_after_dot', 'UNKNOWN', 1, 'unknown'],
  ];

  it.each(ends)('of a decision, when the mail server does %s, is %s', async (behaviour, state, attempts, verdict) => {
    const server = await misbehaving(behaviour);
    const id = await owe(database.pool, subject, { message: 'decision', seq: decided });
    const batch = await mailBy(server.url).deliverBatch('individual', 1);
    expect(batch.verdicts).toEqual({ [verdict]: 1 });
    const notice = await noticeOf(database.pool, id);
    expect(notice).toMatchObject({ state, attempts });
    expect(notice.last_error).not.toBeNull();
    expect(notice.next_attempt_at === null).toBe(state !== 'RETRY');
  });

  it('of a reminder in doubt is sent again with the same Message-ID; of a decision it waits for a person', async () => {
    const rude = await misbehaving('close_after_dot');
    const reminder = await owe(database.pool, subject, { message: 'reminder', seq: decided });
    const decision = await owe(database.pool, subject, { message: 'decision', seq: decided });
    await mailBy(rude.url).deliverBatch('individual', 2);
    expect((await noticeOf(database.pool, reminder)).state).toBe('RETRY');
    expect((await noticeOf(database.pool, decision)).state).toBe('UNKNOWN');

    const server = await taking();
    await pause(60);
    await mailBy(server.url).deliverBatch('individual', 10);
    const { message_id } = await noticeOf(database.pool, reminder);
    expect(rude.kept.map(({ messageId }) => messageId)).toContain(message_id);
    expect(server.received.map(({ messageId }) => messageId)).toEqual([message_id]);

    expect(await resolve(database.pool, decision, 'send_again')).toBe(true);
    await mailBy(server.url).deliverBatch('individual', 10);
    expect((await noticeOf(database.pool, decision)).state).toBe('SENT');
    expect(await resolve(database.pool, decision, 'arrived')).toBe(false);
  });

  it('whose sender was killed with the letter on its way is in doubt once the lease is over, and not before', async () => {
    const id = await owe(database.pool, subject, { message: 'decision', seq: decided });
    await database.pool.query(
      `UPDATE notice SET state = 'SENDING', lease_until = now() + interval '300 milliseconds' WHERE id = $1`,
      [id],
    );
    const mail = mailBy(unreachable);
    expect((await mail.deliverBatch('individual', 1)).waitMs).toBeGreaterThan(0);
    expect((await noticeOf(database.pool, id)).state).toBe('SENDING');
    await pause(350);
    expect(await mail.deliverBatch('individual', 1)).toEqual({ verdicts: {}, waitMs: null });
    expect(await noticeOf(database.pool, id)).toMatchObject({ state: 'UNKNOWN', attempts: 1 });
  });

  it('that was slower than its lease is known to have arrived, though somebody had given it up', async () => {
    const server = await taking({ delayMs: 400 });
    const id = await owe(database.pool, subject, { message: 'decision', seq: decided });
    const hasty = { ...hurried, leaseMs: 100 };
    const slow = mailBy(server.url, hasty).deliverBatch('individual', 1);
    await pause(250);
    await mailBy(unreachable).deliverBatch('individual', 1);
    expect((await noticeOf(database.pool, id)).state).toBe('UNKNOWN');
    await slow;
    expect((await noticeOf(database.pool, id)).state).toBe('SENT');
  });

  it('that cannot be written fails alone, with the reason, and holds up no other', async () => {
    const server = await taking();
    const broken = await owe(database.pool, subject, { message: 'decision', seq: 999 });
    const nameless = await owe(database.pool, subject, { message: 'no_such_message', seq: decided });
    const sound = await owe(database.pool, subject, { message: 'decision', seq: decided });
    await mailBy(server.url).deliverBatch('individual', 10);
    for (const id of [broken, nameless])
      expect(await noticeOf(database.pool, id)).toMatchObject({
        state: 'FAILED',
        last_error: expect.stringContaining('could not be written'),
      });
    expect((await noticeOf(database.pool, sound)).state).toBe('SENT');
  });

  it('with an address that is none fails alone', async () => {
    const server = await taking();
    const id = await owe(database.pool, subject, {
      message: 'decision',
      seq: decided,
      to: { id: 'x', email: 'nowhere' },
    });
    const bad = await owe(database.pool, subject, {
      message: 'decision',
      seq: decided,
      to: { id: 'y', email: 'a\r\nRCPT TO:<b@c.d>' },
    });
    const sound = await owe(database.pool, subject, { message: 'decision', seq: decided });
    await mailBy(server.url).deliverBatch('individual', 10);
    expect((await noticeOf(database.pool, sound)).state).toBe('SENT');
    expect((await noticeOf(database.pool, bad)).state).not.toBe('RETRY');
    expect((await noticeOf(database.pool, id)).state).not.toBe('RETRY');
  });
});

describe('a mail server that is down', () => {
  it('delays fifty decisions visibly, and all arrive exactly once when it is back', async () => {
    const ids = [];
    for (let n = 0; n < 50; n += 1) ids.push(await owe(database.pool, subject, { message: 'decision', seq: decided }));
    const port = await portOfStopped();
    const mail = mailBy(`smtp://127.0.0.1:${port}`);
    for (let n = 0; n < 5; n += 1) {
      const { verdicts, waitMs } = await mail.deliverBatch('individual', 200);
      expect(verdicts.sent).toBeUndefined();
      expect(waitMs).toBe(hurried.awayMs);
      await pause(waitMs!);
    }
    const [late] = await delays(database.pool);
    expect(late).toMatchObject({ lane: 'individual', lastError: expect.stringContaining('ECONNREFUSED') });
    expect((late!.counts.PENDING ?? 0) + (late!.counts.RETRY ?? 0)).toBe(50);
    expect(late!.oldestMs).toBeGreaterThan(4 * hurried.awayMs);

    const server = await taking({ port });
    await deliverAll(mail);
    expect(server.received).toHaveLength(50);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(50);
    expect(await delays(database.pool)).toMatchObject([
      { counts: { SENT: 50 }, waiting: 0, oldestMs: 0 },
      { counts: {} },
    ]);
  });

  it('costs no letter an attempt, nor more than a few of them a connection', async () => {
    for (let n = 0; n < 20; n += 1) await owe(database.pool, subject, { message: 'decision', seq: decided });
    await mailBy(unreachable).deliverBatch('individual', 200);
    const { rows } = await database.pool.query('SELECT state, attempts FROM notice');
    expect(rows.filter(({ state }) => state === 'RETRY').length).toBeLessThanOrEqual(4);
    expect(rows.every(({ attempts }) => attempts === 0)).toBe(true);
  });
});

describe('two workers at once', () => {
  it('send each letter once', async () => {
    const server = await taking();
    for (let n = 0; n < 60; n += 1) await owe(database.pool, subject, { message: 'decision', seq: decided });
    await Promise.all([1, 2].map(() => deliverAll(mailBy(server.url))));
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(60);
    expect(server.received).toHaveLength(60);
    expect(server.mostConnections).toBeLessThanOrEqual(8);
  });
});

/** A batch ends with its time: one after the other, until nothing waits. */
async function deliverAll(mail: ReturnType<typeof mailBy>): Promise<void> {
  for (let wait: number | null = 0; wait !== null; await pause(wait ?? 0))
    wait = (await mail.deliverBatch('individual', 20)).waitMs;
}

async function portOfStopped(): Promise<number> {
  const server = await taking();
  await server.stop();
  return server.port;
}
