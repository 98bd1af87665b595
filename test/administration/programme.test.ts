/** A programme, its money and its calls, as two administrators set them up and change them. */
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { tmpdir } from 'node:os';
import { researchForm } from '#prisma/seed/forms.js';
import { seed } from '#prisma/seed.js';
import { asRendered } from '#libs/notices/letter.js';
import type { Taken } from '#libs/notices/queue.js';
import { writePeopleLetter } from '#libs/notices/people/people-letter.js';
import { transaction } from '#libs/record/connection.js';
import { verify } from '#libs/record/verify.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';
import { twoPeople, type TwoPeople } from './two-people.js';

let api: ApiUnderTest;
let admins: TwoPeople;
let applicant: Caller;
let organisationId: string;
const made = { programme: '', workstream: '', fund: '', envelope: '', next: '' };

const title = { th: 'ทดลอง', en: 'Trial' };
const nobody = '019a0000-0000-7000-8000-000000000000';

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  admins = await twoPeople(api);
  applicant = await signedIn(api, 'applicant');
  organisationId = (await applicant.get('/organisations')).body.items[0].id;
  made.programme = await admins.change('/programmes', { key: 'trial', title });
  made.workstream = await admins.change(`/programmes/${made.programme}/workstreams`, { key: 'T1', title });
  made.fund = await admins.change(`/programmes/${made.programme}/funds`, { key: 'trial', title });
  const envelope = (fiscalYear: number) => ({ workstreamId: made.workstream, fiscalYear });
  made.envelope = await admins.change(`/funds/${made.fund}/envelopes`, envelope(2570));
  made.next = await admins.change(`/funds/${made.fund}/envelopes`, envelope(2571));
});
afterAll(() => api.close());

describe('a change that needs two', () => {
  const budget = (amount: string) => admins.propose(`/envelopes/${made.envelope}/budget-entries`, { amount });

  it('has no effect until somebody else confirms it, and not by the one who proposed it', async () => {
    const proposed = await budget('10000000');
    expect(proposed).toMatchObject({
      status: 201,
      body: { status: 'PENDING', needsSecond: true, before: { budget: '0' } },
    });
    expect(await left(made.envelope)).toBe('0');
    const decide = `/changes/${proposed.body.id}/decisions`;
    expect(await admins.first.post(decide, { decision: 'confirm' })).toMatchObject({
      status: 403,
      body: { code: 'second_person_needed' },
    });
    expect(await admins.confirm(proposed)).toMatchObject({ status: 200, body: { status: 'APPLIED' } });
    expect(await left(made.envelope)).toBe('10000000');
    expect(await admins.confirm(proposed)).toMatchObject({ status: 409, body: { code: 'change_decided' } });
  });

  it('is refused once what it changes is no longer as it was', async () => {
    const [one, other] = [await budget('100'), await budget('200')];
    expect((await admins.confirm(one)).status).toBe(200);
    expect(await admins.confirm(other)).toMatchObject({ status: 409, body: { code: 'change_stale' } });
    expect(await left(made.envelope)).toBe('10000100');
    const withdraw = { decision: 'withdraw' };
    expect(await admins.second.post(`/changes/${other.body.id}/decisions`, withdraw)).toMatchObject({ status: 403 });
    expect(await admins.first.post(`/changes/${other.body.id}/decisions`, withdraw)).toMatchObject({
      body: { status: 'WITHDRAWN' },
    });
  });

  it('is refused with a reason, and stays in the history of its subject', async () => {
    const { id } = (await budget('999')).body;
    expect((await admins.second.post(`/changes/${id}/decisions`, { decision: 'refuse' })).status).toBe(400);
    const refusal = { decision: 'refuse', reason: 'ยังไม่มีหนังสือจัดสรร' };
    expect((await admins.second.post(`/changes/${id}/decisions`, refusal)).status).toBe(200);
    const history = await admins.first.get(`/changes?subject=envelope&subjectId=${made.envelope}&limit=2`);
    expect(history.body.items).toMatchObject([
      { id, status: 'REFUSED', decisionReason: refusal.reason },
      { status: 'WITHDRAWN' },
    ]);
    const older = await admins.first.get(`/changes?subjectId=${made.envelope}&cursor=${history.body.next}`);
    expect(older.body.items.map(({ kind, status }: { kind: string; status: string }) => [kind, status])).toEqual([
      ['budget', 'APPLIED'],
      ['budget', 'APPLIED'],
      ['envelope', 'APPLIED'],
    ]);
  });

  it('does not exist for whoever may neither propose nor confirm it', async () => {
    const { id } = (await budget('5')).body;
    for (const key of ['applicant', 'officer', 'director']) {
      const stranger = await signedIn(api, key);
      expect((await stranger.get(`/changes/${id}`)).body.code).toBe('not_found');
      expect((await stranger.post(`/changes/${id}/decisions`, { decision: 'confirm' })).body.code).toBe('not_found');
      expect((await stranger.get(`/changes?subjectId=${made.envelope}`)).body.items).toEqual([]);
    }
    await admins.first.post(`/changes/${id}/decisions`, { decision: 'withdraw' });
  });

  it('is kept by the database itself', async () => {
    for (const sql of [
      `UPDATE change SET after = '{}' WHERE status = 'APPLIED'`,
      `UPDATE change SET status = 'PENDING', decided_at = NULL, decided_by = NULL WHERE status = 'REFUSED'`,
      `DELETE FROM change`,
    ])
      await expect(api.database.pool.query(sql)).rejects.toThrow('append-only');
    const { id } = (await budget('7')).body;
    const alone = `UPDATE change SET status = 'APPLIED', decided_by = proposed_by, decided_at = now() WHERE id = '${id}'`;
    await expect(api.database.pool.query(alone)).rejects.toThrow('change_by_two');
    await admins.first.post(`/changes/${id}/decisions`, { decision: 'withdraw' });
    await api.database.pool.query(
      `UPDATE change SET erased_at = now(), before = NULL, after = NULL, reason = NULL WHERE id = '${id}'`,
    );
    expect((await admins.first.get(`/changes/${id}`)).body).toMatchObject({ erased: true, after: null, reason: null });
  });
});

describe('money', () => {
  it('that was not committed is carried over into the next fiscal year of its fund, and never more than is left', async () => {
    const carry = (amount: string, toEnvelopeId = made.next, from = made.envelope) =>
      admins.propose(`/envelopes/${from}/carry-overs`, { amount, toEnvelopeId });
    expect(await carry('10000101')).toMatchObject({ status: 409, body: { code: 'over_envelope' } });
    expect(await carry('1', made.envelope, made.next)).toMatchObject({ status: 409, body: { code: 'over_envelope' } });
    expect((await admins.confirm(await carry('4000100'))).body.status).toBe('APPLIED');
    expect([await left(made.envelope), await left(made.next)]).toEqual(['6000000', '4000100']);
    expect(await carry('1', made.envelope, made.next)).toMatchObject({
      status: 422,
      body: { code: 'carry_over_invalid' },
    });
    const entries = (await applicant.get(`/envelopes/${made.envelope}/budget-entries`)).body.items;
    expect(entries.map(({ amount }: { amount: string }) => amount)).toEqual(['-4000100', '100', '10000000']);
    expect((await verify(api.database.pool, tmpdir())).problems).toEqual([]);
  });

  it('is said to have come and gone to anybody, and why to those who see its payments', async () => {
    const path = `/envelopes/${made.envelope}/budget-entries`;
    const notes = async (caller: Pick<Caller, 'get'>) =>
      (await caller.get(path)).body.items.map(({ note }: { note: string | null }) => note);
    const why = await notes(admins.first);
    expect(why).toHaveLength(3);
    expect(why).not.toContain(null);
    expect(await notes(applicant)).toEqual([null, null, null]);
    expect(await notes(await signedIn(api, 'reviewer1'))).toEqual([null, null, null]);
    // Of another programme.
    expect(await notes(await signedIn(api, 'finance1'))).toEqual([null, null, null]);
    const reply = await api.app.inject({ method: 'GET', url: path });
    expect(reply.json().items.map(({ note }: { note: string | null }) => note)).toEqual([null, null, null]);
  });

  it('lies in fiscal years of its fund, which another setting moves', async () => {
    const fund = async () => (await applicant.get(`/funds/${made.fund}`)).body;
    expect((await fund()).envelopes[0]).toMatchObject({ period: { from: '2026-10-01', until: '2027-10-01' } });
    const body = { title, fiscalYearStart: 1, reason: 'ปีปฏิทิน' };
    const proposed = await admins.first.put(`/funds/${made.fund}`, body);
    expect(proposed.body).toMatchObject({ status: 'PENDING' });
    await admins.confirm(proposed);
    expect((await fund()).envelopes[0]).toMatchObject({ period: { from: '2027-01-01', until: '2028-01-01' } });
  });
});

describe('what is in use', () => {
  it('is put out of use instead of being deleted', async () => {
    const remove = (path: string) => admins.first.delete(`${path}?reason=x`);
    for (const path of [`/programmes/${made.programme}`, `/funds/${made.fund}`, `/envelopes/${made.envelope}`])
      expect(await remove(path)).toMatchObject({ status: 409, body: { code: 'in_use' } });
    expect((await remove(`/funds/${nobody}`)).body.code).toBe('not_found');

    const path = `/programmes/${made.programme}/workstreams`;
    const spare = await admins.change(path, { key: 'T2', title });
    expect(await remove(`/workstreams/${spare}`)).toMatchObject({ status: 200, body: { before: { key: 'T2' } } });
    const ended = await admins.first.put(`/workstreams/${made.workstream}`, { title, active: false, reason: 'จบแผน' });
    expect(ended.body).toMatchObject({ status: 'APPLIED', before: { active: true }, after: { active: false } });
    expect((await applicant.get(path)).body.items).toMatchObject([{ key: 'T1', active: false }]);
    expect((await admins.propose('/calls', call())).body.code).toBe('inactive');
    await admins.first.put(`/workstreams/${made.workstream}`, { title, active: true, reason: 'ต่ออายุ' });
  });
});

const bands = [{ key: 'small', title, upTo: '5000000', ownShare: 25 }];
const call = (changed: object = {}) => ({
  programmeId: made.programme,
  workstreamId: made.workstream,
  envelopeId: made.envelope,
  title,
  mode: 'rolling',
  opensAt: '2026-01-01T00:00:00+07:00',
  closesAt: '2031-01-01T00:00:00+07:00',
  process: 'cso-grant',
  facts: { shares: '10000', reportDays: 30, reserveDays: 90, rankingDueAt: '2031-02-01T00:00:00.000Z' },
  form: researchForm,
  bands,
  ...changed,
});

describe('a call', () => {
  let id: string;

  it('fits its process and envelope, or is not made', async () => {
    const refusals: [object, string, string][] = [
      [{ closesAt: '2025-01-01T00:00:00+07:00' }, 'call_dates_invalid', ''],
      [{ process: 'nothing' }, 'process_unknown', ''],
      [{ process: 'policy-measure' }, 'process_unknown', ''],
      [{ envelopeId: nobody }, 'not_found', ''],
      [{ facts: { shares: '10000', requested: '1' } }, 'call_invalid', '/facts/requested'],
      [{ facts: { shares: '9999' } }, 'call_invalid', '/facts/shares'],
      [{ reviewers: ['nobody'] }, 'call_invalid', '/reviewers/0'],
      [
        { form: { type: 'object', properties: { a: { type: 'string' } } } },
        'call_invalid',
        '/form/properties/a/x-title',
      ],
      [{ form: { type: 'object', properties: {} } }, 'call_invalid', '/form/properties/requested'],
      [{ form: { ...researchForm, pattern: '(a+)+' } }, 'call_invalid', '/form/pattern'],
      [{ opensAt: '2029-01-01T00:00:00+07:00' }, 'call_invalid', '/opensAt'],
    ];
    for (const [changed, code, at] of refusals) {
      const { body } = await admins.propose('/calls', call(changed));
      expect([body.code, body.issues?.[0]?.at ?? '']).toEqual([code, at]);
    }
    const criterion = { key: 'a', title, weight: 60, max: 5 };
    expect(await admins.propose('/calls', call({ rubric: [criterion] }))).toMatchObject({
      status: 400,
      body: { issues: [{ at: 'rubric' }] },
    });
  });

  it('is seen by its makers alone until two have published it', async () => {
    id = await admins.change('/calls', call());
    expect((await applicant.get(`/calls/${id}`)).status).toBe(404);
    const draft = { kind: 'application', callId: id, organisationId, title: 'ก่อนเวลา' };
    expect((await applicant.post('/drafts', draft)).status).toBe(404);
    const managed = (await admins.first.get(`/programmes/${made.programme}/calls`)).body.items;
    expect(managed).toMatchObject([{ id, status: 'draft', reviewers: [] }]);
    expect((await admins.propose(`/calls/${id}/publications`)).body).toMatchObject({ status: 'PENDING' });
    await admins.change(`/calls/${id}/publications`);
    const { body } = await applicant.get(`/calls/${id}`);
    expect(body).toMatchObject({
      open: true,
      left: { amount: '6000000' },
      process: { key: 'cso-grant', version: csoGrant.version },
    });
    expect(body.daysLeft).toBeGreaterThan(1_000);
    expect(body.form['x-order'].slice(0, 3)).toEqual(['question', 'method', 'use']);
    expect(body).not.toHaveProperty('reviewers');
    expect((await admins.first.delete(`/calls/${id}?reason=x`)).body.code).toBe('in_use');
  });

  it('has its words changed by one and its rules by two, and nobody overwrites what they have not read', async () => {
    const { programmeId: _, ...body } = call();
    const words = { ...body, title: { th: 'ใหม่', en: 'New' }, reason: 'คำผิด', version: 2 };
    expect((await admins.first.put(`/calls/${id}`, words)).body).toMatchObject({ status: 'APPLIED' });
    expect((await admins.first.put(`/calls/${id}`, words)).body).toMatchObject({ code: 'change_stale' });
    const rules = { ...words, blind: true, version: 3 };
    expect((await admins.first.put(`/calls/${id}`, rules)).body).toMatchObject({ status: 'PENDING' });
    expect((await applicant.get(`/calls/${id}`)).body).toMatchObject({
      title: { en: 'New' },
      blind: false,
      version: 3,
    });
  });

  it('takes an application that says all it asks, and tells where another does not', async () => {
    const content = {
      requested: '100000',
      projectEndsAt: '2029-09-30T00:00:00+07:00',
      question: 'ทำไม',
      method: 'ถาม',
    };
    const submitted = async (more: { requested?: string; ownFunds?: string; [field: string]: unknown }) => {
      const { requested, ownFunds = '0' } = { ...content, ...more };
      const budget = [{ item: 'ก', amount: String(BigInt(requested) + BigInt(ownFunds)) }];
      const filled = { budget, ...content, ...more };
      const draft = { kind: 'application', callId: id, organisationId, title: 'วิจัย', content: filled };
      const { body } = await applicant.post('/drafts', draft);
      return applicant.post(`/drafts/${body.id}/submission`, undefined, { 'if-match': '"1"' });
    };
    const at = ({ body }: { body: { issues?: { at: string }[] } }) => body.issues?.map((issue) => issue.at).sort();
    expect(at(await submitted({}))).toEqual(['/accepted', '/human']);
    expect(at(await submitted({ human: true, accepted: false }))).toEqual(['/accepted', '/ethics']);
    expect(at(await submitted({ human: false, accepted: true, budget: [{ item: 'ก', amount: '1.5' }] }))).toEqual([
      '/budget/0/amount',
    ]);
    const filled = { human: true, ethics: 'granted', accepted: true };
    expect(at(await submitted({ ...filled, requested: '5000001' }))).toEqual(['/requested']);
    expect(at(await submitted({ ...filled, continuing: true, ownFunds: '33333' }))).toEqual(['/ownFunds']);
    const missing = await submitted({ ...filled, ethics: undefined });
    expect(missing.body).toMatchObject({
      code: 'form_incomplete',
      issues: [{ at: '/ethics', message: 'การรับรองจริยธรรมการวิจัย: ยังไม่ได้กรอก' }],
    });
    expect((await submitted({ ...filled, continuing: true, ownFunds: '33334' })).status).toBe(201);
  });

  it('stays open longer for everybody, and tells whoever has a draft', async () => {
    await applicant.post('/drafts', { kind: 'application', callId: id, organisationId, title: 'ยังไม่เสร็จ' });
    expect((await admins.propose(`/calls/${id}/extensions`, { closesAt: call().closesAt })).body.code).toBe(
      'call_dates_invalid',
    );
    await admins.change(`/calls/${id}/extensions`, { closesAt: '2031-06-01T00:00:00+07:00' });
    expect((await applicant.get(`/calls/${id}`)).body).toMatchObject({ closesAt: '2031-05-31T17:00:00.000Z' });
    const { rows } = await api.database.pool.query<Taken & { about: string }>(
      `SELECT *, lang AS language FROM notice WHERE message = 'call_extended' ORDER BY address`,
    );
    expect(rows.map(({ address }) => address)).toEqual(['applicant@saphan.example', 'signatory@saphan.example']);
    const installation = { secret: '', publicUrl: 'http://saphan.test' };
    const letter = await transaction(api.database.pool, (client) => writePeopleLetter(client, rows[0]!, installation));
    expect(asRendered(letter).text).toContain('ยื่นได้ถึงวันที่: 31 พฤษภาคม 2574');
    await admins.change(`/calls/${id}/closings`);
    expect((await applicant.get(`/calls/${id}`)).body).toMatchObject({ open: false, daysLeft: 0 });
  });
});

describe('a role', () => {
  const path = () => `/programmes/${made.programme}/holdings`;

  it.each(['finance_officer', 'programme_officer', 'reviewer', 'subcommittee', 'secretary', 'minister'])(
    '%s is given by two, of whom none is the one who gets it',
    async (role) => {
      const asked = await admins.propose(path(), { email: 'admin2@saphan.example', role });
      expect(asked.body).toMatchObject({ status: 'PENDING' });
      expect(await admins.confirm(asked)).toMatchObject({ status: 403, body: { code: 'second_person_needed' } });
    },
  );

  it('has an end, on which two decide as well', async () => {
    const id = await admins.change(path(), {
      email: 'finance1@saphan.example',
      role: 'finance_officer',
      untilAt: '2030-01-01T00:00:00+07:00',
    });
    const twice = { email: 'finance1@saphan.example', role: 'finance_officer' };
    expect((await admins.propose(path(), twice)).body.code).toBe('already_exists');
    const ending = await admins.propose(`/holdings/${id}/ends`);
    expect(ending.body).toMatchObject({ status: 'PENDING' });
    await admins.confirm(ending);
    const held = (await admins.first.get(path())).body.items.filter(
      ({ userId, programmeId }: { userId: string; programmeId: string }) => userId && programmeId !== null,
    );
    expect(held.map(({ role }: { role: string }) => role)).not.toContain('finance_officer');
  });

  it('that confirms what others propose is given by two: nobody makes their own second person', async () => {
    const director = await admins.propose(path(), { email: 'officer2@saphan.example', role: 'director' });
    expect(director.body).toMatchObject({ status: 'PENDING' });
  });
});

async function left(envelopeId: string): Promise<string> {
  const { envelopes } = (await applicant.get(`/funds/${made.fund}`)).body;
  return envelopes.find(({ id }: { id: string }) => id === envelopeId).left.amount;
}
