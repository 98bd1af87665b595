import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awaited } from '#libs/record/reads/awaited.js';
import { tracking } from '#libs/record/reads/tracking.js';
import { rebuild } from '#libs/record/rebuild.js';
import { verify } from '#libs/record/verify.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';
import { useRecord } from './record-in-use.js';

let database: FreshDatabase;
let scene: Scene;
let grant: string;
let checkpoints: string;

beforeEach(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
  grant = (await useRecord(scene)).funded;
  checkpoints = await mkdtemp(join(tmpdir(), 'saphan-checkpoints-'));
});
afterEach(async () => {
  await database.drop();
  await rm(checkpoints, { recursive: true });
});

const reasons = [{ kind: 'reasons' as const, body: 'เหตุผล' }];

async function answered(id: string, user: string, outcome: string, more: Parameters<Scene['answer']>[3] = {}) {
  expect(await scene.answer(id, user, outcome, more)).toMatchObject({ ok: true });
  await scene.settleDown(id);
}

const held = async (user: string) =>
  (await tracking(scene.pool, scene.record.definitions, grant, user))?.possible.held ?? [];
const openLinkedOf = async (process: string) =>
  (await scene.state(grant)).linked.find((link) => link.process === process && link.end === null)?.caseId ?? '';

async function soundAndFolded(): Promise<void> {
  const { pool } = scene;
  const before = await pool.query('SELECT id, state::jsonb FROM "case" ORDER BY id');
  expect((await verify(pool, checkpoints)).problems).toEqual([]);
  await rebuild(pool);
  expect((await pool.query('SELECT id, state::jsonb FROM "case" ORDER BY id')).rows).toEqual(before.rows);
}

test('an overdue report holds the next instalment, which says why, until the report is accepted', async () => {
  const report = await openLinkedOf('report');
  expect(await held('applicant')).toEqual([]);
  await scene.pass(70 * DAY_MS);
  await scene.settleDown(report);
  const why = { process: 'instalment', ordinal: 2, because: { process: 'report', ordinal: 1, caseId: report } };
  expect(await held('applicant')).toMatchObject([why]);
  expect(await held('programme_officer')).toMatchObject([why]);

  const spent = { values: { spent: '100' }, texts: [{ kind: 'narrative' as const, body: 'อบรมครบตามแผน' }] };
  expect(await scene.answer(report, 'programme_officer', 'submit', spent)).toMatchObject({
    refusal: { code: 'not_asked' },
  });
  await answered(report, 'applicant', 'submit', spent);
  expect(await held('applicant')).toHaveLength(1);
  expect(await openLinkedOf('instalment')).toBe('');
  await answered(report, 'programme_officer', 'accept');
  expect(await held('applicant')).toEqual([]);
  expect(await openLinkedOf('instalment')).not.toBe('');
  await soundAndFolded();
});

test('a list says for which report a grant waits that asks nobody itself, and until when', async () => {
  const report = await openLinkedOf('report');
  const waits = await awaited(scene.pool, [grant, report]);
  expect([...waits]).toEqual([
    [grant, expect.objectContaining({ id: report, process: 'report', ordinal: 1, dueAt: expect.any(String) })],
  ]);
});

test('amendments that were approved change the grant by its own log: its end, what is not begun yet, its account', async () => {
  await amend({ change: 'time', projectEndsAt: '2028-03-31T17:00:00.000Z' });
  await amend({ change: 'budget', remainingShares: '5000,3000,2000' });
  const account = await amend({ change: 'account' }, async (id) => {
    await answered(id, 'finance-1', 'verified');
    await asksForAnotherAccount();
  });
  const { facts } = await scene.state(grant);
  expect(facts).toMatchObject({
    projectEndsAt: '2028-03-31T17:00:00.000Z',
    instalments: 4,
    'instalment.1.amount': '12000000',
    'instalment.2.amount': '9000000',
    'instalment.3.amount': '5400000',
    'instalment.4.amount': '3600000',
  });
  const wrote = await scene.pool.query(`SELECT author_id FROM case_text WHERE case_id = $1 AND kind = 'content'`, [
    account,
  ]);
  expect(wrote.rows).toEqual([{ author_id: 'applicant' }]);
  // What the parties agreed on; money follows the register of organisations.
  expect(facts['amendedAccount']).toBe((await scene.state(account)).contentHash);
  await soundAndFolded();
});

test('an amendment to another account is approved once its change has begun in the register, and not before', async () => {
  await asksForAnotherAccount();
  await scene.pass(DAY_MS);
  const opened = await openAmendment({ change: 'account' });
  await answered(opened, 'applicant', 'submit', { texts: reasons });
  await answered(opened, 'programme_officer', 'support');
  await answered(opened, 'finance-1', 'verified');
  const approve = async () => scene.answer(opened, 'director', 'approve', await official());
  // What was asked for before it was opened is another change.
  expect(await approve()).toMatchObject({ refusal: { code: 'payee_change_missing' } });
  await asksForAnotherAccount();
  await scene.pool.query(`UPDATE change SET status = 'REFUSED', decided_by = 'director', decided_at = case_now(),
    settled_at = case_now() WHERE status = 'PENDING'`);
  expect(await approve()).toMatchObject({ refusal: { code: 'payee_change_missing' } });
  await asksForAnotherAccount();
  expect(await approve()).toMatchObject({ ok: true });
});

test('an amendment that changes nothing it could change is refused before anybody has to look at it', async () => {
  const open = (content: Record<string, unknown>) =>
    scene.record.openLinked({
      parentId: grant,
      process: 'amendment',
      userId: 'applicant',
      content,
      title: 'ขอแก้ไข',
      idempotency: null,
    });
  const reply = await open({ change: 'budget', remainingShares: '5000,4000' });
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
  expect(await scene.answer(reply.caseId, 'applicant', 'submit', { texts: reasons })).toMatchObject({
    refusal: { code: 'value_invalid', detail: { name: 'remainingShares' } },
  });
});

/** As its lead does on the page of the organisation. */
async function asksForAnotherAccount(): Promise<void> {
  await scene.pool.query(
    `INSERT INTO change (id, kind, subject, subject_id, organisation_id, after, proposed_by, proposed_at, needs_second)
     SELECT uuidv7(), 'payee_account', 'payee_account', organisation_id::text, organisation_id, '{}', 'applicant', case_now(), true
       FROM "case" WHERE id = $1`,
    [grant],
  );
}

async function openAmendment(content: Record<string, unknown>): Promise<string> {
  const opened = await scene.record.openLinked({
    parentId: grant,
    process: 'amendment',
    userId: 'applicant',
    content,
    title: 'ขอแก้ไข',
    idempotency: null,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return opened.caseId;
}

async function official() {
  const found = await scene.pool.query<{ now: Date }>('SELECT case_now() AS now');
  return { reference: 'บันทึก 1', decidedAt: found.rows[0]?.now.toISOString() ?? '' };
}

async function amend(content: Record<string, unknown>, check: (id: string) => Promise<void> = async () => undefined) {
  const id = await openAmendment(content);
  await answered(id, 'applicant', 'submit', { texts: reasons });
  await answered(id, 'programme_officer', 'support');
  await check(id);
  await answered(id, 'director', 'approve', await official());
  return id;
}
