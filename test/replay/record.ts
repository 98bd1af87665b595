/**
 * Writes the histories anew, by living through each path on a real server: `node dist/test/replay/record.js`. Only for a
 * new path, or once no open case can have an old history any more; a mended workflow must replay the old ones.
 */
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseWorkflowId, noticesWorkflowId } from '#libs/mover/names.js';
import { root } from '#libs/settings/root.js';
import type { CaseState } from '#libs/process/state.js';
import { freshDatabase } from '#test/support/postgres.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';
import { eventually, startTestWorker, type TestWorker } from '#test/support/worker.js';
import { corpusFolder } from './corpus.js';

interface Life {
  scene: Scene;
  worker: TestWorker;
}
type More = Parameters<Scene['answer']>[3];

const granted = '30000000';
const patienceMs = 30_000;
const payee = { name: 'x', account: '000-0-00000-0' };

async function reached({ scene }: Life, id: string, wanted: (state: CaseState) => boolean): Promise<CaseState> {
  return eventually(() => scene.state(id), wanted, patienceMs);
}

async function inStage(life: Life, id: string, stage: string | null): Promise<CaseState> {
  const state = await reached(life, id, (seen) => seen.stage === stage);
  await quiet(life, id);
  return state;
}

/** Until the workflow has nothing under way: else two steps become one, and the history tells less. */
async function quiet({ worker }: Life, id: string): Promise<void> {
  const run = worker.client.workflow.getHandle(caseWorkflowId(id));
  const last = async () => (await run.fetchHistory()).events?.at(-1);
  await eventually(
    last,
    (event) =>
      !event?.workflowExecutionSignaledEventAttributes &&
      !event?.workflowTaskScheduledEventAttributes &&
      !event?.workflowTaskStartedEventAttributes,
    patienceMs,
  );
}

/** One person answers; the mover hears of it, as it would through the API. */
async function answered({ scene, worker }: Life, id: string, user: string, outcome: string, more: More = {}) {
  const texts = [{ kind: 'reasons' as const, body: 'x' }];
  const reply = await scene.answer(id, user, outcome, { texts, ...more });
  if (!reply.ok) throw new Error(`${outcome}: ${JSON.stringify(reply.refusal)}`);
  worker.poke(id);
}

/** The workflow runs and sleeps, as it does soon after each submission. */
async function begun(life: Life, id: string): Promise<string> {
  life.worker.poke(id);
  const run = life.worker.client.workflow.getHandle(caseWorkflowId(id));
  await eventually(
    () => run.describe().catch(() => null),
    (found) => found !== null,
    patienceMs,
  );
  await quiet(life, id);
  return id;
}

const paths: Record<string, (life: Life) => Promise<string>> = {
  async withdrawn(life) {
    const id = await begun(life, await life.scene.apply());
    await answered(life, id, 'applicant', 'withdraw');
    await inStage(life, id, null);
    return caseWorkflowId(id);
  },

  async 'returned-and-lapsed'(life) {
    const id = await begun(life, await life.scene.apply());
    await answered(life, id, 'programme_officer', 'return');
    await inStage(life, id, 'revision');
    await life.scene.pass(25 * DAY_MS);
    life.worker.poke(id);
    await inStage(life, id, null);
    return caseWorkflowId(id);
  },

  async 'stuck-and-mended'(life) {
    const { pool } = life.scene;
    const id = await begun(life, await life.scene.apply());
    await pool.query(`INSERT INTO definition (key, version, body, hash)
      SELECT key, 99, replace(body, '"to":"review"', '"to":"nowhere"'), 'x' FROM definition WHERE key = 'cso-grant'`);
    await pool.query('UPDATE "case" SET definition_version = 99 WHERE id = $1', [id]);
    await answered(life, id, 'programme_officer', 'complete');
    const stuck = () =>
      pool.query<{ stuck: boolean }>('SELECT stuck_reason IS NOT NULL AS stuck FROM "case" WHERE id = $1', [id]);
    await eventually(stuck, ({ rows }) => rows[0]!.stuck);
    await pool.query(
      `UPDATE "case" SET definition_version = ${csoGrant.version}, state = replace(state, '"to":"nowhere"', '"to":"review"') WHERE id = $1`,
      [id],
    );
    life.worker.poke(id);
    await inStage(life, id, 'review');
    return caseWorkflowId(id);
  },

  async 'approved-to-payment'(life) {
    const id = await funded(life);
    const { linked } = await reached(life, id, (state) => state.linked.length > 0);
    const instalment = linked[0]!.caseId;
    await inStage(life, instalment, 'prepare');
    await answered(life, instalment, 'finance-1', 'prepare');
    await inStage(life, instalment, 'release');
    await answered(life, instalment, 'finance-2', 'release');
    await inStage(life, instalment, null);
    await reached(life, id, (state) => state.linked.length > 1);
    instalmentPaid = caseWorkflowId(instalment);
    return caseWorkflowId(id);
  },

  /** A linked case that pays and ends; its parent hears of it. */
  async 'instalment-paid'() {
    return instalmentPaid;
  },

  async 'consultation-closed-by-its-clock'(life) {
    const { scene, worker } = life;
    const id = await begun(life, await scene.propose());
    await answered(life, id, 'legal_officer', 'accept');
    await inStage(life, id, 'necessity');
    await waiveAll(life, id, ['necessity_check']);
    await answered(life, id, 'legal_officer', 'needed');
    await inStage(life, id, 'consultation_pack');
    const pack = ['problem', 'need', 'principles', 'questions', 'stakeholders', 'stakeholders_told', 'central_system'];
    await waiveAll(life, id, pack);
    await answered(life, id, 'legal_officer', 'ready');
    await inStage(life, id, 'consultation');
    await scene.pass(17 * DAY_MS);
    worker.poke(id);
    await inStage(life, id, 'summary');
    return caseWorkflowId(id);
  },

  async 'notices-delivered'() {
    return noticesWorkflowId('individual');
  },

  async swept({ worker }) {
    await worker.client.schedule.getHandle('sweep').trigger();
    const sweeps = async () => {
      for await (const run of worker.client.workflow.list({ query: "WorkflowType = 'sweepWorkflow'" }))
        if (run.status.name === 'COMPLETED') return run.workflowId;
      return null;
    };
    return (await eventually(sweeps, (found) => found !== null, patienceMs))!;
  },
};

let instalmentPaid = '';

/** From its draft to the stage in which instalments are paid. */
async function funded(life: Life): Promise<string> {
  const { scene } = life;
  const id = await begun(life, await scene.apply({ payee }));
  await answered(life, id, 'programme_officer', 'complete');
  const { seats } = await inStage(life, id, 'review');
  for (const { person } of seats) await answered(life, id, person!, 'support', { values: { score: 80 } });
  await inStage(life, id, 'approval');
  const now = await scene.pool.query<{ now: Date }>('SELECT case_now() AS now');
  const values = { attendance: 5, quorum: 3, meeting: 'm1', granted };
  await answered(life, id, 'secretary', 'approve', {
    values,
    reference: '1/2570',
    decidedAt: now.rows[0]!.now.toISOString(),
  });
  const { facts } = await reached(life, id, (state) => state.facts['agreement.sha256'] !== undefined);
  const signature = { values: { 'agreement.sha256': facts['agreement.sha256']! } };
  for (const signatory of ['fund_signatory', 'applicant']) await answered(life, id, signatory, 'signed', signature);
  await inStage(life, id, 'instalments');
  return id;
}

async function waiveAll({ scene }: Life, caseId: string, items: readonly string[]): Promise<void> {
  const texts = [
    { kind: 'reasons' as const, body: 'x' },
    { kind: 'citation' as const, body: 'x' },
  ];
  for (const item of items) {
    const command = { type: 'waive' as const, item, texts };
    const reply = await scene.record.act({ caseId, userId: 'legal_officer', command, idempotency: null });
    if (!reply.ok) throw new Error(`${item}: ${JSON.stringify(reply.refusal)}`);
  }
}

/** Who ran a workflow, and where, is nobody's business and no part of a replay. */
function anonymous(history: string): string {
  return history.replace(/"identity":\s*"[^"]*"/g, '"identity": "worker"');
}

async function keep({ worker }: Life, name: string, workflowId: string): Promise<void> {
  const history = await worker.client.workflow.getHandle(workflowId).fetchHistory();
  const text = JSON.stringify(JSON.parse(anonymous(historyToJSON(history))), null, 1);
  writeFileSync(join(corpusFolder, `${name}.json`), `${text}\n`);
  console.log(`${name}: ${history.events?.length} events, ${text.length} characters`);
}

interface Run {
  beginRun: () => void;
  endRun: () => void;
}

const { beginRun, endRun } = (await import(join(root, 'test/support/run.mjs'))) as Run;
beginRun();
const database = await freshDatabase();
const worker = await startTestWorker(database.url);
try {
  const life = { scene: await setScene(database.pool), worker };
  for (const [name, live] of Object.entries(paths)) await keep(life, name, await live(life));
} finally {
  await worker.stop();
  await database.drop();
  endRun();
}
