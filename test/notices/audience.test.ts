import { v7 } from 'uuid';
import { createNoticeActivities } from '#activities/notices.js';
import { AUDIENCE_PAGE } from '#libs/notices/audience.js';
import { delays } from '#libs/notices/desk.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { startMailServer, type MailServer } from '#test/support/smtp.js';
import { append, decline, openCase, owe, person, sender, type CaseInHand } from './case-in-hand.js';

const crowd = 10_000;
let database: FreshDatabase;
let server: MailServer;
let subject: CaseInHand;

beforeEach(async () => {
  database = await freshDatabase();
  server = await startMailServer();
  subject = await openCase(database.pool);
});
afterEach(async () => {
  await server.stop();
  await database.drop();
});

const mail = () =>
  createNoticeActivities({
    pool: database.pool,
    smtpUrl: server.url,
    publicUrl: 'https://saphan.example',
    from: sender,
    secret: 'of tests',
  });

async function expandAll(): Promise<number> {
  let found = 0;
  for (let more = true; more;) {
    const page = await mail().expandAudiences(2);
    found += page.found;
    more = page.more;
  }
  return found;
}

async function consultation(): Promise<{ id: string; seq: number }> {
  const id = v7();
  await database.pool.query(
    `INSERT INTO consultation (id, case_id, round, title, summary, closes_at) VALUES ($1, $2, 1, 'ร่างกฎกระทรวง', '', now())`,
    [id, subject.id],
  );
  return { id, seq: await append(database.pool, subject.id, { type: 'ended', end: 'closed' }) };
}

async function audience(seq: number, message: string, selector: string): Promise<void> {
  await database.pool.query(
    `INSERT INTO audience (id, case_id, seq, message, selector, at) VALUES ($1, $2, $3, $4, $5, now())`,
    [v7(), subject.id, seq, message, selector],
  );
}

async function subscribe(people: number): Promise<void> {
  await database.pool.query(
    `INSERT INTO subscriber (id, programme_id, email, confirmed_at)
     SELECT uuidv7(), $1, 'reader' || n || '@readers.example', now() FROM generate_series(1, $2) n`,
    [subject.programmeId, people],
  );
}

describe('an audience of ten thousand', () => {
  it('is told once each, while letters to one person are not held up', async () => {
    const { seq } = await consultation();
    await subscribe(crowd);
    await audience(seq, 'consultation_opened', 'subscribers');
    const decided = await decline(database.pool, subject, 'เหตุผล');

    const began = Date.now();
    const progress = { done: false };
    const bulk = (async () => {
      for (let wait: number | null = 0, more = true; wait !== null || more;) {
        more = (await mail().expandAudiences(2)).more;
        wait = (await mail().deliverBatch('bulk', 200)).waitMs;
      }
    })().finally(() => (progress.done = true));
    const waits: number[] = [];
    const overtaken: number[] = [];
    while (!progress.done) {
      const { id, email } = await person(database.pool, 'ผู้ขอ');
      const owed = Date.now();
      const before = server.received.length;
      await owe(database.pool, subject, { message: 'decision', seq: decided, to: { id, email } });
      await mail().deliverBatch('individual', 200);
      const arrived = server.received.findIndex(({ to }) => to === email);
      waits.push(server.received[arrived]!.at - owed);
      overtaken.push(arrived - before);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await bulk;

    const told = server.received.filter(({ to }) => to.endsWith('@readers.example'));
    expect(told).toHaveLength(crowd);
    expect(new Set(told.map(({ to }) => to)).size).toBe(crowd);
    const [individual, crowded] = await delays(database.pool);
    expect(individual!.counts).toEqual({ SENT: waits.length });
    expect(crowded!.counts).toEqual({ SENT: crowd });
    const seconds = (Date.now() - began) / 1000;
    const sorted = waits.sort((a, b) => a - b);
    console.log(
      `${Math.round(crowd / seconds)} letters/s; one person's letter: median ${sorted[sorted.length >> 1]} ms, worst ${sorted.at(-1)} ms of ${sorted.length}`,
    );
    // By what went before it, not by a clock: a machine that stands still for a while holds up nobody's letter.
    expect(Math.max(...overtaken)).toBeLessThan(crowd / 20);
  }, 600_000);
});

describe('an audience', () => {
  it('goes on where it stopped, in pages, and tells nobody twice, not even one mailbox under two names', async () => {
    const { id, seq } = await consultation();
    await subscribe(AUDIENCE_PAGE + 10);
    await database.pool.query(
      `INSERT INTO stakeholder (id, consultation_id, name, email) VALUES (uuidv7(), $1, 'สมาคม', 'READER7@readers.example'), (uuidv7(), $1, 'ชมรม', 'club@elsewhere.example')`,
      [id],
    );
    const party = { id: 'party', email: 'reader9@readers.example' };
    await owe(database.pool, subject, { message: 'consultation_opened', seq, to: party });
    await audience(seq, 'consultation_opened', 'told subscribers');
    expect(await mail().expandAudiences(1)).toEqual({ found: AUDIENCE_PAGE, more: true });
    expect(await expandAll()).toBe(11);
    const { rows } = await database.pool.query('SELECT lower(address) AS mailbox, lane FROM notice');
    expect(rows).toHaveLength(AUDIENCE_PAGE + 11);
    expect(new Set(rows.map(({ mailbox }) => mailbox)).size).toBe(rows.length);
    expect(rows.filter(({ lane }) => lane === 'individual')).toEqual([{ mailbox: party.email, lane: 'individual' }]);
  });

  it('of those who were told hears of the extension, whoever has subscribed since or not; the stakeholder has proof', async () => {
    const { id, seq } = await consultation();
    const stakeholder = v7();
    await database.pool.query(
      `INSERT INTO stakeholder (id, consultation_id, name, email) VALUES ($1, $2, 'สมาคม', 'assoc@stakes.example')`,
      [stakeholder, id],
    );
    await subscribe(3);
    await audience(seq, 'consultation_opened', 'told subscribers');
    await expandAll();
    await mail().deliverBatch('bulk', 10);
    await database.pool.query(
      `INSERT INTO subscriber (id, programme_id, email, confirmed_at) VALUES (uuidv7(), $1, 'late@readers.example', now())`,
      [subject.programmeId],
    );
    const extended = await append(database.pool, subject.id, {
      type: 'clock_extended',
      id: 'c',
      revision: 2,
      dueAt: '2026-06-30T17:00:00.000Z',
      days: 15,
      texts: [],
    });
    await audience(extended, 'consultation_extended', 'told');
    expect(await expandAll()).toBe(4);
    await mail().deliverBatch('bulk', 10);
    expect(server.received).toHaveLength(8);
    const { rows } = await database.pool.query('SELECT told_at, proof FROM stakeholder WHERE id = $1', [stakeholder]);
    expect(rows[0].told_at).toBeInstanceOf(Date);
    expect(rows[0].proof).toMatch(/^<.*@saphan> 250 /);
  });
});
