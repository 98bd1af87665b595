import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow, type ApplicationCase } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let theCase: ApplicationCase;
let officer: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  theCase = await applicationCase(api, await signedIn(api, 'applicant'));
  officer = await signedIn(api, 'officer');
});
afterAll(() => api.close());

type Reach = { workstream?: string; province?: string };

/** Holders of the role reach no more than this from now on; the case is of W1, its organisation of Chiang Mai. */
async function narrow(role: string, { workstream, province }: Reach): Promise<void> {
  await api.database.pool.query(
    `UPDATE role_holding SET workstream_id = (SELECT id FROM workstream WHERE key = $2), province = $3 WHERE role = $1`,
    [role, workstream ?? null, province ?? null],
  );
}

async function seenByOfficer() {
  const listed = (await officer.get('/cases')).body.items.map(({ id }: { id: string }) => id);
  const asked = (await officer.get('/inbox')).body.items.map(({ caseId }: { caseId: string }) => caseId);
  const opened = (await officer.get(`/cases/${theCase.id}`)).status;
  return { listed, asked, opened };
}

describe('a role that is held in a part of a programme', () => {
  test.each<[string, Reach]>([
    ['its workstream', { workstream: 'W1' }],
    ['its province', { province: 'เชียงใหม่' }],
  ])('reaches the cases of %s', async (_, reach) => {
    await narrow('programme_officer', reach);
    expect(await seenByOfficer()).toEqual({ listed: [theCase.id], asked: [theCase.id], opened: 200 });
  });

  test.each<[string, Reach]>([
    ['another workstream', { workstream: 'W3' }],
    ['another province', { province: 'สงขลา' }],
  ])('of %s does not: the case is not there for them, nor theirs to answer', async (_, reach) => {
    await narrow('programme_officer', reach);
    expect(await seenByOfficer()).toEqual({ listed: [], asked: [], opened: 404 });
    const answer = { seen: await seenNow(api, theCase.id), outcome: 'complete' };
    const reply = await officer.post(`/cases/${theCase.id}/answers`, answer);
    expect(reply).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
  });

  test('is told as such to whoever holds it, so that a page offers no more', async () => {
    const rolesOf = async () => (await officer.get('/account')).body.roles;
    const [{ id: workstreamId }] = (await api.database.pool.query(`SELECT id FROM workstream WHERE key = 'W3'`)).rows;
    await narrow('programme_officer', { workstream: 'W3', province: 'สงขลา' });
    expect(await rolesOf()).toMatchObject([
      { role: 'programme_officer', programmeId: expect.any(String), workstreamId, callId: null, province: 'สงขลา' },
    ]);
    await narrow('programme_officer', {});
    expect(await rolesOf()).toMatchObject([{ workstreamId: null, callId: null, province: null }]);
  });

  test('is told nothing of cases beyond it', async () => {
    await narrow('programme_officer', { workstream: 'W3' });
    const elsewhere = await applicationCase(api, await signedIn(api, 'applicant'));
    const told = await api.database.pool.query(
      `SELECT count(*)::int AS officers FROM notice n JOIN role_holding h ON h.user_id = n.recipient
       WHERE n.case_id = $1 AND h.role = 'programme_officer'`,
      [elsewhere.id],
    );
    expect(told.rows).toEqual([{ officers: 0 }]);
    await narrow('programme_officer', {});
    await applicationCase(api, await signedIn(api, 'applicant'));
    const all = await api.database.pool.query(
      `SELECT count(*)::int AS officers FROM notice n JOIN role_holding h ON h.user_id = n.recipient
       WHERE h.role = 'programme_officer' AND n.case_id <> $1`,
      [theCase.id],
    );
    expect(all.rows[0].officers).toBeGreaterThan(0);
  });

  test('is offered no seat beyond it', async () => {
    await narrow('programme_officer', {});
    await narrow('reviewer', { workstream: 'W3' });
    const [{ user_id: reachable }] = (
      await api.database.pool.query(
        `UPDATE role_holding SET workstream_id = NULL WHERE id = (SELECT min(id::text)::uuid FROM role_holding WHERE role = 'reviewer')
         RETURNING user_id`,
      )
    ).rows;
    await officer.post(`/cases/${theCase.id}/answers`, { seen: await seenNow(api, theCase.id), outcome: 'complete' });
    await moved(api, theCase.id);
    const seats = await api.database.pool.query(
      `SELECT DISTINCT person_id FROM seat WHERE case_id = $1 AND role = 'reviewer' AND person_id IS NOT NULL`,
      [theCase.id],
    );
    expect(seats.rows).toEqual([{ person_id: reachable }]);
  });
});
