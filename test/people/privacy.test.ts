/** What is held on people: named, exported, erased, and gone when its time is over, with every chain still sound. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRetentionActivities } from '#activities/retention.js';
import { Files } from '#libs/files/files.js';
import { FileStore } from '#libs/files/store.js';
import { dataKind, dataKinds } from '#libs/privacy/register.js';
import { RETENTION_PAGE, sweptKinds } from '#libs/privacy/retention.js';
import { verify } from '#libs/record/verify.js';
import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';

let api: ApiUnderTest;
let lead: Caller;
let officer: Caller;
let admin: Caller;
let checkpoints: string;
let withdrawn: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const people = await Promise.all(['applicant', 'officer', 'admin'].map((key) => signedIn(api, key)));
  [lead, officer, admin] = people as [Caller, Caller, Caller];
  withdrawn = await withdrawnCase(await signedIn(api, 'applicant2'));
  checkpoints = await mkdtemp(join(tmpdir(), 'saphan-checkpoints-'));
});
afterAll(async () => {
  await api.close();
  await rm(checkpoints, { recursive: true });
});

const sql = async <T extends object>(text: string, values: unknown[] = []) =>
  (await api.database.pool.query<T>(text, values)).rows;
const pass = (days: number) => sql('UPDATE sandbox_clock SET offset_ms = offset_ms + $1', [days * 86_400_000]);
const idOf = async (key: string) =>
  (await sql<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [`${key}@saphan.example`]))[0]!.id;
const files = () => new Files(api.database.pool, new FileStore(api.settings.filesDir), null);
const retain = (kind: string) =>
  createRetentionActivities({ pool: api.database.pool, files: files() }).retainKind(kind);
const expectSound = async () => expect(await verify(api.database.pool, checkpoints)).toMatchObject({ ok: true });

/** An application that ended without a decision. */
async function withdrawnCase(by: Caller): Promise<string> {
  const { id } = await applicationCase(api, by);
  await by.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome: 'withdraw' });
  await moved(api, id);
  return id;
}

const textsOf = (caseId: string) =>
  sql<{ body: string | null; salt: string | null }>('SELECT body, salt FROM case_text WHERE case_id = $1', [caseId]);

interface Papers {
  title: string;
  search_text: string;
  reference: string;
  draft: string;
  content: object;
}

/** What a case is called, and the draft that it was made from. */
const papersOf = (caseId: string) =>
  sql<Papers>(
    `SELECT c.title, c.search_text, c.reference, d.title AS draft, d.content
       FROM "case" c JOIN draft d ON d.case_id = c.id WHERE c.id = $1`,
    [caseId],
  );

/** What its name says to be about a person. */
const personal =
  /(^|_)(name|name_en|email|address|body|reason|message|details|proof|user_agent|image|attendance|signatories|identifier|registration|number|secret|backup_codes|password|title|content)$/;
/** Of the programme, the law or the machine, and of nobody. */
const ofNobody = new Set(
  `call.title_th call.title_en definition.body checkpoint.hash holiday.name programme.title_th workstream.title_th
   issue.title issue.reason notice.message audience.message template.message letter.message letter.number case.stuck_reason
   event.type official_number.last retention_period.basis letter.unit`.split(/\s+/),
);

describe('the register of personal data', () => {
  test('names every column that may hold any: none can be forgotten', async () => {
    const columns = await sql<{ place: string; name: string }>(
      `SELECT table_name || '.' || column_name AS place, column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%' AND data_type <> 'uuid'`,
    );
    const known = new Set(dataKinds.flatMap((kind) => kind.columns));
    const forgotten = columns.filter(
      ({ place, name }) => personal.test(name) && !known.has(place) && !ofNobody.has(place),
    );
    expect(forgotten.map(({ place }) => place)).toEqual([]);
    const there = new Set(columns.map(({ place }) => place));
    expect([...known].filter((place) => !there.has(place))).toEqual([]);
  });

  test('is read by anybody as the record of processing', async () => {
    const { items } = (await lead.get('/privacy/processing')).body;
    expect(items.map(({ key }: { key: string }) => key)).toEqual(dataKinds.map(({ key }) => key));
  });
});

describe('a person', () => {
  test('asks for erasure, which an administrator decides, and which waits for what binds them', async () => {
    const own = await officer.post('/people/me/privacy-requests', { kind: 'erasure' });
    expect(own).toMatchObject({ status: 201, body: { status: 'asked' } });
    expect(await officer.post('/people/me/privacy-requests', { kind: 'erasure' })).toMatchObject({ status: 409 });
    expect((await officer.get('/privacy/requests')).status).toBe(403);
    const decision = { grant: true, reason: 'ตามคำขอ' };
    expect(await admin.post(`/privacy/requests/${own.body.id}/decisions`, decision)).toMatchObject({
      status: 409,
      body: { code: 'erasure_blocked', values: { roles: ['programme_officer'] } },
    });
    const refused = await admin.post(`/privacy/requests/${own.body.id}/decisions`, { ...decision, grant: false });
    expect(refused).toMatchObject({ status: 200, body: { status: 'refused', reason: decision.reason } });
    expect((await sql("SELECT FROM notice WHERE message = 'privacy_decided'")).length).toBe(1);
  });

  test('is taken out where no law needs them, and the chains stay sound', async () => {
    const gone = await withdrawnCase(lead);
    const kept = (await applicationCase(api, lead)).id;
    const written = (await papersOf(gone))[0]!;
    const userId = await idOf('applicant');
    await sql(
      `UPDATE membership SET role = 'lead' WHERE user_id = (SELECT id FROM "user" WHERE email = 'signatory@saphan.example')`,
    );
    const lettersBefore = await lettersInEveryState(userId);
    const asked = (await lead.post('/people/me/privacy-requests', { kind: 'erasure' })).body;
    const decision = { grant: true, reason: 'ตามคำขอ' };
    await sql(`INSERT INTO retention_period (kind, days, basis) VALUES ('access_log', 400, 'ตามประกาศ')`);
    const granted = await admin.post(`/privacy/requests/${asked.id}/decisions`, decision);
    expect(granted).toMatchObject({ status: 200, body: { status: 'granted', outcome: { erased: expect.any(Array) } } });
    const stays = granted.body.outcome.kept.find(({ kind }: { kind: string }) => kind === 'access_log');
    expect(stays).toMatchObject({ days: 400, basis: { th: 'ตามประกาศ', en: 'ตามประกาศ' } });
    await sql(`DELETE FROM retention_period WHERE kind = 'access_log'`);
    expect(await textsOf(gone)).toMatchObject(['content', 'title'].map(() => ({ body: null, salt: null })));
    expect((await textsOf(kept))[0]!.body).not.toBeNull();
    // What was written stands in the draft, the title and the words of the search as well.
    const { title, reference } = written;
    expect(title).not.toBe('');
    const [bare] = await papersOf(gone);
    expect(bare).toMatchObject({ title: 'ลบชื่อเรื่องแล้ว', draft: '', content: {}, reference });
    expect(bare?.search_text).not.toContain(title.toLowerCase());
    expect(bare?.search_text).toContain(reference.toLowerCase());
    expect(await papersOf(kept)).toMatchObject([{ title, draft: title }]);
    const [user] = await sql<{ name: string; email: string }>('SELECT name, email FROM "user" WHERE id = $1', [userId]);
    expect(user).toEqual({ name: 'ผู้ใช้ที่ลบข้อมูลแล้ว', email: `erased-${userId}@invalid` });
    expect((await lead.get('/people/me/export')).status).toBe(401);
    const letters = await sql<{ message: string }>(
      `SELECT message FROM notice WHERE address = 'applicant@saphan.example'`,
    );
    expect(letters).toMatchObject([{ message: 'privacy_decided' }]);
    const left = await sql<{ id: string; address: string; last_error: string | null; sealed: string | null }>(
      'SELECT id, address, last_error, sealed FROM notice WHERE id = ANY($1::uuid[])',
      [lettersBefore],
    );
    expect(left).toHaveLength(2 * ended.length);
    for (const { id, ...letter } of left)
      expect(letter).toEqual({ address: `erased:${id}`, last_error: null, sealed: null });
    await expectSound();
  });

  const ended = ['SENT', 'KEPT', 'FAILED', 'UNKNOWN'];
  /** To the account, and to the address as one that was invited before there was an account. */
  async function lettersInEveryState(userId: string): Promise<string[]> {
    const [{ id: invitation }] = (await sql<{ id: string }>(
      `INSERT INTO invitation (id, organisation_id, email, role, invited_by, created_at, expires_at)
       SELECT uuidv7(), id, 'Applicant@saphan.example', 'viewer', 'x', case_now(), case_now() FROM organisation LIMIT 1
       RETURNING id`,
    )) as [{ id: string }];
    const rows = await sql<{ id: string }>(
      `INSERT INTO notice (id, message, recipient, address, lang, state, message_id, last_error, sealed, at)
       SELECT uuidv7(), 'invitation', recipient, 'applicant@saphan.example', 'th', state, 'm' || random(), 'no mailbox', 'x', case_now()
         FROM unnest($1::text[]) recipient, unnest($2::text[]) state RETURNING id`,
      [
        [userId, invitation],
        [...ended, 'PENDING'],
      ],
    );
    return rows.map(({ id }) => id);
  }
});

describe('retention', () => {
  const commentAt = async (consultationId: string, n: number) =>
    sql(
      `INSERT INTO comment (id, consultation_id, name, email, stance, body, hash, salt, receipt, at)
       SELECT uuidv7(), $1::uuid, 'ก', 'a@b.example', 'support', 'ข', 'h' || i, 's', 'r' || i, case_now() FROM generate_series(1, $2::int) i`,
      [consultationId, n],
    );

  test('removes page by page what is older than its period, counts it, and does it once a day', async () => {
    const [{ id }] = (await sql<{ id: string }>(
      `INSERT INTO consultation (id, case_id, round, title, summary, closed_at)
       VALUES (uuidv7(), uuidv7(), 1, 'ร่าง', 'ย่อ', case_now()) RETURNING id`,
    )) as [{ id: string }];
    await commentAt(id, RETENTION_PAGE + 1);
    await pass(729);
    expect(await retain('comment')).toEqual({ kind: 'comment', pages: 1, erased: 0 });
    await pass(2);
    const twice = await Promise.all([retain('comment'), retain('comment')]);
    expect(Math.max(...twice.map(({ erased }) => erased))).toBeGreaterThan(0);
    const [left] = await sql<{ names: number; salts: number; words: number }>(
      'SELECT count(name)::int AS names, count(salt)::int AS salts, count(body)::int AS words FROM comment',
    );
    expect(left).toEqual({ names: 0, salts: 0, words: RETENTION_PAGE + 1 });
    const { items } = (await admin.get('/privacy/retention')).body;
    const shown = items.find(({ kind }: { kind: string }) => kind === 'comment');
    expect(shown).toMatchObject({
      days: 730,
      basis: dataKind('comment').basis,
      run: { erased: RETENTION_PAGE + 1, ended: true },
    });
    await sql('DELETE FROM comment WHERE consultation_id = $1', [id]);
    await sql('DELETE FROM consultation WHERE id = $1', [id]);
  });

  test('is set with a second person, and case texts go when it is over, with their chains sound', async () => {
    const change = (
      await admin.post('/privacy/retention/case_text/periods', { days: 1, basis: 'ทดลอง', reason: 'ทดลอง' })
    ).body;
    const { days, basis } = dataKind('case_text');
    expect(change).toMatchObject({ status: 'PENDING', before: { days, basis } });
    const decide = { decision: 'confirm', reason: 'เห็นชอบ' };
    expect(await admin.post(`/changes/${change.id}/decisions`, decide)).toMatchObject({ status: 403 });
    await sql(`INSERT INTO role_holding (id, user_id, role, from_at) VALUES (uuidv7(), $1, 'admin', case_now())`, [
      await idOf('officer'),
    ]);
    expect(await officer.post(`/changes/${change.id}/decisions`, decide)).toMatchObject({
      body: { status: 'APPLIED' },
    });
    const set = { days: 1, basis: { th: 'ทดลอง', en: 'ทดลอง' } };
    const shown = async (path: string, at: string) =>
      (await admin.get(path)).body.items.find((item: Record<string, unknown>) => item[at] === 'case_text');
    expect(await shown('/privacy/retention', 'kind')).toMatchObject(set);
    expect(await shown('/privacy/processing', 'key')).toMatchObject(set);
    await pass(2);
    expect((await retain('case_text')).erased).toBeGreaterThan(0);
    const rows = await sql(
      `SELECT FROM case_text t JOIN "case" c ON c.id = t.case_id WHERE c.ended_at IS NOT NULL AND t.body IS NOT NULL
          AND NOT EXISTS (SELECT FROM "case" o WHERE o.root_id = c.root_id AND o.ended_at IS NULL)`,
    );
    expect(rows).toEqual([]);
    expect(await papersOf(withdrawn)).toMatchObject([{ title: 'ลบชื่อเรื่องแล้ว', draft: '', content: {} }]);
    await expectSound();
  });

  test('looks after every kind that has a period, and only after those', () => {
    expect(sweptKinds()).toEqual(dataKinds.filter(({ days }) => days !== null).map(({ key }) => key));
  });

  test.each(sweptKinds())('of %s runs', async (kind) => {
    expect(await retain(kind)).toMatchObject({ kind });
    await expectSound();
  });
});
