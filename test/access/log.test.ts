/** What the API writes to its log while people sign in, fail, and run into faults of ours. */
import { apiUnderTest, type ApiUnderTest } from '#test/api/stack.js';
import { auth, browser, confirmAddress } from './browser.js';
import { captureLog, type CapturedLog } from '#test/support/log.js';
import { mailbox, type Mailbox } from './mailbox.js';

let api: ApiUnderTest;
let mail: Mailbox;
let log: CapturedLog;

beforeAll(async () => {
  api = await apiUnderTest({ sandbox: false, secondFactor: 'required' });
  mail = await mailbox(api);
  log = captureLog();
});
afterAll(async () => {
  log.release();
  await mail.close();
  await api.close();
});

test('holds faults and where they happened, and nothing of anybody', async () => {
  const email = 'siriporn.secret@example.test';
  const password = 'words that nobody may read';
  const name = 'ศิริพร ลับเฉพาะ';
  const own = browser(api);
  await own.post(auth('sign-up/email'), { email, password, name, lang: 'th' });
  const [confirm] = await mail.letters(email);
  await confirmAddress(own, confirm!.link);
  const { body } = await own.post(auth('sign-in/email'), { email, password });
  await own.post(auth('sign-in/email'), { email, password: `${password} wrongly` });
  await own.post(auth('request-password-reset'), { email });
  const [reset] = await mail.letters(email);

  // Three faults: the database quotes the row; the library, its arguments; and the address itself holds a secret.
  await api.database.pool.query(`ALTER TABLE "user" ADD CONSTRAINT never CHECK (name <> 'ชื่อ ลับเฉพาะ')`);
  expect((await own.put('/account', { name: 'ชื่อ ลับเฉพาะ', lang: 'th' })).status).toBe(500);
  await api.database.pool.query('ALTER TABLE verification RENAME TO verification_away');
  const token = new URLSearchParams(reset!.link.split('?')[1]).get('token')!;
  expect((await own.post(auth('reset-password'), { token, newPassword: `${password} anew` })).status).toBe(500);
  expect((await own.get(`${auth(`reset-password/${token}`)}?callbackURL=/`)).status).toBe(500);
  await api.database.pool.query('ALTER TABLE "user" RENAME TO user_away');
  expect((await own.post(auth('sign-in/email'), { email, password })).status).toBe(500);
  expect((await own.get(`/organisations?search=${encodeURIComponent(name)}`)).status).toBe(500);

  expect(log.text()).toContain('PUT /account');
  expect(log.text().match(/\[sign-in\]/g)).toHaveLength(3);
  const confirmed = new URLSearchParams(confirm!.link.split('?')[1]).get('token')!;
  const secrets = [email, 'siriporn', 'ลับเฉพาะ', encodeURIComponent('ลับเฉพาะ'), password, body.token, token, confirmed];
  for (const cookie of own.cookies.values()) secrets.push(cookie, decodeURIComponent(cookie));
  expect(secrets.filter((secret) => log.text().includes(secret))).toEqual([]);
});
