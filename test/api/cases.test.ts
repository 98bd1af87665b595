import { seed } from '#prisma/seed.js';
import { applicationCase, moved, reviewedCase, seenNow } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let applicant: Caller;
let officer: Caller;
let secretary: Caller;
let stranger: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const people = ['applicant', 'officer', 'secretary', 'applicant2'].map((key) => signedIn(api, key));
  [applicant, officer, secretary, stranger] = (await Promise.all(people)) as [Caller, Caller, Caller, Caller];
});
afterAll(() => api.close());

const idsIn = ({ body }: { body: { items: { id?: string; caseId?: string }[] } }) =>
  body.items.map(({ id, caseId }) => id ?? caseId);

describe('where a case is', () => {
  test('is shown with its stage, who is asked, until when, what comes next and what one may do', async () => {
    const { id, reference } = await applicationCase(api, applicant);
    const { body } = await officer.get(`/cases/${id}`);
    expect(body).toMatchObject({
      reference,
      stage: { key: 'completeness', title: { th: 'ตรวจความครบถ้วน' } },
      moving: false,
      dueAt: expect.any(String),
      asked: [{ role: 'programme_officer', status: 'offered' }],
      seen: await seenNow(api, id),
    });
    expect(body.next).toContainEqual(expect.objectContaining({ outcome: 'complete', to: 'review' }));
    expect(body.possible.answers).toContainEqual(expect.objectContaining({ outcome: 'complete', refusal: null }));
  });

  test('tells its party that reviewers are asked, and not who they are', async () => {
    const { id } = await reviewedCase(api, applicant);
    const party = (await applicant.get(`/cases/${id}`)).body;
    for (const seat of party.asked) expect(seat).toMatchObject({ personId: null, personName: null });
    expect((await applicant.get(`/cases/${id}/content`)).body.content).toMatchObject({ requested: '25000000' });
  });
});

describe('a letter of a case', () => {
  test('is read by whom it was sent to and by staff, in its own words, and by nobody else', async () => {
    const { id, reference } = await applicationCase(api, applicant);
    const { items } = (await applicant.get(`/cases/${id}/notices`)).body;
    const received = items.find(({ message }: { message: string }) => message === 'received');
    const path = `/cases/${id}/notices/${received.id}`;
    const { status, body } = await applicant.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({ message: 'received', language: 'th', address: 'applicant@saphan.example' });
    expect(body.subject).toContain(reference);
    expect(body.facts).toContainEqual({ label: 'เรื่อง', value: 'ห้องเรียนชุมชน' });
    expect(body.opening.join()).toMatch(/ได้รับ/);
    expect((await officer.get(path)).body).toEqual(body);
    expect(await stranger.get(path)).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
    const { items: sent } = (await officer.get(`/cases/${id}/notices`)).body;
    const toOfficer = sent.find(({ address }: { address: string }) => address === 'officer@saphan.example');
    expect(toOfficer).toBeDefined();
    const theirs = await applicant.get(`/cases/${id}/notices/${toOfficer.id}`);
    expect(theirs).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const other = await applicationCase(api, applicant);
    expect((await applicant.get(`/cases/${other.id}/notices/${received.id}`)).status).toBe(404);
  });
});

describe('lists', () => {
  test('hold what one may see, filtered and page by page, each case once', async () => {
    const made = [await applicationCase(api, applicant), await applicationCase(api, applicant)];
    const all = idsIn(await officer.get('/cases?stage=completeness&limit=100'));
    expect(all).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
    const paged = [];
    for (let cursor = ''; ;) {
      const { body } = await officer.get(`/cases?stage=completeness&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...idsIn({ body }));
      if (body.next === null) break;
      cursor = body.next;
    }
    expect(paged).toEqual(all);
    expect(idsIn(await stranger.get('/cases'))).toEqual([]);
  });

  test('are searched by reference', async () => {
    const { id, reference } = await applicationCase(api, applicant);
    expect(idsIn(await officer.get(`/cases?q=${reference.toLowerCase()}`))).toEqual([id]);
  });

  test('refuse a cursor that is not theirs, and a page beyond the limit', async () => {
    expect(await officer.get('/cases?cursor=xyz')).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } });
    expect(await officer.get('/cases?limit=1000')).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
  });

  test('an inbox holds the seats that one may take', async () => {
    const { id } = await applicationCase(api, applicant);
    expect(idsIn(await officer.get('/inbox?limit=100'))).toContain(id);
    expect(idsIn(await applicant.get('/inbox?limit=100'))).not.toContain(id);
  });

  test('an inbox says what holds a case up: a clock that somebody stopped, or what the engine is about to do', async () => {
    const { id } = await applicationCase(api, applicant);
    const blocks = async () => {
      const { items } = (await officer.get('/inbox?limit=100')).body;
      return items.find(({ caseId }: { caseId: string }) => caseId === id)?.blocks;
    };
    expect(await blocks()).toEqual([]);
    const state = (path: string, value: object | string) =>
      api.database.pool.query(`UPDATE "case" SET state = jsonb_set(state::jsonb, $2, $3::jsonb)::text WHERE id = $1`, [
        id,
        path,
        JSON.stringify(value),
      ]);
    await state('{clocks,0,pausedBy}', 'person');
    await api.database.pool.query('UPDATE clock SET paused_at = case_now() WHERE case_id = $1', [id]);
    expect(await blocks()).toEqual(['paused']);
    await state('{settled}', { outcome: 'complete', to: 'review' });
    await api.database.pool.query(`UPDATE "case" SET settled_outcome = 'complete' WHERE id = $1`, [id]);
    expect(await blocks()).toEqual(['moving']);
  });

  test('those of an organisation say what each is, and where it stands or how it ended, in its own words', async () => {
    const { id } = await applicationCase(api, applicant);
    const { organisationId } = (await applicant.get(`/cases/${id}`)).body;
    const listed = (
      await applicant.get(`/cases?organisationId=${organisationId}&open=false&limit=100`)
    ).body.items.find((one: { id: string }) => one.id === id);
    expect(listed).toMatchObject({
      processTitle: { th: expect.any(String), en: expect.any(String) },
      stage: 'completeness',
      stageTitle: { th: expect.any(String), en: expect.any(String) },
      endTitle: null,
    });
    const seen = await seenNow(api, id);
    expect((await applicant.post(`/cases/${id}/answers`, { seen, outcome: 'withdraw' })).status).toBe(201);
    await moved(api, id);
    const { body } = await applicant.get(`/cases?organisationId=${organisationId}&open=false&limit=100`);
    expect(body.items.find((one: { id: string }) => one.id === id)).toMatchObject({
      stageTitle: null,
      endTitle: { th: expect.stringContaining('ถอน') },
    });
  });
});

describe('a meeting’s batch of decisions', () => {
  test('approves within the envelope, refuses beyond it with what is left, and repeated decides nothing twice', async () => {
    const within = await reviewedCase(api, applicant, '25000000');
    const beyond = await reviewedCase(api, applicant, '50000000');
    await api.database.pool.query('UPDATE envelope SET budget = 40000000 WHERE budget > 0');
    const programmeId = (await officer.get('/programmes')).body.items[0].id;
    const { body: meeting } = await secretary.post('/meetings', {
      programmeId,
      role: 'subcommittee',
      title: 'ครั้งที่ 1/2570',
      heldAt: new Date().toISOString(),
      members: 5,
      quorum: 3,
      attendance: ['ก', 'ข', 'ค'],
    });
    const answer = async (id: string, granted: string) => ({
      seen: await seenNow(api, id),
      outcome: 'approve',
      values: { granted },
      reference: 'มติที่ 1/2570',
    });
    const decisions = [
      { caseId: beyond.id, answer: await answer(beyond.id, '50000000') },
      { caseId: within.id, answer: await answer(within.id, '25000000') },
    ];
    const headers = { 'idempotency-key': 'meeting-1-2570' };
    const first = await secretary.post(`/meetings/${meeting.id}/decisions`, { decisions }, headers);
    // Both sums, in words for whoever has to mend it.
    expect(first.body.results[0].problem.detail).toMatch(/500,000\.00.*400,000\.00/u);
    expect(first.body.results).toMatchObject([
      { caseId: beyond.id, ok: false, problem: { code: 'over_envelope', values: { left: '40000000' } } },
      { caseId: within.id, ok: true, acknowledged: { settled: 'approve' } },
    ]);
    const again = await secretary.post(`/meetings/${meeting.id}/decisions`, { decisions }, headers);
    expect(again.body.results[1]).toEqual(first.body.results[1]);
    const [fund] = (await officer.get(`/programmes/${programmeId}/funds`)).body.items;
    const committed = fund.envelopes.map((envelope: { committed: { amount: string } }) => envelope.committed.amount);
    expect(committed.sort()).toEqual(['0', '0', '0', '25000000']);
  });
});
