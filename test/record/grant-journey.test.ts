import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { Definitions } from '#libs/record/definitions.js';
import { scopeOf } from '#libs/record/reads/scope.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';

let database: FreshDatabase;
let scene: Scene;

beforeEach(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
});
afterEach(() => database.drop());

const reasons = [{ kind: 'reasons' as const, body: 'เหตุผล' }];
const meeting = { attendance: 5, quorum: 3, meeting: 'm1' };

async function resolution() {
  const found = await database.pool.query<{ now: Date }>('SELECT case_now() AS now');
  return { reference: 'มติ 1/2570', decidedAt: found.rows[0]?.now.toISOString() ?? '' };
}

async function answered(id: string, user: string, outcome: string, more: Parameters<Scene['answer']>[3] = {}) {
  const reply = await scene.answer(id, user, outcome, more);
  expect(reply).toMatchObject({ ok: true });
  await scene.settleDown(id);
}

async function stageOf(id: string) {
  return (await scene.state(id)).stage;
}

async function approved(): Promise<string> {
  const id = await scene.apply();
  await answered(id, 'programme_officer', 'complete');
  for (const reviewer of ['reviewer-1', 'reviewer-2', 'reviewer-3'])
    await answered(id, reviewer, 'support', { texts: reasons, values: { score: 80 } });
  const values = { ...meeting, granted: '30000000' };
  await answered(id, 'secretary', 'approve', { values, ...(await resolution()) });
  return id;
}

async function openLinked(id: string): Promise<string> {
  const link = (await scene.state(id)).linked.find(({ end }) => end === null);
  return link?.caseId ?? '';
}

async function complete(caseId: string, kind: string, result: { facts?: object; outcome?: string; paid?: string }) {
  const key = (await scene.state(caseId)).pendingEffects.find((pending) => pending.endsWith(kind)) ?? '';
  const { facts = {}, outcome = null, paid = null } = result;
  await scene.record.completeEffect(caseId, { key, facts: { ...facts }, outcome, paid });
  await scene.settleDown(caseId);
}

async function payInstalment(id: string): Promise<void> {
  const instalment = await openLinked(id);
  await answered(instalment, 'finance-1', 'prepare');
  expect(await scene.answer(instalment, 'finance-1', 'release')).toMatchObject({
    ok: false,
    refusal: { code: 'acted_before' },
  });
  await answered(instalment, 'finance-2', 'release');
  const { amount } = (await scene.state(instalment)).facts;
  await complete(instalment, 'pay', { outcome: 'paid', paid: String(amount) });
}

async function reportOn(id: string, spent: string): Promise<void> {
  const report = await openLinked(id);
  const told = { texts: [{ kind: 'narrative' as const, body: 'อบรมครบตามแผน' }] };
  // More than the grantee has left could not be accepted: it is told at once.
  const tooMuch = await scene.answer(report, 'applicant', 'submit', { ...told, values: { spent: '99999999999' } });
  expect(tooMuch).toMatchObject({ ok: false, refusal: { code: 'amount_exceeds' } });
  expect(await scene.answer(report, 'applicant', 'submit', { values: { spent } })).toMatchObject({
    ok: false,
    refusal: { code: 'narrative_missing' },
  });
  await answered(report, 'applicant', 'submit', { ...told, values: { spent } });
  await answered(report, 'programme_officer', 'accept');
}

test('finance reads the reports for which its instalments wait', async () => {
  const { cases } = await scopeOf(database.pool, new Definitions(), 'finance-1');
  expect(cases.map(({ process }) => process)).toContain('report');
});

test('a grant goes from its submission to its last baht: approval commits, reports release, the rest comes back', async () => {
  const id = await approved();
  expect(await scene.state(id)).toMatchObject({ stage: 'agreement', money: { committed: '30000000' } });

  await complete(id, 'issue_agreement', { facts: { 'agreement.sha256': 'abc' } });
  const signature = { values: { 'agreement.sha256': 'abc' } };
  await answered(id, 'applicant', 'signed', signature);
  await answered(id, 'fund_signatory', 'signed', signature);
  expect(await stageOf(id)).toBe('instalments');
  // What the register said goes into the record once, by the first who relied on it.
  const { rows: relied } = await database.pool.query(
    `SELECT body FROM event WHERE case_id = $1 AND type = 'gate_supplied'`,
    [id],
  );
  expect(relied).toEqual([{ body: expect.stringContaining('"ref":"register"') }]);

  for (const spent of ['12000000', '12000000', '4000000']) {
    await payInstalment(id);
    await reportOn(id, spent);
  }
  expect(await stageOf(id)).toBe('final_report');

  const report = { type: 'supply' as const, item: 'final_report', ref: 'report' };
  await scene.record.act({ caseId: id, userId: 'applicant', command: report, idempotency: null });
  await answered(id, 'applicant', 'submit', { values: { unspent: '2000000' } });
  expect(await scene.answer(id, 'finance-1', 'closed', { values: { spentSince: '0', refunded: '0' } })).toMatchObject({
    refusal: { code: 'money_unaccounted', detail: { left: '2000000' } },
  });
  await answered(id, 'finance-1', 'closed', { values: { spentSince: '0', refunded: '2000000' } });
  expect(await scene.state(id)).toMatchObject({
    end: 'closed',
    money: { paid: '30000000', spent: '28000000', refunded: '2000000' },
  });
  const envelope = await database.pool.query(
    'SELECT committed::int, payable::int, paid::int, spent::int, refunded::int FROM envelope',
  );
  expect(envelope.rows).toEqual([{ committed: 0, payable: 0, paid: 30000000, spent: 28000000, refunded: 2000000 }]);
});

test('an approval beyond the envelope is refused with what is left, and writes nothing', async () => {
  await database.pool.query('UPDATE envelope SET budget = 20000000');
  const id = await scene.apply();
  await answered(id, 'programme_officer', 'complete');
  for (const reviewer of ['reviewer-1', 'reviewer-2', 'reviewer-3'])
    await answered(id, reviewer, 'support', { texts: reasons, values: { score: 80 } });
  const before = await scene.state(id);
  const values = { ...meeting, granted: '30000000' };
  expect(await scene.answer(id, 'secretary', 'approve', { values, ...(await resolution()) })).toMatchObject({
    ok: false,
    refusal: { code: 'over_envelope', detail: { left: '20000000' } },
  });
  expect(await scene.state(id)).toEqual(before);
});

test('a call whose instalments make no whole is refused with the first application, not stuck with its agreement', async () => {
  await database.pool.query(`UPDATE call SET settings = '{"facts": {"shares": "4000,4000"}}'`);
  await expect(scene.apply()).rejects.toThrow(/value_invalid.*shares/);
});

test('a returned application lapses when its time is up', async () => {
  const id = await scene.apply();
  await answered(id, 'programme_officer', 'return', { texts: reasons });
  expect(await stageOf(id)).toBe('revision');
  await scene.pass(25 * DAY_MS);
  await scene.settleDown(id);
  expect(await scene.state(id)).toMatchObject({ end: 'lapsed' });
});

test('a draft that nobody submits ends as a lapsed case when its call closes', async () => {
  const { pool, programmeId, callId, organisationId } = scene;
  const id = '019aaaaa-0000-7000-8000-000000000001';
  await pool.query(
    `INSERT INTO draft (id, kind, programme_id, call_id, organisation_id, title, content, created_by)
     VALUES ($1, 'application', $2, $3, $4, 'ร่าง', '{"requested": "100", "projectEndsAt": "2027-09-30T17:00:00.000Z"}', 'applicant')`,
    [id, programmeId, callId, organisationId],
  );
  await scene.record.lapseDraft(id);
  expect((await pool.query('SELECT status FROM draft WHERE id = $1', [id])).rows).toEqual([{ status: 'open' }]);
  await scene.pass(31 * DAY_MS);
  await scene.record.lapseDraft(id);
  const lapsed = await pool.query(
    'SELECT d.status, c.end_key FROM draft d JOIN "case" c ON c.id = d.case_id WHERE d.id = $1',
    [id],
  );
  expect(lapsed.rows).toEqual([{ status: 'lapsed', end_key: 'lapsed' }]);
});

test('one answer given twice with the same key is one answer; the key with another input is refused', async () => {
  const id = await scene.apply();
  const { visit, contentHash } = await scene.state(id);
  const nothing = { seat: null, values: {}, reference: null, decidedAt: null, content: null, texts: [] };
  const command = { type: 'answer' as const, seen: { visit, contentHash }, outcome: 'complete', ...nothing };
  const request = { caseId: id, userId: 'programme_officer', command, idempotency: { key: 'k', inputHash: 'a' } };
  const first = await scene.record.act(request);
  const second = await scene.record.act(request);
  expect(second).toEqual({ ...first, replayed: true });
  const reused = await scene.record.act({ ...request, idempotency: { key: 'k', inputHash: 'b' } });
  expect(reused).toMatchObject({ ok: false, refusal: { code: 'idempotency_key_reused' } });
});

test('of two people who decide the same thing at the same instant one is acknowledged and the other told', async () => {
  for (let pair = 0; pair < 20; pair += 1) {
    const id = await scene.apply();
    const replies = await Promise.all([
      scene.answer(id, 'programme_officer', 'complete'),
      scene.answer(id, 'programme_officer', 'ineligible', { texts: reasons }),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'case_moving' } });
  }
});
