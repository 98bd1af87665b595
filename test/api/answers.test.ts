import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow, stateOf } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let applicant: Caller;
let stranger: Caller;
let officer: Caller;
let officer2: Caller;
let reviewer: Caller;

const nobodys = '01900000-0000-7000-8000-000000000000';

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const people = ['applicant', 'applicant2', 'officer', 'officer2', 'reviewer1'].map((key) => signedIn(api, key));
  [applicant, stranger, officer, officer2, reviewer] = (await Promise.all(people)) as [
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => api.close());

describe('an answer', () => {
  test('settles the stage that it completes, and says so', async () => {
    const { id } = await applicationCase(api, applicant);
    const reply = await officer.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome: 'complete' });
    expect(reply).toMatchObject({ status: 201, body: { caseId: id, stage: 'completeness', settled: 'complete' } });
  });

  test('of an author whose screen is stale is refused, and writes nothing', async () => {
    const { id } = await applicationCase(api, applicant);
    const before = await stateOf(api, id);
    const seen = { ...(await seenNow(api, id)), visit: 1 };
    const reply = await officer.post(`/cases/${id}/answers`, { seen, outcome: 'complete' });
    expect(reply).toMatchObject({ status: 409, body: { code: 'stage_moved' } });
    expect(await stateOf(api, id)).toEqual(before);
  });

  test('of two officers at the same instant, one is acknowledged and the other is told what happened', async () => {
    const { id } = await applicationCase(api, applicant);
    const seen = await seenNow(api, id);
    const replies = await Promise.all([
      officer.post(`/cases/${id}/answers`, { seen, outcome: 'complete' }),
      officer2.post(`/cases/${id}/answers`, {
        seen,
        outcome: 'ineligible',
        texts: [{ kind: 'reasons', body: 'ไม่เข้าเกณฑ์' }],
      }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('case_moving');
  });

  test('sent twice with one key is one answer', async () => {
    const { id } = await applicationCase(api, applicant);
    const answer = { seen: await seenNow(api, id), outcome: 'complete' };
    const headers = { 'idempotency-key': `complete-${id}` };
    const [one, two] = await Promise.all([
      officer.post(`/cases/${id}/answers`, answer, headers),
      officer.post(`/cases/${id}/answers`, answer, headers),
    ]);
    expect(one).toMatchObject({ status: 201 });
    expect(two.body).toEqual(one.body);
    const { rows } = await api.database.pool.query(
      `SELECT count(*)::int AS n FROM event WHERE case_id = $1 AND type = 'answered' AND actor <> $2`,
      [id, 'engine'],
    );
    expect(rows[0].n).toBe(2); // the submission and this one
  });

  test('by somebody who is not asked here is refused', async () => {
    const { id } = await applicationCase(api, applicant);
    const reply = await reviewer.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome: 'complete' });
    expect(reply).toMatchObject({ status: 403, body: { code: 'not_asked' } });
  });

  test('that another stage would offer is refused', async () => {
    const { id } = await applicationCase(api, applicant);
    const reply = await officer.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome: 'approve' });
    expect(reply).toMatchObject({ status: 422, body: { code: 'outcome_not_offered' } });
  });

  test('that needs reasons is refused without them', async () => {
    const { id } = await applicationCase(api, applicant);
    const reply = await officer.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome: 'return' });
    expect(reply).toMatchObject({ status: 422, body: { code: 'reasons_missing' } });
  });
});

describe('a case that one may not read', () => {
  test('does not exist, whatever one asks of it', async () => {
    const { id } = await applicationCase(api, applicant);
    const seen = await seenNow(api, id);
    for (const reply of [
      await stranger.get(`/cases/${id}/events`),
      await stranger.get(`/cases/${id}/clocks`),
      await stranger.get(`/cases/${id}/documents/${nobodys}`),
      await stranger.post(`/cases/${id}/answers`, { seen, outcome: 'complete' }),
      await stranger.post(`/cases/${id}/seats/x/recusal`, { kind: 'friend' }),
      await stranger.post(`/cases/${id}/clocks/x/extensions`, { days: 1 }),
      await stranger.post(`/cases/${id}/linked`, { process: 'amendment', title: 'ก' }),
      await stranger.post(`/cases/${nobodys}/answers`, { seen, outcome: 'complete' }),
    ])
      expect(reply).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
  });
});

describe('the history of a case', () => {
  test('shows its party the reasons, and not who judged; staff see both', async () => {
    const { id } = await applicationCase(api, applicant);
    const texts = [
      { kind: 'reasons', body: 'ขาดงบการเงิน' },
      { kind: 'minutes', body: 'โทรแจ้งแล้ว' },
    ];
    await officer.post(`/cases/${id}/answers`, { seen: await seenNow(api, id), outcome: 'return', texts });
    await moved(api, id);
    const answersIn = async (reader: Caller) =>
      (await reader.get(`/cases/${id}/events`)).body.items.filter(
        ({ type, body }: { type: string; body: { outcome: string } }) =>
          type === 'answered' && body.outcome === 'return',
      );
    expect(await answersIn(applicant)).toMatchObject([{ actor: null, texts: [texts[0]] }]);
    expect(await answersIn(officer)).toMatchObject([{ actor: expect.any(String), texts }]);
  });

  test('is read page by page', async () => {
    const { id } = await applicationCase(api, applicant);
    const all = (await officer.get(`/cases/${id}/events`)).body.items;
    const first = (await officer.get(`/cases/${id}/events?limit=2`)).body;
    const rest = (await officer.get(`/cases/${id}/events?cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(rest.next).toBeNull();
  });
});

describe('a clock', () => {
  test('that does not exist is not extended', async () => {
    const { id } = await applicationCase(api, applicant);
    const texts = [{ kind: 'reasons', body: 'รอเอกสาร' }];
    const reply = await officer.post(`/cases/${id}/clocks/nowhere/extensions`, { days: 3, texts });
    expect(reply).toMatchObject({ status: 404, body: { code: 'clock_unknown' } });
  });

  test('is shown with what it rests on', async () => {
    const { id } = await applicationCase(api, applicant);
    const { items } = (await applicant.get(`/cases/${id}/clocks`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ stage: 'completeness', basis: 'policy.completeness', calendarVersion: 1 }),
    );
  });
});

describe('a report for an instalment that was never paid', () => {
  test('cannot be opened by hand', async () => {
    const { id } = await applicationCase(api, applicant);
    const reply = await applicant.post(`/cases/${id}/linked`, { process: 'report', title: 'รายงานงวด 1' });
    expect(reply).toMatchObject({ status: 409, body: { code: 'not_linkable' } });
  });
});
