/** When a fiscal year ends, what it promised stays with it and is paid; the rest may go on into the next. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { createPaymentActivities } from '#activities/payments.js';
import { Database } from '#apps/api/connections/database.js';
import { Changes } from '#libs/administration/changes.js';
import { createFileBank } from '#libs/bank/file-bank.js';
import { verify } from '#libs/record/verify.js';
import { apiUnderTest, caller, type ApiUnderTest } from '#test/api/stack.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';
import { approvedGrant, firstInstalment, granted, instalmentToPay } from './grant.js';

let api: ApiUnderTest;
let scene: Scene;
let folder: string;
let instalment: { caseId: string; key: string };
const next = uuidv7();
const rest = BigInt(granted) - BigInt(firstInstalment);

beforeAll(async () => {
  api = await apiUnderTest();
  scene = await setScene(api.database.pool);
  folder = await mkdtemp(join(tmpdir(), 'bank-'));
  instalment = await instalmentToPay(scene, await approvedGrant(scene));
  await scene.pool.query(
    `INSERT INTO envelope (id, fund_id, workstream_id, fiscal_year)
     SELECT $2, fund_id, workstream_id, fiscal_year + 1 FROM envelope WHERE id = $1`,
    [scene.envelopeId, next],
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await api.close();
});

test('what is committed or payable cannot be carried over, and all the rest can', async () => {
  const { left, committed, payable } = await envelope();
  expect([committed.amount, payable.amount]).toEqual([String(rest), firstInstalment]);
  await expect(carry(BigInt(left.amount) + 1n)).rejects.toMatchObject({ code: 'over_envelope' });
  await carry(BigInt(left.amount));
  expect(await envelope()).toMatchObject({ left: { amount: '0' }, committed: { amount: String(rest) } });
  expect(await envelope(next)).toMatchObject({ left, committed: { amount: '0' } });
});

test('after its year has ended, a promise stands as reserved and is paid out of that year', async () => {
  expect((await envelope()).reserved.amount).toBe('0');
  await scene.pass(400 * DAY_MS);
  expect((await envelope()).reserved.amount).toBe(granted);
  const bank = createFileBank(folder);
  const { pay } = createPaymentActivities({ pool: scene.pool, record: scene.record, bank, patienceMs: 50 });
  await pay(instalment.caseId, instalment.key);
  expect((await bank.transfers()).map(({ amount }) => amount)).toEqual([firstInstalment]);
  expect(await envelope()).toMatchObject({ paid: { amount: firstInstalment }, reserved: { amount: String(rest) } });
  expect((await envelope(next)).paid.amount).toBe('0');
  expect((await verify(scene.pool, tmpdir())).problems).toEqual([]);
});

test('a fund whose rule is to carry nothing over refuses, until two people change the rule', async () => {
  await scene.pool.query(`UPDATE fund SET carries_over = 'nothing'`);
  const there = await envelope(next);
  await scene.pool.query(
    `INSERT INTO envelope (id, fund_id, workstream_id, fiscal_year)
     SELECT uuidv7(), fund_id, workstream_id, fiscal_year + 2 FROM envelope WHERE id = $1`,
    [scene.envelopeId],
  );
  const { rows } = await scene.pool.query<{ id: string }>('SELECT id FROM envelope ORDER BY fiscal_year DESC LIMIT 1');
  await expect(carry(1n, next, rows[0]!.id)).rejects.toMatchObject({ code: 'carry_over_barred' });
  expect(await envelope(next)).toEqual(there);
});

/** Proposed by one administrator, confirmed by another. */
async function carry(amount: bigint, from = scene.envelopeId, toEnvelopeId = next): Promise<void> {
  const changes = api.app.get(Changes);
  const database = api.app.get(Database);
  const held = { role: 'admin', programmeId: scene.programmeId, workstreamId: null, province: null, callId: null };
  const admin = (userId: string) => ({ userId, holdings: [held], memberships: [], conflicts: [] });
  const proposal = {
    kind: 'carry_over',
    subjectId: from,
    after: { toEnvelopeId, amount: String(amount) },
    reason: 'กันเงิน',
  };
  const { id } = await database.$transaction((tx) => changes.propose(tx, admin('one'), proposal));
  const done = await database.$transaction((tx) => changes.confirm(tx, admin('other'), id, null));
  expect(done.status).toBe('APPLIED');
}

async function envelope(id = scene.envelopeId) {
  const { items } = (await caller(api.app).get(`/programmes/${scene.programmeId}/funds`)).body;
  return items[0].envelopes.find((one: { id: string }) => one.id === id);
}
