/** The seeded programme with its people by name, and a case in review: what the tests of the invariants begin with. */
import { randomUUID } from 'node:crypto';
import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow, stateOf, type ApplicationCase } from '#test/api/case-of.js';
import { filledRubric, fourFifths } from '#test/support/rubric.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';

export interface House {
  api: ApiUnderTest;
  /** A person's id by the part of the address before the @. */
  idOf(key: string): string;
  caller(key: string): Promise<Caller>;
  /** In `review`, its seats offered to three reviewers. */
  inReview(by?: string, requested?: string, mode?: 'rolling' | 'ranked'): Promise<ApplicationCase>;
  /** Who sits in the seats of the case, by name; null for an empty one. */
  seated(caseId: string): Promise<(string | null)[]>;
  /** The first who sits, as caller and by name. */
  sitter(caseId: string): Promise<{ key: string; caller: Caller; seat: string }>;
  /** Supports in the seat of `key`, with what a review needs. */
  support(caseId: string, key: string, more?: object): Promise<number>;
  /** What a browser would be sent, whatever its type. */
  page(key: string, url: string): Promise<{ status: number; text: string }>;
  /** Sends a small PDF, as a browser would; the status. */
  upload(key: string, url: string): Promise<number>;
  query<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
}

export async function house(): Promise<House> {
  const api = await apiUnderTest();
  await seed(api.database.url);
  const { pool } = api.database;
  await pool.query(`UPDATE call SET status = 'published'`);
  const { rows } = await pool.query<{ id: string; email: string }>('SELECT id, email FROM "user"');
  const people = new Map(rows.map(({ id, email }) => [email.split('@')[0] ?? '', id]));
  const idOf = (key: string) => people.get(key) ?? '';
  const keyOf = (id: string | null) => [...people].find(([, one]) => one === id)?.[0] ?? null;
  const callers = new Map<string, Promise<Caller>>();
  const caller = (key: string) => {
    const known = callers.get(key) ?? signedIn(api, key);
    callers.set(key, known);
    return known;
  };
  const tokens = new Map<string, { authorization: string }>();
  const tokenOf = async (key: string) => {
    const known = tokens.get(key);
    if (known) return known;
    const payload = { email: `${key}@saphan.example`, password: 'saphan-demo' };
    const signIn = await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
    const token = { authorization: `Bearer ${signIn.json().token}` };
    tokens.set(key, token);
    return token;
  };
  const seats = async (caseId: string) =>
    (await stateOf(api, caseId)).seats.filter(({ status }) => status !== 'vacated');
  return {
    api,
    idOf,
    caller,
    async inReview(by = 'applicant', requested, mode) {
      const theCase = await applicationCase(api, await caller(by), requested, mode);
      const answer = { seen: await seenNow(api, theCase.id), outcome: 'complete' };
      const reply = await (await caller('officer')).post(`/cases/${theCase.id}/answers`, answer);
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
      await moved(api, theCase.id);
      return theCase;
    },
    seated: async (caseId) => (await seats(caseId)).map(({ person }) => keyOf(person)),
    async sitter(caseId) {
      const open = (await seats(caseId)).find(({ person, status }) => person !== null && status === 'offered');
      const key = keyOf(open?.person ?? null) ?? '';
      return { key, caller: await caller(key), seat: open?.id ?? '' };
    },
    async support(caseId, key, more = {}) {
      const sql = 'SELECT rubric FROM call WHERE id = (SELECT call_id FROM "case" WHERE id = $1)';
      const { rows: calls } = await pool.query<{ rubric: { key: string }[] }>(sql, [caseId]);
      const texts = [{ kind: 'reasons', body: 'ตรงวัตถุประสงค์' }, filledRubric(calls[0]?.rubric ?? [])];
      const values = { score: fourFifths };
      const answer = { seen: await seenNow(api, caseId), outcome: 'support', values, texts, ...more };
      return (await (await caller(key)).post(`/cases/${caseId}/answers`, answer)).status;
    },
    async page(key, url) {
      const { statusCode: status, body: text } = await api.app.inject({
        method: 'GET',
        url,
        headers: await tokenOf(key),
      });
      return { status, text };
    },
    async upload(key, url) {
      const type = { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() };
      const payload = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
      const headers = { ...(await tokenOf(key)), ...type };
      return (await api.app.inject({ method: 'POST', url, headers, payload })).statusCode;
    },
    query: async (sql, values) => (await pool.query(sql, values)).rows,
  };
}
