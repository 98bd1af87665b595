import { seed } from '#prisma/seed.js';
import { applicationCase, seenNow } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let admin: Caller;
let officer: Caller;
let secretary: Caller;
let applicant: Caller;
let programmeId: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const people = ['admin', 'officer', 'secretary', 'applicant'].map((key) => signedIn(api, key));
  [admin, officer, secretary, applicant] = (await Promise.all(people)) as [Caller, Caller, Caller, Caller];
  programmeId = (await admin.get('/programmes')).body.items[0].id;
});
afterAll(() => api.close());

const title = { th: 'ทดลอง', en: 'Trial' };
const reason = 'ทดลอง';

describe('an administrator', () => {
  test('cannot take a key that is taken', async () => {
    expect(await admin.post('/programmes', { key: 'cso-plan-1', title, reason })).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    });
  });

  test('is the only one who may', async () => {
    for (const reply of [
      await officer.post('/programmes', { key: 'mine', title, reason }),
      await officer.post(`/programmes/${programmeId}/holdings`, {
        email: 'officer@saphan.example',
        role: 'director',
        reason,
      }),
      await applicant.get('/operations'),
    ])
      expect(reply).toMatchObject({ status: 403, body: { code: 'access_denied' } });
  });
});

describe('a change that waits for a second person', () => {
  test('says whose role it is, by name, and who proposed it', async () => {
    const body = { email: 'officer@saphan.example', role: 'finance_officer', reason };
    const proposed = (await admin.post(`/programmes/${programmeId}/holdings`, body)).body;
    expect(proposed.status).toBe('PENDING');
    const second = await signedIn(api, 'admin2');
    const { items } = (await second.get('/changes?status=PENDING')).body;
    const change = items.find(({ id }: { id: string }) => id === proposed.id);
    const { userId } = change.after;
    expect(change.names).toMatchObject({
      [userId]: { th: 'นภา แสงทอง' },
      finance_officer: { en: expect.stringMatching(/finance/i) },
      [programmeId]: { th: expect.stringMatching(/[ก-๙]/) },
      [change.proposedBy]: { th: expect.any(String) },
    });
    expect((await second.get(`/changes/${proposed.id}`)).body.names).toEqual(change.names);
    await second.post(`/changes/${proposed.id}/decisions`, { decision: 'refuse', reason });
  });

  test('says to which envelope money is to come: fund, workstream and year', async () => {
    const funds = (await admin.get(`/programmes/${programmeId}/funds`)).body.items;
    const fund = funds.find(({ envelopes }: { envelopes: unknown[] }) => envelopes.length > 0);
    const [envelope] = fund.envelopes;
    const proposed = (await admin.post(`/envelopes/${envelope.id}/budget-entries`, { amount: '100', reason })).body;
    const second = await signedIn(api, 'admin2');
    const { names } = (await second.get(`/changes/${proposed.id}`)).body;
    expect(names[envelope.id].th).toContain(fund.title.th);
    expect(names[envelope.id].en).toContain(`fiscal year ${envelope.fiscalYear} B.E.`);
    await second.post(`/changes/${proposed.id}/decisions`, { decision: 'refuse', reason });
  });
});

describe('a meeting', () => {
  const meeting = () => ({
    programmeId,
    role: 'subcommittee',
    title: 'ครั้งที่ 1/2570',
    heldAt: new Date(Date.now() - 1_000).toISOString(),
    members: 5,
    quorum: 3,
    attendance: ['ก', 'ข', 'ค'],
  });

  test('is not recorded with a quorum that it cannot reach', async () => {
    expect(await secretary.post('/meetings', { ...meeting(), quorum: 9 })).toMatchObject({
      status: 400,
      body: { code: 'body_invalid', issues: [{ at: 'quorum' }] },
    });
  });

  test.each(['wizard', 'finance'])('is no meeting of %s, who do not meet', async (role) => {
    expect(await secretary.post('/meetings', { ...meeting(), role })).toMatchObject({
      status: 422,
      body: { code: 'not_a_meeting_body', values: { role } },
    });
  });

  test('is shown to those who record meetings', async () => {
    const { body } = await secretary.post('/meetings', meeting());
    expect((await secretary.get(`/meetings/${body.id}`)).status).toBe(200);
    expect((await officer.get(`/meetings/${body.id}`)).status).toBe(404);
    expect((await secretary.get('/meetings')).body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  test('tells of each decision of its batch, and one that is refused stops no other', async () => {
    const { body: held } = await secretary.post('/meetings', meeting());
    const cases = [await applicationCase(api, applicant), await applicationCase(api, applicant)];
    const decisions = await Promise.all(
      cases.map(async ({ id }) => ({
        caseId: id,
        answer: { seen: await seenNow(api, id), outcome: 'approve', values: { granted: '100' }, reference: '1/2570' },
      })),
    );
    const reply = await secretary.post(`/meetings/${held.id}/decisions`, { decisions });
    expect(reply.status).toBe(200);
    expect(reply.body.results).toMatchObject(
      cases.map(({ id }) => ({ caseId: id, ok: false, problem: { code: 'outcome_not_offered' } })),
    );
  });
});

describe('the operator', () => {
  test('sees what waits while Temporal and the mail server are away', async () => {
    await applicationCase(api, applicant);
    const { body } = await (await signedIn(api, 'operator')).get('/operations');
    expect(body).toMatchObject({
      stuck: [],
      doubtfulMail: [],
      payments: [],
      mail: [
        { lane: 'individual', waiting: expect.any(Number) },
        { lane: 'bulk', waiting: 0 },
      ],
    });
    expect(body.pokes.failed).toBeGreaterThan(0);
  });
});
