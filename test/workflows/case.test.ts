import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { caseWorkflowId } from '#libs/mover/names.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';
import { eventually, startTestWorker, type TestWorker } from '#test/support/worker.js';

let database: FreshDatabase;
let scene: Scene;
let worker: TestWorker;

beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
  worker = await startTestWorker(database.url);
});
afterAll(async () => {
  await worker.stop();
  await database.drop();
});

const reasons = [{ kind: 'reasons' as const, body: 'เหตุผล' }];
const inStage = (id: string, stage: string | null) =>
  eventually(
    () => scene.state(id),
    (state) => state.stage === stage,
  );

async function answered(id: string, user: string, outcome: string, more: Parameters<Scene['answer']>[3] = {}) {
  const reply = await scene.answer(id, user, outcome, more);
  expect(reply).toMatchObject({ ok: true });
  worker.poke(id);
}

test('a settled stage is moved by the workflow, and the case ends when its clock says so', async () => {
  const id = await scene.apply();
  await answered(id, 'programme_officer', 'return', { texts: reasons });
  await inStage(id, 'revision');
  await scene.pass(25 * DAY_MS);
  worker.poke(id);
  const { end } = await inStage(id, null);
  expect(end).toBe('lapsed');
  const run = worker.client.workflow.getHandle(caseWorkflowId(id));
  await expect(run.result()).resolves.toBeUndefined();
});

test('a lost poke is made up by the sweep', async () => {
  const id = await scene.apply();
  await scene.answer(id, 'programme_officer', 'complete');
  await worker.client.schedule.getHandle('sweep').trigger();
  expect(await inStage(id, 'review')).toMatchObject({ taken: { 'completeness.complete': 1 } });
});

test('a case that the rules cannot move is shown as stuck with its reason, and goes on once it is mended', async () => {
  const id = await scene.apply();
  const definition = await database.pool.query<{ body: string }>("SELECT body FROM definition WHERE key = 'cso-grant'");
  const body = definition.rows[0]?.body ?? '';
  await database.pool.query(`UPDATE "case" SET definition_version = 99 WHERE id = $1`, [id]);
  await database.pool.query(`INSERT INTO definition (key, version, body, hash) VALUES ('cso-grant', 99, $1, 'x')`, [
    body.replace('"to":"review"', '"to":"nowhere"'),
  ]);
  await answered(id, 'programme_officer', 'complete');
  const stuck = () => database.pool.query('SELECT stuck_reason FROM "case" WHERE id = $1', [id]);
  const seen = await eventually(stuck, ({ rows }) => rows[0].stuck_reason !== null);
  expect(seen.rows[0].stuck_reason).toContain('nowhere');
  await database.pool.query(`UPDATE "case" SET definition_version = $2 WHERE id = $1`, [id, csoGrant.version]);
  const state = await scene.state(id);
  const settled = JSON.stringify({ ...state, settled: { ...state.settled, to: 'review' } });
  await database.pool.query('UPDATE "case" SET state = $2 WHERE id = $1', [id, settled]);
  worker.poke(id);
  await inStage(id, 'review');
  expect((await stuck()).rows[0].stuck_reason).toBeNull();
});

test('the agreement is issued and the bank pays once, by activities of the workflow', async () => {
  const id = await scene.apply({ payee: 'x' });
  await answered(id, 'programme_officer', 'complete');
  await inStage(id, 'review');
  for (const reviewer of ['reviewer-1', 'reviewer-2', 'reviewer-3']) {
    const seat = (await scene.state(id)).seats.some(({ person }) => person === reviewer);
    if (seat) await answered(id, reviewer, 'support', { texts: reasons, values: { score: 80 } });
  }
  const more = (await scene.state(id)).seats.filter(({ status, person }) => status === 'offered' && person !== null);
  for (const { person } of more) await answered(id, person ?? '', 'support', { texts: reasons, values: { score: 80 } });
  await inStage(id, 'approval');
  const now = await database.pool.query<{ now: Date }>('SELECT case_now() AS now');
  const values = { attendance: 5, quorum: 3, meeting: 'm1', granted: '30000000' };
  const decidedAt = now.rows[0]?.now.toISOString() ?? '';
  await answered(id, 'secretary', 'approve', { values, reference: 'มติ 1/2570', decidedAt });
  const { facts } = await eventually(
    () => scene.state(id),
    (state) => state.facts['agreement.sha256'] !== undefined,
  );
  expect(facts['instalment.3.amount']).toBe('6000000');
});
