/** Officers of one province look after its organisations, and know of no others. */
import { randomUUID } from 'node:crypto';
import { seed } from '#prisma/seed.js';
import { twoPeople } from '#test/administration/two-people.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';

let api: ApiUnderTest;
let lead: Caller;
let officer: Caller;
let own: string;

const reason = 'ตามเอกสารที่ส่ง';

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  [lead, officer] = [await signedIn(api, 'applicant'), await signedIn(api, 'officer')];
  own = (await lead.get('/organisations')).body.items[0].id;
});
afterAll(() => api.close());

/** The organisation of the lead lies in Chiang Mai. */
async function officerOf(province: string | null): Promise<void> {
  await api.database.pool.query(`UPDATE role_holding SET province = $1 WHERE role = 'programme_officer'`, [province]);
}

/** Handed in anew, as the lead does it. */
async function handedIn(): Promise<string> {
  const { rows } = await api.database.pool.query<{ id: string }>(
    `INSERT INTO file (id, purpose, name, organisation_id, uploaded_by, began_at, stored_at, sha256, bytes, type, scan)
     VALUES (uuidv7(), 'verification', 'ทะเบียน.pdf', $1, 'x', case_now(), case_now(), $2, 1, 'application/pdf', 'off')
     RETURNING id`,
    [own, randomUUID()],
  );
  const signatories = [{ name: 'อารี ใจดี', authority: 'มติที่ประชุมใหญ่' }];
  const body = { documents: [rows[0]!.id], signatories, account: null, reason };
  const reply = await lead.post(`/organisations/${own}/verifications`, body);
  expect(reply.body).toMatchObject({ status: 'PENDING' });
  return reply.body.id;
}

const listed = async (path: string) =>
  ((await officer.get(`${path}limit=100`)).body.items as { id: string }[]).map(({ id }) => id);
const confirm = (id: string) => officer.post(`/changes/${id}/decisions`, { decision: 'confirm', reason });

test('the officer of its province reads an organisation’s change and its papers, and decides', async () => {
  await officerOf('เชียงใหม่');
  const id = await handedIn();
  expect(await listed('/changes?')).toContain(id);
  expect((await officer.get(`/changes/${id}`)).status).toBe(200);
  expect((await officer.get(`/organisations/${own}/files`)).body.items).not.toEqual([]);
  expect((await confirm(id)).body).toMatchObject({ status: 'APPLIED' });
  const withdrawn = await officer.post(`/organisations/${own}/verification-withdrawals`, { reason });
  expect(withdrawn.body).toMatchObject({ status: 'APPLIED' });
});

test('to the officer of another province it does not exist', async () => {
  const id = await handedIn();
  await officerOf('สงขลา');
  expect(await listed('/changes?')).not.toContain(id);
  for (const path of [`/changes/${id}`, `/organisations/${own}`, `/organisations/${own}/files`])
    expect([path, (await officer.get(path)).status]).toEqual([path, 404]);
  expect((await confirm(id)).status).toBe(404);
  expect((await officer.post(`/organisations/${own}/verification-withdrawals`, { reason })).status).toBe(404);
});

test('the province is the organisation’s own as it is now: one that moves is another officer’s', async () => {
  const id = await handedIn();
  await officerOf('สงขลา');
  expect((await officer.get(`/changes/${id}`)).status).toBe(404);
  await api.database.pool.query(`UPDATE organisation SET province = 'สงขลา' WHERE id = $1`, [own]);
  expect(await listed('/changes?')).toContain(id);
  expect((await confirm(id)).body).toMatchObject({ status: 'APPLIED' });
  await api.database.pool.query(`UPDATE organisation SET province = 'เชียงใหม่' WHERE id = $1`, [own]);
});

test('the register and the doubtful pairs hold what lies in the province, and a pair elsewhere is not settled', async () => {
  const { rows: pairs } = await api.database.pool.query<{ id: string }>(
    `INSERT INTO organisation_pair (id, organisation_id, other_id, reasons, similarity, found_at)
     SELECT uuidv7(), $1, id, '{name}', 0.7, case_now() FROM organisation WHERE province = 'สงขลา' RETURNING id`,
    [own],
  );
  const [pair] = pairs;
  const verdict = { verdict: 'different', keep: null, reason };
  await officerOf('ขอนแก่น');
  expect(await listed('/organisation-register?')).not.toContain(own);
  expect(await listed('/organisation-pairs?')).toEqual([]);
  expect((await officer.post(`/organisation-pairs/${pair!.id}/verdicts`, verdict)).status).toBe(404);
  await officerOf('เชียงใหม่');
  expect(await listed('/organisation-register?')).toEqual([own]);
  expect(await listed('/organisation-pairs?')).toEqual([pair!.id]);
  expect((await officer.post(`/organisation-pairs/${pair!.id}/verdicts`, verdict)).body.status).toBe('APPLIED');
  await officerOf(null);
  expect((await listed('/organisation-register?')).length).toBeGreaterThan(1);
});

describe('a province is one of the list', () => {
  const refused = (at: string) => ({
    status: 400,
    body: { code: 'body_invalid', issues: [{ at, message: expect.stringMatching(/จังหวัด|province/) }] },
  });

  test('where somebody says where they know their way', async () => {
    const know = (provinces: string[]) => officer.put('/expertise', { tags: [], provinces });
    expect(await know(['เชียงใหม่', 'แอตแลนติส'])).toMatchObject(refused('provinces.1'));
    expect((await know(['50', 'Nan', 'สงขลา'])).body.provinces).toEqual(['เชียงใหม่', 'น่าน', 'สงขลา']);
    expect((await officer.get('/expertise')).body.provinces).toEqual(['เชียงใหม่', 'น่าน', 'สงขลา']);
  });

  test('where a role is narrowed to it, so that it reaches the organisations there', async () => {
    const admins = await twoPeople(api);
    const programmeId = (await lead.get('/programmes')).body.items[0].id;
    const path = `/programmes/${programmeId}/holdings`;
    const role = { email: 'board1@saphan.example', role: 'programme_officer' };
    expect(await admins.propose(path, { ...role, province: 'Atlantis' })).toMatchObject(refused('province'));
    const id = await admins.change(path, { ...role, province: '90' });
    const { items } = (await admins.first.get(path)).body;
    expect(items.find((held: { id: string }) => held.id === id)).toMatchObject({ province: 'สงขลา' });
  });
});
