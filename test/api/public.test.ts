import { seed } from '#prisma/seed.js';
import { v7 as uuidv7 } from 'uuid';
import { applicationCase } from './case-of.js';
import { apiUnderTest, caller, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let anybody: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  anybody = caller(api.app);
});
afterAll(() => api.close());

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** A consultation hangs on a case, whatever its process. */
async function consultation(opensAt: string | null, closesAt: string | null): Promise<string> {
  const { id: caseId } = await applicationCase(api, await signedIn(api, 'applicant'));
  const id = uuidv7();
  await api.database.pool.query(
    `INSERT INTO consultation (id, case_id, round, title, summary, opens_at, closes_at)
     VALUES ($1, $2, 1, 'ร่าง พ.ร.บ.', 'สาระสำคัญ', $3, $4)`,
    [id, caseId, opensAt, closesAt],
  );
  return id;
}
const comment = { stance: 'support', body: 'เห็นด้วยกับร่างนี้' };

describe('the staff of a proposal', () => {
  test('prepares its consultation, reads the comments and summarises after it has closed, not before', async () => {
    const officer = await signedIn(api, 'officer');
    const { id: caseId } = await applicationCase(api, await signedIn(api, 'applicant'));
    const pack = { title: 'ร่าง', summary: 'สาระ', stakeholders: [{ name: 'สภาองค์กรชุมชน', email: 'A@Example.test' }] };
    const url = `/cases/${caseId}/consultation`;
    expect((await officer.get(url)).status).toBe(204);
    expect(await officer.put(url, pack)).toMatchObject({ status: 200, body: { round: 1, opensAt: null } });
    const prepared = await officer.put(url, { ...pack, title: 'ร่างใหม่' });
    expect(prepared.body).toMatchObject({
      round: 1,
      title: 'ร่างใหม่',
      stakeholders: [{ name: 'สภาองค์กรชุมชน', email: 'a@example.test' }],
    });
    await api.database.pool.query('UPDATE consultation SET opens_at = $2, closes_at = $3 WHERE id = $1', [
      prepared.body.id,
      inDays(-1),
      inDays(1),
    ]);
    await anybody.post(`/consultations/${prepared.body.id}/comments`, comment);
    expect((await officer.get(`${url}/comments`)).body.items).toMatchObject([comment]);
    const issue = { title: 'ข้อ 1', supporting: 'ดี', opposing: 'ไม่ดี', disposition: 'kept', reason: 'จำเป็น' };
    const summary = { result: 'สรุป', issues: [issue] };
    expect(await officer.put(`${url}/summary`, summary)).toMatchObject({ body: { code: 'consultation_not_closed' } });
    await api.database.pool.query('UPDATE consultation SET closed_at = now() WHERE id = $1', [prepared.body.id]);
    expect((await officer.put(`${url}/summary`, summary)).status).toBe(204);
    expect((await (await signedIn(api, 'applicant')).put(url, pack)).body.code).toBe('access_denied');
  });

  test('notes once how a stakeholder without a mailbox was told, from its opening on', async () => {
    const officer = await signedIn(api, 'officer');
    const { id: caseId } = await applicationCase(api, await signedIn(api, 'applicant'));
    const url = `/cases/${caseId}/consultation`;
    const pack = { title: 'ร่าง', summary: 'สาระ', stakeholders: [{ name: 'ชุมชนริมคลอง' }] };
    const { id, stakeholders } = (await officer.put(url, pack)).body;
    const telling = `${url}/stakeholders/${stakeholders[0].id}/telling`;
    const byPost = { toldAt: inDays(-2), proof: 'หนังสือที่ 12/2569 ไปรษณีย์ตอบรับ' };
    expect((await officer.put(telling, byPost)).body.code).toBe('consultation_not_open');
    await api.database.pool.query('UPDATE consultation SET opens_at = $2, closes_at = $3 WHERE id = $1', [
      id,
      inDays(-3),
      inDays(1),
    ]);
    expect((await officer.put(telling, { ...byPost, toldAt: inDays(1) })).body.code).toBe('told_at_invalid');
    const noted = await officer.put(telling, byPost);
    expect(noted).toMatchObject({ status: 200, body: { stakeholders: [{ name: 'ชุมชนริมคลอง', ...byPost }] } });
    expect((await officer.put(telling, { ...byPost, proof: 'อื่น' })).body.code).toBe('already_told');
    expect((await officer.get(url)).body.stakeholders).toEqual(noted.body.stakeholders);
    const { id: other } = await applicationCase(api, await signedIn(api, 'applicant'));
    const elsewhere = telling.replace(caseId, other);
    expect((await officer.put(elsewhere, byPost)).body.code).toBe('not_found');
  });

  test('does not change the pack that people comment on, and so never loses the round that it is to summarise', async () => {
    const officer = await signedIn(api, 'officer');
    const { id: caseId } = await applicationCase(api, await signedIn(api, 'applicant'));
    const url = `/cases/${caseId}/consultation`;
    const { id } = (await officer.put(url, { title: 'ร่าง', summary: 'สาระ' })).body;
    await api.database.pool.query('UPDATE consultation SET opens_at = now(), closes_at = $2 WHERE id = $1', [
      id,
      inDays(1),
    ]);
    const changed = await officer.put(url, { title: 'ร่างอื่น', summary: 'สาระอื่น' });
    expect(changed).toMatchObject({ status: 409, body: { code: 'consultation_under_way' } });
    expect((await officer.get(url)).body).toMatchObject({ round: 1, title: 'ร่าง' });
  });

  test('summarises the round that was held, and reads its comments, though the next is prepared already', async () => {
    const officer = await signedIn(api, 'officer');
    const id = await consultation(inDays(-2), inDays(1));
    await anybody.post(`/consultations/${id}/comments`, comment);
    await api.database.pool.query('UPDATE consultation SET closed_at = now() WHERE id = $1', [id]);
    const { rows } = await api.database.pool.query<{ case_id: string }>(
      `INSERT INTO consultation (id, case_id, round, title, summary)
       SELECT $2, case_id, 2, title, summary FROM consultation WHERE id = $1 RETURNING case_id`,
      [id, uuidv7()],
    );
    const url = `/cases/${rows[0]?.case_id}/consultation`;
    expect((await officer.get(`${url}/comments`)).body.items).toMatchObject([comment]);
    expect((await officer.put(`${url}/summary`, { result: 'สรุป', issues: [] })).status).toBe(204);
    expect((await anybody.get(`/consultations/${id}`)).body).toMatchObject({ result: null });
    const kept = await api.database.pool.query('SELECT result FROM consultation WHERE id = $1', [id]);
    expect(kept.rows).toEqual([{ result: 'สรุป' }]);
  });

  test('reads with the summary every comment that it groups, more than one page of them, and keeps them so', async () => {
    const officer = await signedIn(api, 'officer');
    const id = await consultation(inDays(-2), inDays(-1));
    const { rows } = await api.database.pool.query<{ case_id: string }>(
      'UPDATE consultation SET closed_at = now() WHERE id = $1 RETURNING case_id',
      [id],
    );
    const ids = Array.from({ length: COMMENTS }, () => uuidv7());
    await api.database.pool.query(
      `INSERT INTO comment (id, consultation_id, stance, body, hash, salt, receipt, at)
       SELECT one, $2, 'support', 'เห็นด้วย', repeat('0', 64), 'salt', one::text, now() FROM unnest($1::uuid[]) one`,
      [ids, id],
    );
    const url = `/cases/${rows[0]?.case_id}/consultation`;
    const issue = { title: 'ข้อ 1', supporting: 'ดี', opposing: 'ไม่ดี', disposition: 'kept', reason: 'จำเป็น' };
    const grouped = { ...issue, comments: ids };
    expect((await officer.put(`${url}/summary`, { result: 'สรุป', issues: [grouped] })).status).toBe(204);
    const page = (await officer.get(`${url}/comments?limit=100`)).body;
    expect(page).toMatchObject({ items: { length: 100 }, next: expect.any(String) });
    const { issues } = (await officer.get(url)).body;
    expect(issues).toMatchObject([grouped]);
    const again = { result: 'สรุปใหม่', issues: [{ ...issue, comments: issues[0].comments }] };
    expect((await officer.put(`${url}/summary`, again)).status).toBe(204);
    expect((await officer.get(url)).body).toMatchObject({ result: 'สรุปใหม่', issues: [grouped] });
  });
});

/** More than a page of the list may hold. */
const COMMENTS = 130;

describe('anybody, without an account', () => {
  test('tells what is not there from what is empty', async () => {
    const nothing = '01900000-0000-7000-8000-000000000000';
    for (const path of [
      `programmes/${nothing}/funds`,
      `programmes/${nothing}/workstreams`,
      `envelopes/${nothing}/budget-entries`,
    ])
      expect(await anybody.get(`/${path}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('reads programmes, their workstreams and what their fund has left', async () => {
    const [programme] = (await anybody.get('/programmes')).body.items;
    expect(programme).toMatchObject({ key: 'cso-plan-1', title: { th: expect.any(String), en: expect.any(String) } });
    const workstreams = (await anybody.get(`/programmes/${programme.id}/workstreams`)).body.items;
    expect(workstreams.map(({ key }: { key: string }) => key)).toEqual(['W1', 'W2', 'W3', 'W4']);
    const [fund] = (await anybody.get(`/programmes/${programme.id}/funds`)).body.items;
    expect(fund.envelopes).toHaveLength(4);
    for (const { left, budget } of fund.envelopes) expect(left).toEqual(budget);
  });

  test('comments on an open consultation and gets a receipt', async () => {
    const id = await consultation(inDays(-1), inDays(1));
    const reply = await anybody.post(`/consultations/${id}/comments`, comment);
    expect(reply).toMatchObject({
      status: 201,
      body: { receipt: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect((await anybody.get(`/consultations/${id}`)).body).toMatchObject({ comments: 1, issues: [], result: null });
    // Copied by hand, from paper.
    const { receipt } = reply.body;
    const copied = receipt.toLowerCase().replaceAll('-', '').replaceAll('0', 'o');
    expect((await anybody.get(`/receipts/${copied}`)).body).toMatchObject({ receipt, consultation: { id } });
  });

  test.each([
    ['has closed', -2, -1, 'consultation_closed'],
    ['has not opened', 1, 2, 'consultation_not_open'],
  ])('does not comment on one that %s', async (_what, opens, closes, code) => {
    const id = await consultation(inDays(opens), inDays(closes));
    expect(await anybody.post(`/consultations/${id}/comments`, comment)).toMatchObject({ status: 409, body: { code } });
  });

  test('is led by a receipt to the issue in which the comment was answered, once the summary is published', async () => {
    const id = await consultation(inDays(-2), inDays(1));
    const { id: grouped, receipt } = (await anybody.post(`/consultations/${id}/comments`, comment)).body;
    const now = async (set: string) =>
      api.database.pool.query(`UPDATE consultation SET ${set} = now() WHERE id = $1`, [id]);
    await now('closed_at');
    const { caseId } = (await anybody.get(`/consultations/${id}`)).body;
    const issue = { title: 'ข้อ 1', supporting: 'ดี', opposing: '', disposition: 'kept', reason: 'จำเป็น' };
    const summary = { result: 'สรุป', issues: [{ ...issue, comments: [grouped] }] };
    await (await signedIn(api, 'officer')).put(`/cases/${caseId}/consultation/summary`, summary);
    const checked = async () => (await anybody.get(`/receipts/${receipt}`)).body;
    expect(await checked()).toMatchObject({ consultation: { publishedAt: null }, issue: null });
    await now('published_at');
    expect(await checked()).toMatchObject({ issue: { ordinal: 1, title: 'ข้อ 1' } });
  });

  test('finds those of a case', async () => {
    const id = await consultation(inDays(-1), inDays(1));
    const { caseId } = (await anybody.get(`/consultations/${id}`)).body;
    expect((await anybody.get(`/consultations?caseId=${caseId}`)).body.items).toMatchObject([{ id, caseId }]);
  });

  test('does not see one that is only being prepared', async () => {
    const id = await consultation(null, null);
    expect(await anybody.get(`/consultations/${id}`)).toMatchObject({ status: 404 });
  });

  test('cannot flood one', async () => {
    const id = await consultation(inDays(-1), inDays(1));
    const replies = await Promise.all(
      Array.from({ length: 15 }, () => anybody.post(`/consultations/${id}/comments`, comment)),
    );
    expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(5);
  });
});

describe('the description of the API', () => {
  test('is OpenAPI 3.1, and names the shapes of requests and replies', async () => {
    const { body } = await anybody.get('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    const answers = body.paths['/cases/{id}/answers'].post;
    expect(answers.requestBody.content['application/json'].schema).toEqual({ $ref: '#/components/schemas/NewAnswer' });
    expect(answers.responses['201'].content['application/json'].schema.$ref).toBe('#/components/schemas/Acknowledged');
    for (const name of refsIn(body)) expect(body.components.schemas).toHaveProperty(name);
  });

  test('has a page to browse it', async () => {
    const reply = await api.app.inject('/docs');
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toContain('text/html');
  });
});

function refsIn(document: unknown): string[] {
  return [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
}
