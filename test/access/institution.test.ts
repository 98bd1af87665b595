/** Single sign-on with an institution's own server, and roles that follow from its groups. */
import { seed } from '#prisma/seed.js';
import { apiUnderTest, origin, type ApiUnderTest } from '#test/api/stack.js';
import { auth, browser, type Browser } from './browser.js';
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

test('where the second factor is ours, the institution’s word is one factor', async () => {
  const institution = { issuer: server.issuer, ...client, groupsClaim: 'groups', secondFactor: 'ours' as const };
  const strict = await apiUnderTest({ ...api.settings, institution });
  server.employee = { ...malee, groups: ['saphan-officers'] };
  const own = browser(strict);
  await arrive(own);
  expect(await own.get('/inbox')).toMatchObject({ status: 403, body: { code: 'second_factor_needed' } });
  await strict.close();
});
