import { policyMeasure } from '#libs/process/catalogue/policy-measure.js';
import { storeDefinitions } from '#libs/record/definitions.js';
import { filledIn } from '#prisma/seed/forms.js';
import { seed } from '#prisma/seed.js';
import { apiUnderTest, caller, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let applicant: Caller;
let stranger: Caller;
let organisationId: string;
let call: { id: string; opensAt: string };

const nobodys = '01900000-0000-7000-8000-000000000000';

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  [applicant, stranger] = await Promise.all([signedIn(api, 'applicant'), signedIn(api, 'applicant2')]);
  organisationId = (await applicant.get('/organisations')).body.items[0].id;
  call = (await applicant.get('/calls?open=true')).body.items.find(({ mode }: { mode: string }) => mode === 'rolling');
});
afterAll(() => api.close());

const application = () => ({
  kind: 'application',
  callId: call.id,
  organisationId,
  title: 'ห้องเรียนชุมชน',
  content: { ...filledIn('25000000'), projectEndsAt: '2028-09-30T00:00:00+07:00', aim: 'เรียนรู้ร่วมกัน' },
});
const newDraft = async () => (await applicant.post('/drafts', application())).body;

describe('a draft', () => {
  test('is saved under its version, and an author who saw an older one is told so', async () => {
    const { id } = await newDraft();
    const first = await applicant.put(`/drafts/${id}`, { title: 'ก', content: {} }, { 'if-match': '"1"' });
    expect(first).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } });
    const stale = await applicant.put(`/drafts/${id}`, { title: 'ข', content: {} }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'draft_stale', values: { version: 2 } } });
    expect((await applicant.get(`/drafts/${id}`)).body.title).toBe('ก');
  });

  test('is not saved by somebody who does not say what they saw', async () => {
    const { id } = await newDraft();
    expect(await applicant.put(`/drafts/${id}`, { title: 'ก', content: {} })).toMatchObject({
      status: 428,
      body: { code: 'if_match_missing' },
    });
  });

  test.each(['-5', '1.5', '9'.repeat(18), '1'.repeat(40), 5])('does not take %s for an amount', async (requested) => {
    const reply = await applicant.post('/drafts', { ...application(), content: { requested } });
    expect(reply).toMatchObject({ status: 400, body: { code: 'body_invalid', issues: [{ at: 'content.requested' }] } });
  });

  test('does not take a project that ends before its call opens', async () => {
    const content = { projectEndsAt: '2019-01-01T00:00:00Z' };
    expect(await applicant.post('/drafts', { ...application(), content })).toMatchObject({
      status: 422,
      body: { code: 'date_before_call', values: { opensAt: call.opensAt } },
    });
  });

  test('of another organisation does not exist', async () => {
    const { id } = await newDraft();
    for (const reply of [
      await stranger.get(`/drafts/${id}`),
      await stranger.put(`/drafts/${id}`, { title: 'ก', content: {} }, { 'if-match': '"1"' }),
      await stranger.delete(`/drafts/${id}`),
      await stranger.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' }),
      await applicant.get(`/drafts/${nobodys}`),
    ])
      expect(reply).toMatchObject({ status: 404, body: { code: 'draft_not_found' } });
  });

  test('cannot be begun for an organisation that one does not belong to', async () => {
    expect(await stranger.post('/drafts', application())).toMatchObject({
      status: 403,
      body: { code: 'not_a_member' },
    });
  });

  test('is submitted once, whatever is repeated, and its receipt shows both times', async () => {
    const { id } = await newDraft();
    const headers = { 'if-match': '"1"', 'idempotency-key': 'submission-of-this-draft' };
    const first = await applicant.post(`/drafts/${id}/submission`, undefined, headers);
    expect(first).toMatchObject({
      status: 201,
      body: { reference: expect.stringMatching(/^G\d{4}-\d{6}$/), receipt: { receivedAt: expect.any(String) } },
    });
    expect(first.body.receipt.legallyReceivedAt >= first.body.receipt.receivedAt).toBe(true);
    expect((await applicant.post(`/drafts/${id}/submission`, undefined, headers)).body).toEqual(first.body);
    const again = await applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
    expect(again).toMatchObject({ status: 409, body: { code: 'draft_closed' } });
  });

  test('that asks for nothing is not submitted', async () => {
    const content = { ...application().content, requested: '0' };
    const { id } = (await applicant.post('/drafts', { ...application(), content })).body;
    const reply = await applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
    expect(reply).toMatchObject({ status: 422, body: { code: 'form_incomplete', issues: [{ at: '/requested' }] } });
  });

  test('that was withdrawn is not submitted', async () => {
    const { id } = await newDraft();
    expect((await applicant.delete(`/drafts/${id}`)).status).toBe(204);
    const reply = await applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
    expect(reply).toMatchObject({ status: 409, body: { code: 'draft_closed' } });
  });
});

describe('a proposal', () => {
  const propose = async (process?: string) => {
    const programmeId = (await applicant.get('/programmes')).body.items[0].id;
    return applicant.post('/drafts', { kind: 'proposal', programmeId, process, organisationId, title: 'ข้อเสนอ' });
  };
  const processOf = async (reply: Promise<{ body: { id: string } }>) => (await reply).body;

  test('goes by the only process there is, and by the chosen one once there are several', async () => {
    const early = await processOf(propose());
    expect(early).toMatchObject({ process: 'policy-measure' });
    expect(await propose('report')).toMatchObject({ status: 404, body: { values: { missing: 'process' } } });

    await storeDefinitions(api.database.pool, [{ ...policyMeasure, key: 'another-measure', version: 1 }]);
    const several = ['another-measure', 'policy-measure'];
    expect(await propose()).toMatchObject({
      status: 422,
      body: { code: 'process_not_chosen', values: { processes: several } },
    });
    const chosen = await processOf(propose('another-measure'));
    expect(chosen).toMatchObject({ process: 'another-measure' });

    const definitionOf = async ({ id }: { id: string }) => {
      const content = { instrument: 'P', rulesRequired: false };
      const saved = await applicant.put(`/drafts/${id}`, { title: 'ข้อเสนอ', content }, { 'if-match': '"1"' });
      expect(saved.status).toBe(200);
      const { body } = await applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"2"' });
      return (await applicant.get(`/cases/${body.caseId}`)).body.process;
    };
    expect(await definitionOf(early)).toMatchObject({ key: 'policy-measure' });
    expect(await definitionOf(chosen)).toMatchObject({ key: 'another-measure' });
  });
});

describe('a request that comes twice', () => {
  test('with the same key and input is done once', async () => {
    const headers = { 'idempotency-key': 'one-draft-please' };
    const [one, two] = await Promise.all([
      applicant.post('/drafts', application(), headers),
      applicant.post('/drafts', application(), headers),
    ]);
    expect(one.status).toBe(201);
    expect(two.body).toEqual(one.body);
  });

  test('with the same key and another input is refused', async () => {
    const headers = { 'idempotency-key': 'a key used twice'.replaceAll(' ', '-') };
    await applicant.post('/drafts', application(), headers);
    const other = await applicant.post('/drafts', { ...application(), title: 'อื่น' }, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('needs a key at all', async () => {
    const reply = await applicant.post('/drafts', application(), { 'idempotency-key': '' });
    expect(reply).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } });
  });
});

describe('a body', () => {
  const { inject } = {
    inject: (payload: string, type = 'application/json') =>
      api.app.inject({ method: 'POST', url: '/drafts', payload, headers: { 'content-type': type } }),
  };

  test.each([
    ['that is no JSON', '{"kind":', 'application/json', 400, 'body_malformed'],
    ['of another type', '<x/>', 'text/xml', 415, 'media_type_unsupported'],
    ['beyond the limit', JSON.stringify({ x: 'x'.repeat(1_100_000) }), 'application/json', 413, 'body_too_large'],
  ])('%s is a problem with a code', async (_what, payload, type, status, code) => {
    const reply = await inject(payload, type);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ status, code });
  });

  test('with a field that nobody knows is refused, in the reader’s language', async () => {
    const reply = await applicant.post('/drafts', { ...application(), admin: true });
    expect(reply).toMatchObject({ status: 400, body: { code: 'body_invalid', title: 'ข้อมูลบางช่องไม่ถูกต้อง' } });
  });

  test('sent from another site’s page with our cookie is refused', async () => {
    const foreign = caller(api.app, { cookie: 'saphan.session_token=x', origin: 'https://elsewhere.test' });
    expect(await foreign.post('/drafts', application())).toMatchObject({
      status: 403,
      body: { code: 'origin_not_allowed' },
    });
  });
});
