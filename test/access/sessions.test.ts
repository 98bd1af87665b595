/** Sessions: what of them is kept, and when they are over. */
import { createHmac } from 'node:crypto';
import { seed } from '#prisma/seed.js';
import { apiUnderTest, caller, type ApiUnderTest } from '#test/api/stack.js';
import { auth, browser, type Browser } from './browser.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url, api.settings.authSecret);
});
afterAll(() => api.close());

const password = 'saphan-demo';

async function signedIn(key: string): Promise<{ own: Browser; token: string }> {
  const own = browser(api);
  const { body } = await own.post(auth('sign-in/email'), { email: `${key}@saphan.example`, password });
  return { own, token: body.token };
}

/** As if all of the person's sessions had begun, or had last been used, that long ago. */
const longAgo = (key: string, column: 'created_at' | 'last_used_at', minutes: number) =>
  api.database.pool.query(
    `UPDATE session SET ${column} = clock_timestamp() - $2 * interval '1 minute'
      WHERE user_id = (SELECT id FROM "user" WHERE email = $1)`,
    [`${key}@saphan.example`, minutes],
  );
const account = async (own: Browser) => (await own.get('/account')).status;

describe('whoever reads the table of sessions', () => {
  test('finds no token in it, and signs in with nothing that stands there', async () => {
    const { own, token } = await signedIn('applicant');
    expect(await account(own)).toBe(200);
    const { rows } = await api.database.pool.query<{ row: string; token_hash: string }>(
      'SELECT s::text AS row, token_hash FROM session s ORDER BY created_at DESC',
    );
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    const stolen = rows[0]!.token_hash;
    const signature = createHmac('sha256', api.settings.authSecret).update(stolen).digest('base64');
    const cookie = `saphan.session_token=${encodeURIComponent(`${stolen}.${signature}`)}`;
    const thefts: Record<string, string>[] = [{ authorization: `Bearer ${stolen}` }, { authorization: '', cookie }];
    for (const headers of thefts) expect((await caller(api.app, headers).get('/account')).status).toBe(401);
    expect((await caller(api.app, { authorization: '', cookie }).get(auth('get-session'))).body).toBeNull();
  });

  test('the library still finds and ends the session of a token', async () => {
    const { own } = await signedIn('applicant');
    expect((await own.get(auth('get-session'))).body).toMatchObject({ user: { email: 'applicant@saphan.example' } });
    const cookies = new Map(own.cookies);
    expect((await own.post(auth('sign-out'))).status).toBe(200);
    for (const [name, value] of cookies) own.cookies.set(name, value);
    expect(await account(own)).toBe(401);
  });
});

describe('a session that nobody uses is over', () => {
  test('after a day for applicants', async () => {
    const { own } = await signedIn('applicant');
    await longAgo('applicant', 'last_used_at', 1_439);
    expect(await account(own)).toBe(200);
    await longAgo('applicant', 'last_used_at', 1_441);
    expect(await account(own)).toBe(401);
  });

  test('after an hour for staff, on the ways of the sign-in library too', async () => {
    const { own } = await signedIn('officer');
    await longAgo('officer', 'last_used_at', 59);
    expect(await account(own)).toBe(200);
    await longAgo('officer', 'last_used_at', 61);
    expect(await account(own)).toBe(401);
    expect((await own.get(auth('get-session'))).body).toBeNull();
    const change = { currentPassword: password, newPassword: 'a bridge of four words' };
    expect((await own.post(auth('change-password'), change)).status).toBe(401);
  });

  test('by what the settings say, which staff cannot make longer than everybody has', async () => {
    const short = await apiUnderTest({ databaseUrl: api.database.url, idleMinutes: 10, staffIdleMinutes: 5 });
    const { token } = await signedIn('applicant2');
    const there = caller(short.app, { authorization: `Bearer ${token}` });
    await longAgo('applicant2', 'last_used_at', 9);
    expect((await there.get('/account')).status).toBe(200);
    await longAgo('applicant2', 'last_used_at', 11);
    expect((await there.get('/account')).status).toBe(401);
    await short.close();
  });
});

test('staff sign in anew after twelve hours of work, also where the role came after the sign-in', async () => {
  const { own } = await signedIn('signatory');
  await longAgo('signatory', 'created_at', 13 * 60);
  expect(await account(own)).toBe(200);
  await api.database.pool.query(
    `INSERT INTO role_holding (id, user_id, role, from_at)
     SELECT uuidv7(), id, 'finance_officer', case_now() FROM "user" WHERE email = 'signatory@saphan.example'`,
  );
  expect(await account(own)).toBe(401);
});

test('the list of sessions says when each is over if it is left alone', async () => {
  const { own } = await signedIn('director');
  const [session] = (await own.get('/account/sessions')).body.items;
  const minutes = (Date.parse(session.expiresAt) - Date.parse(session.lastUsedAt)) / 60_000;
  expect(minutes).toBeCloseTo(60, 5);
});
