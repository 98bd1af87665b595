import { seed } from '#prisma/seed.js';
import { NotedAccess } from '#apps/api/access/access-noting.js';
import { applicationCase, type ApplicationCase } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let theCase: ApplicationCase;
let applicant: Caller;
let officer: Caller;
let stranger: Caller;
let auditor: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const people = ['applicant', 'officer', 'applicant2', 'auditor'].map((key) => signedIn(api, key));
  [applicant, officer, stranger, auditor] = (await Promise.all(people)) as [Caller, Caller, Caller, Caller];
  theCase = await applicationCase(api, applicant);
});
afterAll(() => api.close());

/** What was noted about the case, oldest first. */
async function noted() {
  await api.app.get(NotedAccess).flush();
  const { body } = await auditor.get(`/access-log?about=${theCase.id}&limit=100`);
  return body.items.reverse().map(({ name, kind, action, subject, code, times }: Record<string, unknown>) => ({
    who: String(name).split(' ')[0],
    what: `${kind} ${action} ${subject}`.replace(theCase.id, ':id'),
    code,
    times,
  }));
}

test('what staff read of a person’s case is written down, what its own people read is not', async () => {
  await applicant.get(`/cases/${theCase.id}/content`);
  await officer.get(`/cases/${theCase.id}/content`);
  await officer.get(`/cases/${theCase.id}/content`);
  expect(await noted()).toEqual([{ who: 'นภา', what: 'read case.read GET /cases/:id/content', code: null, times: 2 }]);
});

test('what staff read of people in changes and in the register of organisations is written down too', async () => {
  const [{ id }] = (await applicant.get('/organisations')).body.items;
  await applicant.post(`/organisations/${id}/consents`, { given: true, reason: 'ขอรับหนังสือทางอีเมล' });
  const [change] = (await officer.get('/changes?limit=1')).body.items;
  expect((await officer.get(`/changes/${change.id}`)).status).toBe(200);
  expect((await officer.get('/organisation-register')).status).toBe(200);
  await applicant.get('/changes');
  await api.app.get(NotedAccess).flush();
  const { items } = (await auditor.get('/access-log?kind=read&limit=100')).body;
  const read = items.map(({ name, subject }: Record<string, string>) => `${name!.split(' ')[0]} ${subject}`);
  for (const subject of ['/changes', `/changes/${change.id}`, '/organisation-register'])
    expect(read).toContain(`นภา GET ${subject}`);
  expect(read).not.toContain('อารี GET /changes');
});

test('what somebody was denied is written down with what they were told, also where they were told that there is nothing', async () => {
  const before = (await noted()).length;
  await stranger.get(`/cases/${theCase.id}?why=secret`);
  await stranger.post(`/cases/${theCase.id}/waivers`, { item: 'x' });
  await applicant.get(`/cases/${theCase.id}/consultation`);
  expect((await noted()).slice(before)).toEqual([
    { who: 'มาลี', what: 'denied case.read GET /cases/:id', code: 'case_not_found', times: 1 },
    { who: 'มาลี', what: 'denied case.act POST /cases/:id/waivers', code: 'case_not_found', times: 1 },
    { who: 'อารี', what: 'denied case.work GET /cases/:id/consultation', code: 'access_denied', times: 1 },
  ]);
});

test('only the auditor and administrators read it, page by page, and that is written down too', async () => {
  expect(await officer.get('/access-log')).toMatchObject({ status: 403, body: { code: 'access_denied' } });
  const first = (await auditor.get('/access-log?limit=1')).body;
  const second = (await auditor.get(`/access-log?limit=1&cursor=${first.next}`)).body;
  expect(second.items[0].id < first.items[0].id).toBe(true);
  await api.app.get(NotedAccess).flush();
  const { body } = await (await signedIn(api, 'admin')).get('/access-log?kind=read');
  expect(body.items).toContainEqual(expect.objectContaining({ name: 'ตรวจ สอบทาน', subject: 'GET /access-log' }));
});

test('nobody changes it, nor wipes away what has just been written', async () => {
  await noted();
  const { pool } = api.database;
  await expect(pool.query(`UPDATE access_log SET user_id = 'x'`)).rejects.toThrow('append-only');
  await expect(pool.query('DELETE FROM access_log')).rejects.toThrow('append-only');
});

test('what could not be written is kept, and written once it can be', async () => {
  const { pool } = api.database;
  const log = api.app.get(NotedAccess);
  await log.flush();
  await pool.query('ALTER TABLE access_log RENAME TO access_log_away');
  await officer.get(`/cases/${theCase.id}/clocks`);
  await log.flush();
  await pool.query('ALTER TABLE access_log_away RENAME TO access_log');
  expect((await noted()).map(({ what }: { what: string }) => what)).toContain('read case.read GET /cases/:id/clocks');
});
