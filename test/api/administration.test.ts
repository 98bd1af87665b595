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
const baht = (amount: string) => ({ amount: `${amount}00`, currency: 'THB' });

describe('an administrator', () => {
  test('sets up a programme with its fund, envelope, people and call', async () => {
    const programme = (await admin.post('/programmes', { key: 'trial', title })).body;
    const workstream = (await admin.post(`/programmes/${programme.id}/workstreams`, { key: 'T1', title })).body;
    const fund = (await admin.post(`/programmes/${programme.id}/funds`, { key: 'trial', title })).body;
    const envelope = await admin.post(`/funds/${fund.id}/envelopes`, {
      workstreamId: workstream.id,
      fiscalYear: 2570,
      budget: baht('100000'),
    });
    expect(envelope).toMatchObject({ status: 201, body: { left: { amount: '10000000' } } });
    const holding = { email: 'officer@saphan.example', role: 'programme_officer' };
    expect((await admin.post(`/programmes/${programme.id}/holdings`, holding)).status).toBe(201);
    const call = {
      programmeId: programme.id,
      workstreamId: workstream.id,
      envelopeId: envelope.body.id,
      title,
      mode: 'ranked',
      opensAt: '2026-01-01T00:00:00+07:00',
      closesAt: '2031-01-01T00:00:00+07:00',
      process: 'cso-grant',
      facts: { shares: '10000', reportDays: 30, reserveDays: 90, rankingDueAt: '2031-02-01T00:00:00.000Z' },
    };
    expect(await admin.post('/calls', call)).toMatchObject({
      status: 201,
      body: { open: true, facts: { ranked: true }, process: { key: 'cso-grant', version: 1 } },
    });
    expect(await admin.post('/calls', { ...call, closesAt: call.opensAt })).toMatchObject({
      status: 422,
      body: { code: 'call_dates_invalid' },
    });
    expect(await admin.post('/calls', { ...call, process: 'nothing' })).toMatchObject({
      status: 422,
      body: { code: 'process_unknown' },
    });
  });

  test('cannot take a key that is taken', async () => {
    expect(await admin.post('/programmes', { key: 'cso-plan-1', title })).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    });
  });

  test('is the only one who may', async () => {
    for (const reply of [
      await officer.post('/programmes', { key: 'mine', title }),
      await officer.post(`/programmes/${programmeId}/holdings`, { email: 'officer@saphan.example', role: 'director' }),
      await applicant.get('/operations'),
    ])
      expect(reply).toMatchObject({ status: 403, body: { code: 'access_denied' } });
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

  test('is shown to those who record meetings', async () => {
    const { body } = await secretary.post('/meetings', meeting());
    expect((await secretary.get(`/meetings/${body.id}`)).status).toBe(200);
    expect((await officer.get(`/meetings/${body.id}`)).status).toBe(403);
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
      mail: [{ lane: 'individual', waiting: expect.any(Number) }],
    });
    expect(body.pokes.failed).toBeGreaterThan(0);
  });
});
