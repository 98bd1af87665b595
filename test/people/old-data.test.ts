/** Retention of what is not a text of a case: files, accounts, sessions, attempts, the log of accesses, and letters. */
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRetentionActivities } from '#activities/retention.js';
import { Files } from '#libs/files/files.js';
import { FileStore } from '#libs/files/store.js';
import { verify } from '#libs/record/verify.js';
import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';
import { pdf } from '#test/files/samples.js';

const YEAR_DAYS = 366;
let api: ApiUnderTest;
let applicant: Caller;
let store: FileStore;
let checkpoints: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  applicant = await signedIn(api, 'applicant');
  store = new FileStore(api.settings.filesDir);
  checkpoints = await mkdtemp(join(tmpdir(), 'saphan-checkpoints-'));
});
afterAll(async () => {
  await api.close();
  await rm(checkpoints, { recursive: true });
});

const sql = async <T extends object>(text: string, values: unknown[] = []) =>
  (await api.database.pool.query<T>(text, values)).rows;
const pass = (days: number) => sql('UPDATE sandbox_clock SET offset_ms = offset_ms + $1', [days * 86_400_000]);
/** A run of the day; another one on the same day finds it done. */
async function retain(kind: string) {
  await pass(1);
  const files = new Files(api.database.pool, store, null);
  return createRetentionActivities({ pool: api.database.pool, files }).retainKind(kind);
}
const isThere = (sha256: string) =>
  access(store.pathOf(sha256)).then(
    () => true,
    () => false,
  );
/** What is sent is like nothing else that was. */
async function attach(place: string, words: string): Promise<{ id: string; sha256: string }> {
  const type = { 'content-type': 'application/octet-stream' };
  const reply = await applicant.post(`${place}/files?name=แผน.pdf`, Buffer.concat([pdf, Buffer.from(words)]), type);
  expect(reply.status).toBe(201);
  return reply.body;
}
const rowOf = async (id: string) =>
  (await sql<{ name: string; sha256: string; erased_at: Date | null }>('SELECT * FROM file WHERE id = $1', [id]))[0]!;

describe('the bytes of files', () => {
  test('go with the person who brought them, where a case ended without a decision', async () => {
    const { id } = await applicationCase(api, applicant);
    const file = await attach(`/cases/${id}`, 'withdrawn');
    await applicant.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome: 'withdraw' });
    await moved(api, id);
    expect(await retain('file')).toMatchObject({ erased: 0 });
    await sql(`UPDATE "user" SET erased_at = now() WHERE email = 'applicant@saphan.example'`);
    expect(await retain('file')).toMatchObject({ erased: 1 });
    expect(await isThere(file.sha256)).toBe(false);
    await sql(`UPDATE "user" SET erased_at = NULL WHERE email = 'applicant@saphan.example'`);
  });

  test('go with a case whose time is over, and the log stays sound; those of a case that goes on stay', async () => {
    const ended = (await applicationCase(api, applicant)).id;
    const running = (await applicationCase(api, applicant)).id;
    const [old, needed] = [await attach(`/cases/${ended}`, 'ended'), await attach(`/cases/${running}`, 'running')];
    await applicant.post(`/cases/${ended}/answers`, { seen: await seenNow(api, ended), outcome: 'withdraw' });
    await moved(api, ended);
    await pass(10 * YEAR_DAYS - 20);
    expect(await retain('file')).toMatchObject({ erased: 0 });
    await pass(20);
    expect(await retain('file')).toMatchObject({ erased: 1 });
    expect([await isThere(old.sha256), await isThere(needed.sha256)]).toEqual([false, true]);
    expect(await rowOf(old.id)).toMatchObject({ name: '—', sha256: old.sha256, erased_at: expect.any(Date) });
    expect(await rowOf(needed.id)).toMatchObject({ name: 'แผน.pdf', erased_at: null });
    expect(await verify(api.database.pool, checkpoints, api.settings.filesDir)).toMatchObject({ ok: true });
  });

  test('go with a draft that came to nothing', async () => {
    const organisationId = (await applicant.get('/organisations')).body.items[0].id;
    const [{ id: callId }] = (await sql<{ id: string }>("SELECT id FROM call WHERE mode = 'rolling'")) as [
      { id: string },
    ];
    const draft = { kind: 'application', callId, organisationId, title: 'ร่างที่เลิก', content: {} };
    const [{ id }] = (await sql<{ id: string }>(
      `INSERT INTO draft (id, kind, programme_id, call_id, organisation_id, title, content, status, created_by, saved_at)
       SELECT uuidv7(), 'application', programme_id, call.id, $2, $3, '{"a": 1}', 'open', u.id, now()
         FROM call, "user" u WHERE call.id = $1 AND u.email = 'applicant@saphan.example' RETURNING id`,
      [draft.callId, organisationId, draft.title],
    )) as [{ id: string }];
    const file = await attach(`/drafts/${id}`, 'draft');
    await sql(`UPDATE draft SET status = 'withdrawn', saved_at = now() - interval '366 days' WHERE id = $1`, [id]);
    expect(await retain('draft')).toMatchObject({ erased: 1 });
    expect(await isThere(file.sha256)).toBe(false);
    expect(await retain('draft')).toMatchObject({ erased: 0 });
  });
});

describe('accounts', () => {
  const account = async (key: string, days: number, more: Record<string, unknown> = {}) => {
    const row = {
      id: key,
      name: key,
      email: `${key}@people.example`,
      email_verified: true,
      updated_at: new Date(),
      ...more,
    };
    const ago = new Date(Date.now() - days * 86_400_000);
    const columns = { ...row, created_at: ago };
    await sql(
      `INSERT INTO "user" (${Object.keys(columns).join(', ')}) VALUES (${Object.keys(columns).map((_, n) => `$${n + 1}`)})`,
      Object.values(columns),
    );
  };
  const names = async (...keys: string[]) =>
    (await sql<{ name: string }>('SELECT name FROM "user" WHERE id = ANY($1) ORDER BY id', [keys])).map(
      ({ name }) => name,
    );

  test('whose address was never confirmed go after a month, but none that has acted', async () => {
    await account('u-old', 31, { email_verified: false });
    await account('u-new', 29, { email_verified: false });
    await account('u-held', 31, { email_verified: false });
    await sql(
      `INSERT INTO role_holding (id, user_id, role, from_at, until_at) VALUES (uuidv7(), 'u-held', 'admin', '2020-01-01', '2020-01-02')`,
    );
    expect(await retain('unconfirmed_account')).toMatchObject({ erased: 1 });
    expect(await names('u-old', 'u-new', 'u-held')).toEqual(['u-held', 'u-new']);
  });

  test('that nobody uses lose their person after three years, but none that the record needs', async () => {
    const years = 3 * YEAR_DAYS;
    await account('w-gone', years);
    await account('w-back', years, { last_sign_in_at: new Date() });
    await account('w-author', years);
    await sql(`UPDATE case_text SET author_id = 'w-author' WHERE id = (SELECT id FROM case_text LIMIT 1)`);
    await account('w-member', years);
    await sql(
      `INSERT INTO membership (id, user_id, organisation_id, role) SELECT uuidv7(), 'w-member', id, 'viewer' FROM organisation LIMIT 1`,
    );
    expect(await retain('unused_account')).toMatchObject({ erased: 1 });
    expect(await names('w-gone', 'w-back', 'w-author', 'w-member')).toEqual([
      'w-author',
      'w-back',
      'ผู้ใช้ที่ลบข้อมูลแล้ว',
      'w-member',
    ]);
  });

  test('are known by their last sign-in', async () => {
    const [before] = await sql<{ at: Date | null }>(
      `SELECT last_sign_in_at AS at FROM "user" WHERE email = 'officer@saphan.example'`,
    );
    expect(before!.at).toBeNull();
    await signedIn(api, 'officer');
    const [after] = await sql<{ at: Date | null }>(
      `SELECT last_sign_in_at AS at FROM "user" WHERE email = 'officer@saphan.example'`,
    );
    expect(Math.abs(after!.at!.getTime() - Date.now())).toBeLessThan(60_000);
  });
});

describe('what signing in leaves behind', () => {
  test('sessions, attempts and links that have ended go', async () => {
    const hash = '0'.repeat(64);
    await sql(
      `INSERT INTO session (id, user_id, token_hash, expires_at, updated_at)
       SELECT 's-old', id, $1, now() - interval '31 days', now() FROM "user" WHERE email = 'officer@saphan.example'`,
      [hash],
    );
    await sql(`INSERT INTO sign_in_attempt VALUES ('a-old', 3, now() - interval '2 days'), ('a-new', 3, now())`);
    await sql(
      `INSERT INTO verification (id, identifier, value, expires_at, updated_at)
       VALUES ('v-old', 'h', 'x', now() - interval '2 days', now()), ('v-new', 'h', 'x', now() + interval '1 hour', now())`,
    );
    expect(await retain('sign_in')).toMatchObject({ erased: 1 });
    expect((await retain('attempt')).erased).toBeGreaterThanOrEqual(2);
    const left = await sql<{ key: string }>(
      `SELECT key FROM sign_in_attempt WHERE key LIKE 'a-%' UNION ALL SELECT id FROM verification WHERE id LIKE 'v-%'
        UNION ALL SELECT id FROM session WHERE id = 's-old'`,
    );
    expect(left.map(({ key }) => key)).toEqual(['a-new', 'v-new']);
  });
});

test('the log of accesses goes after two years, and never before ninety days, whatever the period says', async () => {
  const entry = (action: string, days: number) =>
    sql(
      `INSERT INTO access_log (id, at, kind, user_id, action, subject)
       VALUES (uuidv7(), clock_timestamp() - $2 * interval '1 day', 'read', 'somebody', $1, 'GET /')`,
      [action, days],
    );
  await entry('two years', 731);
  await entry('a year', 365);
  await entry('a month', 30);
  const left = async () =>
    (await sql<{ action: string }>(`SELECT action FROM access_log WHERE user_id = 'somebody' ORDER BY at`)).map(
      ({ action }) => action,
    );
  expect(await retain('access_log')).toMatchObject({ erased: 1 });
  expect(await left()).toEqual(['a year', 'a month']);
  await sql(`INSERT INTO retention_period (kind, days, basis) VALUES ('access_log', 1, 'of a test')`);
  expect(await retain('access_log')).toMatchObject({ erased: 1 });
  expect(await left()).toEqual(['a month']);
});

test('letters that were given up lose their address and what they sealed, as those that were sent', async () => {
  const states = ['SENT', 'FAILED', 'UNKNOWN', 'PENDING'];
  for (const state of states)
    await sql(
      `INSERT INTO notice (id, message, recipient, address, lang, state, message_id, at, created_at, sealed, last_error)
       VALUES (uuidv7(), 'reset_password', $1, 'a@b.example', 'th', $1, $1, now(), now() - interval '731 days', 'x', 'a@b.example')`,
      [state],
    );
  expect((await retain('letter')).erased).toBeGreaterThanOrEqual(3);
  const kept = await sql<{ state: string; address: string; sealed: string | null; last_error: string | null }>(
    'SELECT state, address, sealed, last_error FROM notice WHERE recipient = ANY($1)',
    [states],
  );
  for (const { state, address, sealed, last_error: error } of kept)
    expect({ state, personal: address.includes('@') || sealed !== null || error !== null }).toEqual({
      state,
      personal: state === 'PENDING',
    });
});

test('every run is reported: what went of which kind, and when', async () => {
  const { items } = (await (await signedIn(api, 'admin')).get('/privacy/retention')).body;
  for (const kind of ['file', 'draft', 'unconfirmed_account', 'unused_account', 'attempt', 'access_log', 'letter'])
    expect(items.find((item: { kind: string }) => item.kind === kind)).toMatchObject({
      kind,
      days: expect.any(Number),
      run: { ended: true, erased: expect.any(Number) },
    });
});
