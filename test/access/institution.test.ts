/** Single sign-on with an institution's own server, and roles that follow from its groups. */
import { seed } from '#prisma/seed.js';
import { apiUnderTest, origin, type ApiUnderTest } from '#test/api/stack.js';
import { auth, browser, confirmAddress, isConfirmation, type Browser } from './browser.js';
import { mailbox, type Letter } from './mailbox.js';
import { client, startInstitution, type Employee, type InstitutionServer } from './institution-server.js';

let server: InstitutionServer;
let api: ApiUnderTest;
let programme: string;

const malee: Employee = {
  sub: 'e-1001',
  email: 'malee@ministry.example',
  email_verified: true,
  name: 'มาลี สุขใจ',
  groups: ['saphan-officers', 'everybody'],
};

beforeAll(async () => {
  server = await startInstitution(`${origin}/api/auth/callback/institution`, malee);
  const institution = { issuer: server.issuer, ...client, groupsClaim: 'groups', secondFactor: 'theirs' as const };
  api = await apiUnderTest({ sandbox: false, secondFactor: 'required', institution });
  await seed(api.database.url);
  const { rows } = await api.database.pool.query('SELECT id FROM programme');
  programme = rows[0].id;
  await api.database.pool.query(
    `INSERT INTO group_role (id, "group", role, programme_id) VALUES
       (uuidv7(), 'saphan-officers', 'programme_officer', $1), (uuidv7(), 'saphan-directors', 'director', $1)`,
    [programme],
  );
});
afterAll(async () => {
  await api.close();
  await server.stop();
});

/** Where the browser ends, after the institution's page and our own. */
async function arrive(own: Browser): Promise<string> {
  const { body } = await own.post(auth('sign-in/social'), { provider: 'institution', callbackURL: '/inbox' });
  const back = new URL(await server.visit(body.url));
  const reply = await own.get(back.pathname + back.search);
  return String(reply.headers.location);
}
const rolesOf = async (email: string) =>
  (
    await api.database.pool.query<{ role: string; programme_id: string; held: boolean }>(
      `SELECT h.role, h.programme_id, h.until_at IS NULL AS held FROM role_holding h JOIN "user" u ON u.id = h.user_id
       WHERE u.email = $1 ORDER BY h.from_at, h.role`,
      [email],
    )
  ).rows;

test('who comes for the first time gets an account, and the roles of their groups, in those programmes', async () => {
  const own = browser(api);
  expect(await arrive(own)).toBe('/inbox');
  expect((await own.get('/account')).body).toMatchObject({ email: malee.email, name: malee.name });
  expect(await rolesOf(malee.email)).toEqual([{ role: 'programme_officer', programme_id: programme, held: true }]);
  // The institution asks for the second factor itself: our setting says so.
  expect((await own.get('/inbox')).status).toBe(200);
});

test('each sign-in applies the groups of that day; what was held stays on record, and what a person gave stays held', async () => {
  await api.database.pool.query(
    `INSERT INTO role_holding (id, user_id, role, programme_id, from_at)
     SELECT uuidv7(), id, 'reviewer', $1, case_now() FROM "user" WHERE email = $2`,
    [programme, malee.email],
  );
  server.employee = { ...malee, groups: ['saphan-directors'] };
  await arrive(browser(api));
  await arrive(browser(api));
  // What the institution hands over along with its word would open its own doors: none of it is kept.
  const kept = `SELECT access_token, refresh_token, id_token FROM account WHERE provider_id = 'institution'`;
  expect((await api.database.pool.query(kept)).rows).toEqual([
    { access_token: null, refresh_token: null, id_token: null },
  ]);
  expect(await rolesOf(malee.email)).toEqual([
    { role: 'programme_officer', programme_id: programme, held: false },
    { role: 'reviewer', programme_id: programme, held: true },
    { role: 'director', programme_id: programme, held: true },
  ]);
  server.employee = { ...malee, groups: [] };
  await arrive(browser(api));
  expect((await rolesOf(malee.email)).filter(({ held }) => held).map(({ role }) => role)).toEqual(['reviewer']);
});

test('a password here keeps no role of a group that the institution says no more: who left it has none by it', async () => {
  const email = 'leaver@ministry.example';
  const password = 'words of one who leaves';
  server.employee = { ...malee, sub: 'e-1500', email, groups: ['saphan-officers'] };
  await arrive(browser(api));
  const mail = await mailbox(api);
  const own = browser(api, { address: '198.51.100.90' });
  await own.post(auth('request-password-reset'), { email });
  const reset = (await mail.letters(email)).find((letter) => letter.link.includes('/reset-password'));
  const token = new URL(reset!.link, origin).searchParams.get('token');
  await own.post(auth('reset-password'), { token, newPassword: password });
  await mail.close();
  const signIn = async () => {
    expect((await own.post(auth('sign-in/email'), { email, password })).status).toBe(200);
    return (await rolesOf(email)).filter(({ held }) => held).map(({ role }) => role);
  };
  expect(await signIn()).toEqual(['programme_officer']);
  await api.database.pool.query(
    `UPDATE account SET updated_at = updated_at - interval '13 hours'
      WHERE provider_id = 'institution' AND user_id = (SELECT id FROM "user" WHERE email = $1)`,
    [email],
  );
  expect(await signIn()).toEqual([]);
  // The institution has the word: what it says, it may say again.
  await arrive(browser(api));
  expect((await rolesOf(email)).filter(({ held }) => held)).toHaveLength(1);
});

test('a server that has not confirmed an address does not open the account that has it', async () => {
  await api.database.pool.query(
    `INSERT INTO "user" (id, name, email, email_verified, updated_at) VALUES ('local', 'Local', 'local@example.test', true, now())`,
  );
  server.employee = {
    sub: 'e-2',
    email: 'local@example.test',
    email_verified: false,
    name: 'Impostor',
    groups: ['saphan-officers'],
  };
  const own = browser(api);
  expect(await arrive(own)).toContain('error=account_not_linked');
  expect((await own.get('/account')).status).toBe(401);
  expect(await rolesOf('local@example.test')).toEqual([]);
});

describe('an account that somebody opened with another’s address, and never confirmed', () => {
  const words = 'the words of somebody else';
  const victim = { ...malee, sub: 'e-3001', email: 'wanida@ministry.example', name: 'วนิดา ใจงาม', groups: [] };
  const link = (letter: Letter | undefined) => new URL(letter!.link, origin);

  /** A sandbox lets people in before they confirm: there the impostor can leave more behind. */
  async function opened(email: string, sandbox: boolean) {
    const institution = { issuer: server.issuer, ...client, groupsClaim: 'groups', secondFactor: 'ours' as const };
    const open = await apiUnderTest({ sandbox, secondFactor: 'required', institution });
    const mail = await mailbox(open);
    const close = async () => {
      await mail.close();
      await open.close();
    };
    const impostor = browser(open, { address: '203.0.113.66' });
    await impostor.post(auth('sign-up/email'), { email, password: words, name: 'Impostor', lang: 'en' });
    return { open, mail, impostor, close };
  }
  const left = async ({ database: { pool } }: ApiUnderTest, email: string) =>
    (
      await pool.query(
        `SELECT u.name, u.email_verified, u.two_factor_enabled,
           (SELECT array_agg(provider_id) FROM account a WHERE a.user_id = u.id) AS ways,
           (SELECT count(*)::int FROM passkey p WHERE p.user_id = u.id) AS passkeys,
           (SELECT count(*)::int FROM two_factor t WHERE t.user_id = u.id) AS authenticators,
           (SELECT count(*)::int FROM verification v WHERE strpos(v.value, u.id) > 0) AS links
         FROM "user" u WHERE email = $1`,
        [email],
      )
    ).rows;

  test('is theirs whom the institution vouches for; nothing of its opener’s leads in, and a letter says so', async () => {
    const { open, mail, impostor, close } = await opened(victim.email, true);
    const asked = await impostor.post(auth('change-email'), { newEmail: 'impostor@elsewhere.example' });
    expect(asked.status).toBe(200);
    const [, ownLink] = [await mail.letters(victim.email), await mail.letters('impostor@elsewhere.example')];
    await impostor.post(auth('request-password-reset'), { email: victim.email });
    const [reset] = await mail.letters(victim.email);
    await impostor.post(auth('two-factor/enable'), { password: words });
    await open.database.pool.query(
      `INSERT INTO passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
       SELECT 'p', 'key', id, 'credential', 0, 'singleDevice', false FROM "user" WHERE email = $1`,
      [victim.email],
    );
    await open.database.pool.query(`UPDATE "user" SET two_factor_enabled = true WHERE email = $1`, [victim.email]);
    expect(await left(open, victim.email)).toMatchObject([
      { ways: ['credential'], passkeys: 1, authenticators: 1, links: 1, email_verified: false },
    ]);

    server.employee = victim;
    const owner = browser(open);
    expect(await arrive(owner)).toBe('/inbox');
    expect((await owner.get('/account')).body).toMatchObject({ email: victim.email, name: victim.name });
    expect(await left(open, victim.email)).toEqual([
      {
        name: victim.name,
        email_verified: true,
        two_factor_enabled: false,
        ways: ['institution'],
        passkeys: 0,
        authenticators: 0,
        links: 0,
      },
    ]);
    expect((await mail.letters(victim.email)).map(({ subject }) => subject)).toContain(
      'Your account was joined to your institution’s sign-in',
    );

    expect((await impostor.get('/account')).status).toBe(401);
    const again = browser(open);
    expect(await again.post(auth('sign-in/email'), { email: victim.email, password: words })).toMatchObject({
      status: 401,
      body: { code: 'sign_in_refused' },
    });
    const token = link(reset).searchParams.get('token');
    expect(await again.post(auth('reset-password'), { token, newPassword: words })).toMatchObject({ status: 400 });
    // The library keeps no links of this kind: it would go on to give the account an address of the impostor's.
    expect(await confirmAddress(again, ownLink[0]!.link)).toMatchObject({
      status: 400,
      body: { code: 'link_expired' },
    });
    expect(await left(open, victim.email)).toHaveLength(1);
    await close();
  });

  test('is theirs too where nobody gets in before they confirm', async () => {
    const { open, mail, close } = await opened(victim.email, false);
    server.employee = victim;
    const owner = browser(open);
    expect(await arrive(owner)).toBe('/inbox');
    expect(await left(open, victim.email)).toMatchObject([{ name: victim.name, ways: ['institution'] }]);
    const confirm = (await mail.letters(victim.email)).find((letter) => isConfirmation(letter.link));
    expect(await confirmAddress(owner, confirm!.link)).toMatchObject({ status: 400, body: { code: 'link_expired' } });
    await close();
  });

  test('stays as it is for a server that does not vouch for the address, and says why', async () => {
    const { open, close } = await opened(victim.email, false);
    server.employee = { ...victim, email_verified: false };
    const stranger = browser(open);
    expect(await arrive(stranger)).toContain('error=account_not_linked');
    expect((await stranger.get('/account')).status).toBe(401);
    expect(await left(open, victim.email)).toMatchObject([{ name: 'Impostor', ways: ['credential'] }]);
    await close();
  });

  test('is not given to an employee who has an account here under another address', async () => {
    const { open, close } = await opened('second@ministry.example', false);
    server.employee = victim;
    await arrive(browser(open));
    server.employee = { ...victim, email: 'second@ministry.example' };
    const owner = browser(open);
    expect(await arrive(owner)).toBe('/inbox');
    expect((await owner.get('/account')).body).toMatchObject({ email: victim.email });
    expect(await left(open, 'second@ministry.example')).toMatchObject([{ ways: ['credential'] }]);
    await close();
  });
});

test('an address that neither the institution nor its owner has confirmed lets nobody in', async () => {
  server.employee = { sub: 'e-4', email: 'unproved@ministry.example', email_verified: false, name: 'New', groups: [] };
  const mail = await mailbox(api);
  const own = browser(api);
  expect(await arrive(own)).toContain('error=email_not_verified');
  expect((await own.get('/account')).status).toBe(401);
  const [confirm] = await mail.letters('unproved@ministry.example');
  await confirmAddress(own, confirm!.link);
  expect(await arrive(own)).toBe('/inbox');
  await mail.close();
});

test('a sign-in that one browser began is ended by no other, and once: nobody is signed in to a stranger’s account', async () => {
  server.employee = malee;
  const stranger = browser(api);
  const { body } = await stranger.post(auth('sign-in/social'), { provider: 'institution', callbackURL: '/inbox' });
  const { pathname, search } = new URL(await server.visit(body.url));
  const lured = browser(api);
  expect((await lured.get(pathname + search)).headers.location).toContain('error=state_mismatch');
  expect((await lured.get('/account')).status).toBe(401);
  expect((await stranger.get(pathname + search)).headers.location).toBe('/inbox');
  expect((await stranger.get(pathname + search)).headers.location).toContain('error=state_mismatch');
});

test('the institution’s word is not taken from anybody but itself', async () => {
  const stranger = browser(api);
  const carried = {
    provider: 'institution',
    callbackURL: '/inbox',
    idToken: { token: 'a.copied.token', nonce: 'mine' },
  };
  expect(await stranger.post(auth('sign-in/social'), carried)).toMatchObject({
    status: 400,
    body: { code: 'account_request_refused' },
  });
});

test('where the second factor is ours, the institution’s word is one factor', async () => {
  const institution = { issuer: server.issuer, ...client, groupsClaim: 'groups', secondFactor: 'ours' as const };
  const strict = await apiUnderTest({ ...api.settings, institution });
  server.employee = { ...malee, groups: ['saphan-officers'] };
  const own = browser(strict);
  await arrive(own);
  expect(await own.get('/inbox')).toMatchObject({ status: 403, body: { code: 'second_factor_needed' } });
  await strict.close();
});
