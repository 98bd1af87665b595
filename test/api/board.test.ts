import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { strFromU8, unzipSync } from 'fflate';
import { BOARD_VIEWS_MAX } from '#libs/contracts/limits.js';
import { createRecord } from '#libs/record/record.js';
import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow, stateOf } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

const DAY_MS = 86_400_000;
let api: ApiUnderTest;
let officer: Caller;
let applicant: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  officer = await signedIn(api, 'officer');
  applicant = await signedIn(api, 'applicant');
});
afterAll(() => api.close());

/** Case time goes on: whoever was asked yesterday may be reminded today. */
const pass = (days: number) =>
  api.database.pool.query('UPDATE sandbox_clock SET offset_ms = offset_ms + $1', [days * DAY_MS]);

const personOf = async (key: string): Promise<string> => {
  const { rows } = await api.database.pool.query<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [
    `${key}@saphan.example`,
  ]);
  return rows[0]!.id;
};
const answered = async (id: string, outcome: string, texts: object[] = []) => {
  const reply = await officer.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome, texts });
  expect(reply.status).toBe(201);
  await moved(api, id);
};
const listed = async (who: Caller, query: string): Promise<string[]> =>
  (await who.get(`/board?limit=100&${query}`)).body.items.map(({ id }: { id: string }) => id);

describe('the board is narrowed', () => {
  test('to whom a case waits for, and offers those alone who have something open', async () => {
    const { id } = await applicationCase(api, applicant);
    const before = (await officer.get('/board/choices')).body.holders;
    await answered(id, 'complete');
    const { holders } = (await officer.get('/board/choices')).body;
    const asked = (await stateOf(api, id)).seats.flatMap(({ person, status }) =>
      status === 'offered' && person ? [person] : [],
    );
    expect(asked).toHaveLength(3);
    const cases = (all: { id: string; cases: number }[], person: string) =>
      all.find((holder) => holder.id === person)?.cases ?? 0;
    for (const person of asked) {
      expect(cases(holders, person)).toBe(cases(before, person) + 1);
      expect(await listed(officer, `holder=${person}`)).toContain(id);
    }
    const idle = await personOf('auditor');
    expect(cases(holders, idle)).toBe(0);
    expect(await listed(officer, `holder=${idle}`)).toEqual([]);
  });

  test('to a programme, stages and all', async () => {
    const other = '01900000-0000-7000-8000-00000000000b';
    const { id } = await applicationCase(api, applicant);
    await api.database.pool.query(
      `INSERT INTO programme (id, key, title_th, title_en) VALUES ($1, 'other', 'อีกแผนงานหนึ่ง', 'Another programme')`,
      [other],
    );
    const [own] = (await officer.get('/board/choices')).body.programmes;
    expect((await officer.get('/board/choices')).body.programmes).toHaveLength(1);
    await api.database.pool.query(
      `INSERT INTO role_holding (id, user_id, programme_id, role) VALUES (gen_random_uuid(), $1, $2, 'programme_officer')`,
      [await personOf('officer'), other],
    );
    const { programmes } = (await officer.get('/board/choices')).body;
    expect(programmes.map(({ id: one }: { id: string }) => one).sort()).toEqual([own.id, other].sort());
    expect(await listed(officer, `programmeId=${own.id}`)).toContain(id);
    expect(await listed(officer, `programmeId=${other}`)).toEqual([]);
    expect((await officer.get(`/board/stages?programmeId=${other}`)).body.items).toEqual([]);
    expect((await officer.get(`/board/stages?programmeId=${own.id}`)).body).toEqual(
      (await officer.get('/board/stages')).body,
    );
  });

  test('to what is due by the end of a day in Bangkok', async () => {
    const { id } = await applicationCase(api, applicant);
    const setDue = (days: number) =>
      api.database.pool.query(
        `UPDATE "case" SET due_at = (date_trunc('day', case_now() AT TIME ZONE 'Asia/Bangkok') + ($2::int + 1) * interval '1 day')
                                    AT TIME ZONE 'Asia/Bangkok' WHERE id = $1`,
        [id, days],
      );
    await setDue(7);
    expect(await listed(officer, 'dueWithinDays=7')).toContain(id);
    expect(await listed(officer, 'dueWithinDays=6')).not.toContain(id);
    await setDue(0);
    expect(await listed(officer, 'dueWithinDays=0')).toContain(id);
    await setDue(-1);
    expect(await listed(officer, 'dueWithinDays=0')).toContain(id);
    expect((await officer.get('/board?dueWithinDays=-1')).body.code).toBe('body_invalid');
  });

  test('and tells a blind judge nothing of the party’s people', async () => {
    const { id } = await applicationCase(api, applicant);
    await answered(id, 'return', [{ kind: 'reasons', body: 'ขาดเอกสาร' }]);
    const person = await personOf('applicant');
    await api.database.pool.query(
      `UPDATE seat SET person_id = $2 WHERE case_id = $1 AND organisation_id IS NOT NULL AND status = 'offered'`,
      [id, person],
    );
    const reviewer = await signedIn(api, 'reviewer1');
    const offered = async (who: Caller) =>
      (await who.get('/board/choices')).body.holders.some((holder: { id: string }) => holder.id === person);
    expect(await offered(officer)).toBe(true);
    expect(await offered(reviewer)).toBe(true);
    expect(await listed(reviewer, `holder=${person}`)).toContain(id);
    await api.database.pool.query('UPDATE call SET blind = true');
    expect(await offered(reviewer)).toBe(false);
    expect(await listed(reviewer, `holder=${person}`)).toEqual([]);
    expect(await listed(officer, `holder=${person}`)).toContain(id);
    await api.database.pool.query('UPDATE call SET blind = false');
  });
});

describe('views of the board', () => {
  test('are kept per person, replaced by name, and removed', async () => {
    const view = { board: 'all', name: 'เกินกำหนด', filters: { overdue: true } };
    const kept = await officer.post('/board/views', view);
    expect(kept).toMatchObject({ status: 201, body: view });
    const again = await officer.post('/board/views', { ...view, filters: { process: 'cso-grant' } });
    expect(again.body.id).toBe(kept.body.id);
    expect((await officer.get('/board/views')).body.items).toEqual([
      { ...view, id: kept.body.id, filters: { process: 'cso-grant' } },
    ]);

    const director = await signedIn(api, 'director');
    expect((await director.get('/board/views')).body.items).toEqual([]);
    expect((await director.delete(`/board/views/${kept.body.id}`)).body.code).toBe('not_found');
    expect((await officer.delete(`/board/views/${kept.body.id}`)).status).toBe(204);
    expect((await officer.get('/board/views')).body.items).toEqual([]);
  });

  test('hold every filter, and are refused with one that there is not, and beyond their number', async () => {
    const { programmes, holders } = (await officer.get('/board/choices')).body;
    const whole = { programme: programmes[0].id, holder: holders[0].id, due: 7, stage: 'review' };
    const kept = await officer.post('/board/views', { board: 'all', name: 'ครบทุกตัวกรอง', filters: whole });
    expect(kept).toMatchObject({ status: 201, body: { filters: whole } });
    expect((await officer.delete(`/board/views/${kept.body.id}`)).status).toBe(204);
    const bad = { board: 'all', name: 'x', filters: { colour: 'red' } };
    expect((await officer.post('/board/views', bad)).body.code).toBe('body_invalid');
    const legal = await signedIn(api, 'legal1');
    for (const n of Array.from({ length: BOARD_VIEWS_MAX }).keys())
      await legal.post('/board/views', { board: 'proposals', name: `view ${n}`, filters: {} });
    const refused = await legal.post('/board/views', { board: 'proposals', name: 'one more', filters: {} });
    expect(refused.body).toMatchObject({ code: 'too_many_views', values: { most: BOARD_VIEWS_MAX } });
  });
});

describe('reminders of many cases', () => {
  test('are judged case by case, and one that is refused stops no other', async () => {
    const [asked, other, withdrawn] = [
      await applicationCase(api, applicant),
      await applicationCase(api, await signedIn(api, 'applicant2')),
      await applicationCase(api, applicant),
    ];
    const unknown = '01900000-0000-7000-8000-000000000000';
    await pass(1);
    const { visit, contentHash } = await stateOf(api, withdrawn.id);
    const ended = await applicant.post(`/cases/${withdrawn.id}/answers`, {
      seen: { visit, contentHash },
      outcome: 'withdraw',
    });
    expect(ended.status).toBe(201);
    await moved(api, withdrawn.id);

    const caseIds = [asked.id, withdrawn.id, unknown, other.id];
    const key = { 'idempotency-key': 'remind-these-four' };
    const reply = await officer.post('/board/reminders', { caseIds }, key);
    expect(reply.body.results).toMatchObject([
      { caseId: asked.id, ok: true },
      { caseId: withdrawn.id, ok: false, problem: { code: 'case_ended', title: expect.any(String) } },
      { caseId: unknown, ok: false, problem: { code: 'case_not_found' } },
      { caseId: other.id, ok: true },
    ]);
    const owed = async () =>
      (
        await api.database.pool.query<{ case_id: string; email: string }>(
          `SELECT case_id, address AS email FROM notice WHERE message = 'reminder' ORDER BY case_id, address`,
        )
      ).rows;
    const first = await owed();
    expect(new Set(first.map(({ case_id }) => case_id))).toEqual(new Set([asked.id, other.id]));
    expect(first.map(({ email }) => email)).toContain('officer2@saphan.example');

    // The same request again is the same reminders; another one is refused until tomorrow.
    expect((await officer.post('/board/reminders', { caseIds }, key)).body.results[0]).toMatchObject({ ok: true });
    const soon = await officer.post('/board/reminders', { caseIds: [asked.id] });
    expect(soon.body.results).toMatchObject([{ ok: false, problem: { code: 'reminded_today' } }]);
    expect(await owed()).toEqual(first);
    await pass(1);
    expect((await officer.post('/board/reminders', { caseIds: [asked.id] })).body.results).toMatchObject([
      { ok: true },
    ]);
    expect(await owed()).not.toEqual(first);
  });

  test('are nothing for the party, nor for staff of other processes', async () => {
    const { id } = await applicationCase(api, applicant);
    await pass(1);
    const codes = async (key: string) =>
      (await (await signedIn(api, key)).post('/board/reminders', { caseIds: [id] })).body.results.map(
        ({ problem }: { problem: { code: string } }) => problem.code,
      );
    expect(await codes('applicant')).toEqual(['not_asked']);
    expect(await codes('applicant2')).toEqual(['case_not_found']);
    expect(await codes('legal1')).toEqual(['case_not_found']);
  });
});

describe('a case whose definition was lost', () => {
  const version = 99;
  let id: string;
  beforeAll(async () => {
    ({ id } = await applicationCase(api, applicant));
    const state = `jsonb_set(state::jsonb, '{definition,version}', '${version}')::text`;
    await api.database.pool.query(
      `UPDATE "case" SET definition_version = $2, state = ${state}, title = 'ไร้ฉบับ' WHERE id = $1`,
      [id, version],
    );
  });
  afterAll(async () => {
    await api.database.pool.query('UPDATE "case" SET definition_version = $2 WHERE id = $1', [id, csoGrant.version]);
    await api.database.pool.query("DELETE FROM definition WHERE key = 'cso-grant' AND version = $1", [version]);
  });

  test('stands on the board among the others, stuck and with its reason', async () => {
    const { status, body } = await officer.get('/board?limit=100');
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(1);
    expect(body.items.find((one: { id: string }) => one.id === id)).toMatchObject({
      title: 'ไร้ฉบับ',
      stage: { key: 'completeness' },
      stuck: true,
      stuckReason: 'the definition cso-grant 99 is not stored, or cannot be read',
      standstill: { cause: 'stuck', next: { en: expect.stringContaining('operator') } },
    });
    expect((await officer.get('/board/stages')).status).toBe(200);
  });

  test('has a view that says so, with its history, and refuses to be acted on', async () => {
    const { status, body } = await officer.get(`/cases/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      process: { key: 'cso-grant', version, lost: true, title: { en: expect.stringMatching(/grant/i) } },
      stage: { key: 'completeness', title: { th: expect.stringMatching(/[ก-๙]/) } },
      stuck: true,
      stuckReason: expect.stringContaining('cso-grant 99'),
      standstill: { cause: 'stuck' },
      possible: { answers: [], assign: [] },
      next: [],
    });
    const { items } = (await officer.get(`/cases/${id}/events`)).body;
    expect(items.map(({ type }: { type: string }) => type)).toEqual(expect.arrayContaining(['opened', 'entered']));
    for (const part of ['process', 'clocks', 'content', 'notices', 'linked', 'documents', 'files', 'remarks'])
      expect([part, (await officer.get(`/cases/${id}/${part}`)).status]).toEqual([part, 200]);
    const { visit, contentHash } = body.seen;
    const refused = await officer.post(`/cases/${id}/answers`, { seen: { visit, contentHash }, outcome: 'complete' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'process_lost' } });

    const partys = (await applicant.get(`/cases/${id}`)).body;
    expect(partys).toMatchObject({ process: { lost: true }, stuckReason: null, standstill: null });
    expect((await (await signedIn(api, 'legal1')).get(`/cases/${id}`)).body.code).toBe('case_not_found');
  });

  test('is marked by the engine, shown to the operator, found by verify, and goes on once it can be read', async () => {
    const plan = await createRecord({ pool: api.database.pool }).advance(id);
    expect(plan).toMatchObject({ stuck: expect.stringContaining('cso-grant 99') });
    const operator = await signedIn(api, 'operator');
    const stuck = async () =>
      (await operator.get('/operations')).body.stuck.map((one: { id: string }) => one.id) as string[];
    expect(await stuck()).toContain(id);
    const { body } = await operator.get(`/cases/${id}`);
    expect(body).toMatchObject({ process: { lost: true }, stuck: true });

    // What is stored but cannot be read is as good as lost, and hides no other case.
    const lost = async () => (await officer.get(`/cases/${id}`)).body.process.lost;
    await api.database.pool.query(
      `INSERT INTO definition (key, version, body, hash) VALUES ('cso-grant', $1, '{"key":', 'x')`,
      [version],
    );
    expect(await lost()).toBe(true);
    expect((await officer.get('/board')).status).toBe(200);
    await api.database.pool.query(
      `UPDATE definition SET body = (SELECT jsonb_set(body::jsonb, '{version}', to_jsonb($1::int))::text
         FROM definition WHERE key = 'cso-grant' AND version = ${csoGrant.version}) WHERE key = 'cso-grant' AND version = $1`,
      [version],
    );
    expect(await lost()).toBe(false);
    await moved(api, id);
    expect(await stuck()).not.toContain(id);
  });
});

describe('the exported table', () => {
  const title = '=HYPERLINK("http://evil.example","x")';

  beforeAll(async () => {
    for (const dangerous of [title, '+1', '-1', '@SUM(1)']) {
      const { id } = await applicationCase(api, applicant);
      await api.database.pool.query('UPDATE "case" SET title = $2 WHERE id = $1', [id, dangerous]);
    }
  });

  const exported = (format: string) =>
    api.app.inject({ url: `/board/export?format=${format}&lang=en`, headers: { authorization: bearer } });
  let bearer: string;
  beforeAll(async () => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'officer@saphan.example', password: 'saphan-demo' },
    });
    bearer = `Bearer ${reply.json().token}`;
  });

  test('as CSV has no cell that a spreadsheet would carry out', async () => {
    const reply = await exported('csv');
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.body).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    for (const start of [`"'+1"`, `"'-1"`, `"'@SUM(1)"`]) expect(reply.body).toContain(start);
    expect(reply.body).not.toMatch(/(^|,)"?[=+\-@]/m);
  });

  test('as a workbook opens as one, with words alone in its cells', async () => {
    const reply = await exported('xlsx');
    expect(reply.headers['content-disposition']).toBe('attachment; filename="cases.xlsx"');
    const parts = unzipSync(new Uint8Array(reply.rawPayload));
    const sheet = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/sheet'));
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(strFromU8(parts[sheet!]!)).not.toContain('<f>');
    expect(all).toContain('Reference');
    expect(all).toMatch(/(&apos;|')=HYPERLINK/);
    expect(all).not.toMatch(/>\s*[=+@]/);
  });
});
