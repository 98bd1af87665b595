import { v7 } from 'uuid';
import { createNoticeActivities } from '#activities/notices.js';
import { SUBSCRIPTIONS_PER_ADDRESS_PER_MINUTE } from '#libs/contracts/limits.js';
import { seed } from '#prisma/seed.js';
import { append, openCase, sender } from '#test/notices/case-in-hand.js';
import { startMailServer, type MailServer } from '#test/support/smtp.js';
import { apiUnderTest, caller, origin, signedIn, type ApiUnderTest } from './stack.js';

let api: ApiUnderTest;
let mail: MailServer;
let programmeId: string;
let caseId: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  mail = await startMailServer();
  ({ id: caseId, programmeId } = await openCase(api.database.pool));
});
afterAll(async () => {
  await mail.stop();
  await api.close();
});

const post = () =>
  createNoticeActivities({
    pool: api.database.pool,
    smtpUrl: mail.url,
    publicUrl: origin,
    from: sender,
    secret: api.settings.authSecret,
  });
const ask = (email: string) => caller(api.app).post('/subscriptions', { programmeId, email });
const lettersTo = (email: string) => mail.received.filter(({ to }) => to === email);
const linkIn = (raw: string) => /\/subscriptions\/([0-9a-f-]{36})/.exec(raw.replaceAll('=\r\n', ''))?.[1] ?? '';
/** As a browser's form or a mail program's button: no key, no account. */
const press = (url: string) =>
  api.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  });

async function openConsultation(): Promise<void> {
  const { pool } = api.database;
  const seq = await append(pool, caseId, { type: 'ended', end: 'closed' });
  await pool.query(
    `INSERT INTO audience (id, case_id, seq, message, selector, at) VALUES ($1, $2, $3, 'consultation_opened', 'subscribers', now())`,
    [v7(), caseId, seq],
  );
  await post().expandAudiences(1);
  await post().deliverBatch('bulk', 10);
}

test('a subscriber is asked by mail first, told after a yes, and gone after a press of the button', async () => {
  const email = 'reader@readers.example';
  expect(await ask('READER@readers.example')).toMatchObject({ status: 201, body: { asked: true } });
  await ask(email);
  await post().deliverBatch('individual', 10);
  expect(lettersTo(email)).toHaveLength(1);
  await openConsultation();
  expect(lettersTo(email)).toHaveLength(1);

  const token = linkIn(lettersTo(email)[0]?.raw ?? '');
  const page = await api.app.inject({ method: 'GET', url: `/subscriptions/${token}` });
  expect(page.body).toContain(`/subscriptions/${token}/confirmation`);
  expect((await press(`/subscriptions/${token}/confirmation`)).body).toContain('ท่านจะได้รับข่าว');
  await openConsultation();
  const [, told] = lettersTo(email);
  expect(told?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(told?.raw.replaceAll(/\r\n\s+/g, ' ')).toContain(`List-Unsubscribe: <${origin}/subscriptions/${token}>`);

  expect((await press(`/subscriptions/${token}`)).statusCode).toBe(200);
  expect((await press(`/subscriptions/${token}/confirmation`)).body).toContain('เลิกรับข่าวแล้ว');
  await openConsultation();
  expect(lettersTo(email)).toHaveLength(2);
});

test('a token that nobody was given leads nowhere, and a crowd of wishes from one address is stopped', async () => {
  expect((await press(`/subscriptions/${v7()}`)).statusCode).toBe(404);
  let last = 0;
  for (let n = 0; n <= SUBSCRIPTIONS_PER_ADDRESS_PER_MINUTE; n += 1) last = (await ask(`r${n}@readers.example`)).status;
  expect(last).toBe(429);
});

test('an operator decides on a letter in doubt, once, and nobody else does', async () => {
  const { pool } = api.database;
  const id = v7();
  const seq = await append(pool, caseId, { type: 'ended', end: 'closed' });
  await pool.query(
    `INSERT INTO notice (id, case_id, seq, message, recipient, address, lang, state, message_id, at)
     VALUES ($1, $2, $3, 'case_closed', 'somebody', 'doubt@people.example', 'th', 'UNKNOWN', $4, now())`,
    [id, caseId, seq, `<${id}@saphan>`],
  );
  const decide = { resolution: 'send_again' };
  const officer = await signedIn(api, 'officer');
  expect((await officer.post(`/notices/${id}/resolutions`, decide)).status).toBe(403);
  const operator = await signedIn(api, 'operator');
  expect((await operator.post(`/notices/${id}/resolutions`, { resolution: 'lost' })).status).toBe(400);
  expect((await operator.post(`/notices/${id}/resolutions`, decide)).status).toBe(201);
  expect((await operator.post(`/notices/${id}/resolutions`, decide)).status).toBe(404);
  await post().deliverBatch('individual', 10);
  expect(lettersTo('doubt@people.example')).toHaveLength(1);
});
