import { resolve } from '#libs/notices/desk.js';
import { DIGEST_LISTED_MAX } from '#libs/notices/digest.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { decline, noticeOf, openCase, owe, person, type CaseInHand } from './case-in-hand.js';
import { readParts } from './letter-parts.js';
import { mailOf, misbehaving, taking } from './mail-servers.js';

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

const mailBy = (smtpUrl: string) => mailOf(database.pool, smtpUrl);

async function reader(lang: 'th' | 'en', ...daily: string[]) {
  return readerWho('daily', lang, daily);
}

async function readerWho(choice: 'daily' | 'off', lang: 'th' | 'en', kinds: readonly string[]) {
  const somebody = await person(database.pool, 'Duangjai Jaidee');
  await database.pool.query('UPDATE "user" SET lang = $2 WHERE id = $1', [somebody.id, lang]);
  for (const kind of kinds)
    await database.pool.query('INSERT INTO notice_preference (user_id, kind, choice) VALUES ($1, $2, $3)', [
      somebody.id,
      kind,
      choice,
    ]);
  return somebody;
}

/** The night goes by: what was put aside before is older than this morning's hour. */
const night = () =>
  database.pool.query(`UPDATE notice SET gathered_at = gathered_at - interval '1 day' WHERE state = 'GATHERED'`);

async function digestsOf(recipient: string) {
  const { rows } = await database.pool.query<{ id: string; state: string; lang: string }>(
    `SELECT id, state, lang FROM notice WHERE recipient = $1 AND message = 'digest'`,
    [recipient],
  );
  return rows;
}

describe('a reader who wants reminders once a day', () => {
  it('gets one letter with all of them in their language, and each counts as sent with it', async () => {
    const server = await taking();
    const mail = mailBy(server.url);
    const to = await reader('en', 'reminder', 'escalated');
    const first = await owe(database.pool, subject, { message: 'reminder', seq: decided, to });
    const second = await owe(database.pool, subject, { message: 'escalated', seq: decided, to });
    expect((await mail.deliverBatch('individual', 10)).verdicts).toEqual({ gathered: 2 });
    expect((await mail.deliverBatch('bulk', 10)).verdicts).toEqual({});
    expect(server.received).toEqual([]);

    await night();
    expect((await mail.deliverBatch('bulk', 10)).verdicts).toEqual({ sent: 1 });
    const [letter, ...more] = server.received;
    expect(more).toEqual([]);
    const [text, html] = readParts(letter!.raw);
    expect(html).toContain('<title>Your day on Saphan: 2 notices</title>');
    expect(text).toContain('Dear Duangjai Jaidee,');
    expect(text).toContain(`A reminder of the time limit, ${subject.reference}`);
    expect(text).toContain(`A case needs your attention, ${subject.reference}`);
    expect(text).toContain(`https://saphan.example/en/cases/${subject.id}`);
    for (const id of [first, second]) expect((await noticeOf(database.pool, id)).state).toBe('SENT');
  });

  it('is told of a decision at once, whatever stands in the database', async () => {
    const server = await taking();
    const to = await reader('th', 'reminder', 'decision');
    await owe(database.pool, subject, { message: 'decision', seq: decided, to });
    expect((await mailBy(server.url).deliverBatch('individual', 10)).verdicts).toEqual({ sent: 1 });
  });

  it('has one digest a day, however many workers make it up at once and however often', async () => {
    const server = await taking();
    const mail = mailBy(server.url);
    const to = await reader('th', 'reminder');
    await owe(database.pool, subject, { message: 'reminder', seq: decided, to });
    await mail.deliverBatch('individual', 10);
    await night();
    await Promise.all([mail, mailBy(server.url), mailBy(server.url)].map((one) => one.deliverBatch('bulk', 10)));
    await mail.deliverBatch('bulk', 10);
    expect(server.received).toHaveLength(1);
    expect(await digestsOf(to.id)).toMatchObject([{ state: 'SENT', lang: 'th' }]);
  });

  it('finds in the next one what came too late for this one, and nothing twice', async () => {
    const server = await taking();
    const mail = mailBy(server.url);
    const to = await reader('th', 'reminder', 'escalated');
    await owe(database.pool, subject, { message: 'reminder', seq: decided, to });
    await mail.deliverBatch('individual', 10);
    await night();
    await mail.deliverBatch('bulk', 10);
    const late = await owe(database.pool, subject, { message: 'escalated', seq: decided, to });
    await mail.deliverBatch('individual', 10);
    await mail.deliverBatch('bulk', 10);
    expect((await noticeOf(database.pool, late)).state).toBe('GATHERED');

    await night();
    await database.pool.query(
      `UPDATE notice SET about = 'digest:yesterday' WHERE recipient = $1 AND message = 'digest'`,
      [to.id],
    );
    await mail.deliverBatch('bulk', 10);
    expect((await noticeOf(database.pool, late)).state).toBe('SENT');
    const [before, after] = server.received.map(({ raw }) => readParts(raw)[0]);
    expect(before).toContain('ขอเตือนกำหนดเวลา');
    expect(after).not.toContain('ขอเตือนกำหนดเวลา');
    expect(after).toContain('เรื่องค้างดำเนินการ');
  });

  it('whose digest is in doubt gets no second one before a person has said what became of it', async () => {
    const rude = await misbehaving('close_after_dot');
    const to = await reader('th', 'reminder');
    const waiting = await owe(database.pool, subject, { message: 'reminder', seq: decided, to });
    await mailBy(rude.url).deliverBatch('individual', 10);
    await night();
    await mailBy(rude.url).deliverBatch('bulk', 10);
    const [digest] = await digestsOf(to.id);
    expect(digest).toMatchObject({ state: 'UNKNOWN' });
    expect((await mailBy(rude.url).deliverBatch('bulk', 10)).verdicts).toEqual({});
    expect((await noticeOf(database.pool, waiting)).state).toBe('GATHERED');

    expect(await resolve(database.pool, digest!.id, 'arrived')).toBe(true);
    expect((await noticeOf(database.pool, waiting)).state).toBe('SENT');
  });

  it('is told of the others where one cannot be written, and that one fails alone', async () => {
    const server = await taking();
    const mail = mailBy(server.url);
    const to = await reader('th', 'reminder');
    const broken = await owe(database.pool, subject, { message: 'reminder', seq: 999, to });
    const sound = await owe(database.pool, subject, { message: 'reminder', seq: decided, to });
    await mail.deliverBatch('individual', 10);
    await night();
    await mail.deliverBatch('bulk', 10);
    expect(server.received).toHaveLength(1);
    expect((await noticeOf(database.pool, broken)).state).toBe('FAILED');
    expect((await noticeOf(database.pool, sound)).state).toBe('SENT');
  });

  it('is told how many more there are than a letter can list', async () => {
    const server = await taking();
    const mail = mailBy(server.url);
    const to = await reader('en', 'reminder');
    const seq = decided;
    for (let count = 0; count < DIGEST_LISTED_MAX + 3; count += 1) {
      const address = { id: to.id, email: `${count}.${to.email}` };
      await owe(database.pool, subject, { message: 'reminder', seq, to: address });
    }
    await mail.deliverBatch('individual', 200);
    await night();
    await mail.deliverBatch('bulk', 10);
    expect(readParts(server.received[0]!.raw)[0]).toContain('And 3 more');
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS left FROM notice WHERE recipient = $1 AND state <> 'SENT'`,
      [to.id],
    );
    expect(rows).toEqual([{ left: 0 }]);
  });
});

describe('a reader who wants no mail of reminders', () => {
  it('gets none, at once or later, and it stands among their letters', async () => {
    const server = await taking();
    const mail = mailBy(server.url);
    const to = await readerWho('off', 'th', ['reminder']);
    const id = await owe(database.pool, subject, { message: 'reminder', seq: decided, to });
    expect((await mail.deliverBatch('individual', 10)).verdicts).toEqual({ kept: 1 });
    await mail.deliverBatch('bulk', 10);
    expect(server.received).toEqual([]);
    expect(await digestsOf(to.id)).toEqual([]);
    expect((await noticeOf(database.pool, id)).state).toBe('KEPT');
  });

  it('is told of a decision at once, whatever stands in the database', async () => {
    const server = await taking();
    const to = await readerWho('off', 'th', ['decision']);
    await owe(database.pool, subject, { message: 'decision', seq: decided, to });
    expect((await mailBy(server.url).deliverBatch('individual', 10)).verdicts).toEqual({ sent: 1 });
  });
});

test('each reader has their digest at the hour that they chose', async () => {
  const server = await taking();
  const mail = mailBy(server.url);
  const [passed, ahead] = [await reader('th', 'reminder'), await reader('th', 'reminder')];
  // The hour that has begun, and the one after it: of the latter, yesterday's moment is the last one.
  await database.pool.query(
    `UPDATE "user" SET digest_hour = (extract(hour FROM now() AT TIME ZONE 'Asia/Bangkok')::int + CASE id WHEN $1 THEN 0 ELSE 1 END) % 24
      WHERE id IN ($1, $2)`,
    [passed.id, ahead.id],
  );
  for (const to of [passed, ahead]) await owe(database.pool, subject, { message: 'reminder', seq: decided, to });
  await mail.deliverBatch('individual', 10);
  await database.pool.query(
    `UPDATE notice SET gathered_at = gathered_at - interval '61 minutes' WHERE state = 'GATHERED'`,
  );
  await mail.deliverBatch('bulk', 10);
  expect(await digestsOf(passed.id)).toHaveLength(1);
  expect(await digestsOf(ahead.id)).toEqual([]);
});
