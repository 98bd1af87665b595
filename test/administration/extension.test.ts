/** What becomes of drafts when a call stays open longer, or is to do so too late. */
import { Backlog } from '#libs/record/reads/backlog.js';
import { createRecord } from '#libs/record/record.js';
import { filledIn } from '#prisma/seed/forms.js';
import { seed } from '#prisma/seed.js';
import { stateOf } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';
import { twoPeople, type TwoPeople } from './two-people.js';

let api: ApiUnderTest;
let admins: TwoPeople;
let applicant: Caller;
let organisationId: string;
let callId: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  admins = await twoPeople(api);
  applicant = await signedIn(api, 'applicant');
  organisationId = (await applicant.get('/organisations')).body.items[0].id;
  const calls = (await applicant.get('/calls')).body.items;
  callId = calls.find(({ mode }: { mode: string }) => mode === 'rolling').id;
});
afterAll(() => api.close());

beforeEach(async () => {
  const window = `opens_at = case_now() - interval '1 day', closes_at = case_now() + interval '5 days'`;
  await api.database.pool.query(`UPDATE call SET ${window} WHERE id = $1`, [callId]);
});

const extended = (closesAt: string) => admins.propose(`/calls/${callId}/extensions`, { closesAt });

describe('a call that stays open longer', () => {
  test('keeps its drafts open past the old closing, takes them until the new one, and not after it', async () => {
    const [early, late] = [await draft(), await draft()];
    const [was, closesAt] = [await inDays(5), await inDays(20)];
    expect((await admins.confirm(await extended(closesAt))).body.status).toBe('APPLIED');
    await moveBy(6);
    expect(await lapse()).toEqual([]);
    expect((await applicant.get(`/calls/${callId}`)).body).toMatchObject({ open: true, closesAt });
    expect((await applicant.get(`/drafts/${early}`)).body.status).toBe('open');
    const receipt = await submitted(early);
    expect(receipt.status).toBe(201);
    const received = Date.parse(receipt.body.receipt.receivedAt);
    expect([received > Date.parse(was), received < Date.parse(closesAt)]).toEqual([true, true]);
    expect((await stateOf(api, receipt.body.caseId)).facts).toMatchObject({ callClosesAt: closesAt });
    expect((await applicant.post('/drafts', newDraft())).status).toBe(201);
    await moveBy(15);
    expect(await submitted(late)).toMatchObject({ status: 409, body: { code: 'call_closed' } });
    expect(await lapse()).toContain(late);
    expect((await applicant.get(`/drafts/${late}`)).body.status).toBe('lapsed');
  });

  test('asks of its drafts what it asked before: the form is as it was', async () => {
    const before = (await applicant.get(`/calls/${callId}`)).body.form;
    const unfinished = await draft({ requested: undefined });
    await admins.confirm(await extended(await inDays(20)));
    await moveBy(6);
    expect((await applicant.get(`/calls/${callId}`)).body.form).toEqual(before);
    expect((await submitted(unfinished)).body).toMatchObject({
      code: 'form_incomplete',
      issues: [expect.objectContaining({ at: '/requested' })],
    });
  });

  test('is not opened again: an extension that is confirmed too late is refused, and what lapsed stays so', async () => {
    const id = await draft();
    const proposed = await extended(await inDays(20));
    await moveBy(6);
    expect(await lapse()).toContain(id);
    expect((await admins.confirm(proposed)).body.code).toBe('call_closed');
    expect((await extended(await inDays(30))).body.code).toBe('call_closed');
    expect((await applicant.get(`/drafts/${id}`)).body.status).toBe('lapsed');
    expect((await submitted(id)).body.code).toBe('draft_closed');
  });

  test('is not to stay open from a day on which it is closed', async () => {
    const body = { closesAt: await inDays(20), effectiveAt: await inDays(6) };
    expect((await admins.propose(`/calls/${callId}/extensions`, body)).body.code).toBe('call_closed');
  });

  test('is not ranked before it closes', async () => {
    const ranked = `UPDATE call SET mode = 'ranked', settings = jsonb_set(settings, '{facts,rankingDueAt}', to_jsonb($2::text)) WHERE id = $1`;
    await api.database.pool.query(ranked, [callId, await inDays(10)]);
    expect((await extended(await inDays(11))).body.code).toBe('call_dates_invalid');
    expect((await extended(await inDays(9))).body.status).toBe('PENDING');
  });
});

describe('a call that is to close early', () => {
  test('shows its new closing at once, tells whoever has a draft, and takes no draft after it', async () => {
    await api.database.pool.query(`UPDATE call SET mode = 'rolling' WHERE id = $1`, [callId]);
    const id = await draft();
    const effectiveAt = await inDays(2);
    const closed = await admins.confirm(await admins.propose(`/calls/${callId}/closings`, { effectiveAt }));
    expect(closed.body).toMatchObject({ status: 'SCHEDULED', effectiveAt });
    expect((await applicant.get(`/calls/${callId}`)).body).toMatchObject({ open: true, closesAt: effectiveAt });
    const { rows } = await api.database.pool.query(`SELECT address FROM notice WHERE message = 'call_closes_early'`);
    expect(rows).toContainEqual({ address: 'applicant@saphan.example' });
    await moveBy(3);
    expect((await submitted(id)).body.code).toBe('call_closed');
    expect(await lapse()).toContain(id);
  });
});

function newDraft(more: object = {}) {
  const content = { ...filledIn('25000000'), projectEndsAt: '2029-09-30T00:00:00+07:00', ...more };
  return { kind: 'application', callId, organisationId, title: 'ห้องเรียนชุมชน', content };
}

async function draft(more: object = {}): Promise<string> {
  return (await applicant.post('/drafts', newDraft(more))).body.id;
}

function submitted(id: string) {
  return applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
}

/** What the sweep does. */
async function lapse(): Promise<string[]> {
  const record = createRecord({ pool: api.database.pool });
  const drafts = await new Backlog(api.database.pool).lapsedDrafts();
  for (const id of drafts) await record.lapseDraft(id);
  return drafts;
}

async function moveBy(days: number): Promise<void> {
  await api.database.pool.query(`UPDATE sandbox_clock SET offset_ms = offset_ms + $1`, [days * 86_400_000]);
}

async function inDays(days: number): Promise<string> {
  const { now } = (await applicant.get('/sandbox/clock')).body;
  return new Date(Date.parse(now) + days * 86_400_000).toISOString();
}
