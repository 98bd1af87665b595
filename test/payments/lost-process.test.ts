/** What finance officers read while the process of one case cannot be read. */
import { seed } from '#prisma/seed.js';
import { applicationCase } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';

let api: ApiUnderTest;
let finance: Caller;
let whole: string;
let lost: string;

const runsBy = (id: string, key: string, version: number) =>
  api.database.pool.query('UPDATE "case" SET definition_key = $2, definition_version = $3 WHERE id = $1', [
    id,
    key,
    version,
  ]);

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const applicant = await signedIn(api, 'applicant');
  whole = (await applicationCase(api, applicant)).id;
  lost = (await applicationCase(api, applicant)).id;
  finance = await signedIn(api, 'finance1');
  await runsBy(whole, 'instalment', 1);
  await runsBy(lost, 'instalment', 99);
});
afterAll(() => api.close());

test('the payments of all others are listed, and so is the one of that case', async () => {
  const { status, body } = await finance.get('/payments?open=true');
  expect(status).toBe(200);
  expect(body.items.map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual([whole, lost].sort());
  expect((await finance.get('/held-payments')).status).toBe(200);
});

test('its balances and bookings are shown', async () => {
  await runsBy(lost, 'cso-grant', 99);
  const { status, body } = await finance.get(`/cases/${lost}/money`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ caseId: lost, entries: [] });
});

test('a version that is stored and cannot be read hides nothing, either', async () => {
  await api.database.pool.query(
    `INSERT INTO definition (key, version, body, hash) VALUES ('instalment', 99, '{"key":', 'x')`,
  );
  expect((await finance.get('/payments?open=true')).body.items).toHaveLength(1);
  expect((await (await signedIn(api, 'secretary')).get('/meetings/bodies')).status).toBe(200);
});
