/** A log is read by people who may not read the record: nothing that somebody typed, and no key, may get into it. */
import { randomUUID } from 'node:crypto';
import { applicationCase } from '#test/api/case-of.js';
import { apiUnderTest, caller, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';
import { pdf } from '#test/files/samples.js';
import { captureLog, type CapturedLog } from '#test/support/log.js';
import { seed } from '#prisma/seed.js';

/** Stands for what people type: it must come back to them and get nowhere else. */
const marker = 'ความลับ-Qz7';
const password = `saphan-demo-${marker}`;

let api: ApiUnderTest;
let log: CapturedLog;
let applicant: Caller;
let token: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  log = captureLog();
  const payload = { email: 'applicant@saphan.example', password: 'saphan-demo' };
  token = (await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })).json().token;
  applicant = await signedIn(api, 'applicant');
});
afterAll(async () => {
  log.release();
  await api.close();
});

const raw = (method: 'GET' | 'POST', url: string, payload?: string | Buffer, headers = {}) =>
  api.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID(), ...headers },
    ...(payload !== undefined && { payload }),
  });
const json = { 'content-type': 'application/json' };
const octets = { 'content-type': 'application/octet-stream' };

test('what people send, well or badly formed, allowed or not, stays out of the log', async () => {
  const { id } = await applicationCase(api, applicant);
  const encoded = encodeURIComponent(marker);
  const statuses = [
    await raw('POST', '/drafts', JSON.stringify({ kind: marker, title: marker }), json),
    await raw('POST', '/drafts', `{"title": "${marker}`, json),
    await raw('POST', `/cases/${id}/answers`, JSON.stringify({ outcome: marker, texts: [{ body: marker }] }), json),
    await raw('POST', `/cases/${id}/files?name=${encoded}.pdf`, pdf, octets),
    await raw('POST', `/cases/${id}/files?name=${encoded}.pdf`, Buffer.from(`<html>${marker}`), octets),
    await raw('POST', '/api/auth/sign-in/email', JSON.stringify({ email: `${encoded}@x.example`, password }), json),
    await raw('GET', `/cases?q=${encoded}`),
    await raw('GET', `/cases/${encoded}`),
    await raw('GET', `/${encoded}`),
    await raw('GET', `/drafts?cursor=${encoded}`),
    await caller(api.app, { authorization: `Bearer ${marker.replace(/[^\w]/g, 'x')}` }).get('/drafts'),
  ].map((reply) => ('statusCode' in reply ? reply.statusCode : reply.status));
  expect(new Set(statuses.map((status) => Math.floor(status / 100)))).toEqual(new Set([2, 4]));
});

test('a fault of ours is logged with its place and kind, and without what it was about', async () => {
  await api.database.pool.query('ALTER TABLE draft RENAME TO draft_gone');
  const broken = await raw('GET', `/drafts?limit=7`);
  await api.database.pool.query('ALTER TABLE draft_gone RENAME TO draft');
  expect(broken.statusCode).toBe(500);
  const { instance } = broken.json();
  expect(log.text()).toContain(instance.replace('urn:uuid:', ''));
  // The database quotes the values of a row that it refuses.
  await api.database.pool.query(
    `ALTER TABLE organisation ADD CONSTRAINT nobody CHECK (name NOT LIKE '%${marker}%') NOT VALID`,
  );
  const body = { kind: 'cso', name: marker, province: 'เชียงใหม่' };
  const refused = await raw('POST', '/organisations', JSON.stringify(body), json);
  expect(refused.statusCode).toBe(500);
});

test('nothing of it got there', () => {
  expect(log.text().length).toBeGreaterThan(0);
  const secrets = {
    'what people typed': marker,
    'the same in an address': encodeURIComponent(marker),
    'a token': token,
    'a password': 'saphan-demo',
    'an e-mail address': 'saphan.example',
    'the secret that signs cookies': api.settings.authSecret,
  };
  expect(log.found(secrets)).toEqual([]);
});
