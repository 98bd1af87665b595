/** What the worker writes to its log, and leaves in Temporal's history, when mail is refused and activities fail. */
import { RETENTION_WORKFLOW } from '#libs/mover/names.js';
import { decline, noticeOf, openCase, owe, person } from '#test/notices/case-in-hand.js';
import { captureLog, type CapturedLog } from '#test/support/log.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { startRudeServer } from '#test/support/smtp.js';
import { eventually, startTestWorker, type TestWorker } from '#test/support/worker.js';

let log: CapturedLog;
let database: FreshDatabase;
let worker: TestWorker;
let server: Awaited<ReturnType<typeof startRudeServer>>;

beforeAll(async () => {
  log = captureLog();
  database = await freshDatabase();
  server = await startRudeServer('recipient_550');
  worker = await startTestWorker(database.url, server.url, 'WARN');
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
  await database.drop();
  log.release();
});

/** A machine at work on other things takes its time. */
const PATIENCE_MS = 40_000;

test(
  'a refused letter and a failing activity leave their kind, and nobody’s address',
  async () => {
    const { pool } = database;
    const subject = await openCase(pool);
    const seq = await decline(pool, subject, 'เหตุผล');
    const recipient = await person(pool, 'ศิริพร ลับเฉพาะ');
    const notice = await owe(pool, subject, { message: 'decision', seq, to: recipient });
    // The database quotes the row that it refuses to change; so may whatever fails on it.
    await pool.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'nothing is done for %', (SELECT email FROM "user" LIMIT 1); END $$`);
    await pool.query('CREATE TRIGGER never BEFORE INSERT ON retention_run FOR EACH ROW EXECUTE FUNCTION refuse()');
    const failed = await eventually(
      () => noticeOf(pool, notice),
      ({ state }) => state === 'FAILED',
      PATIENCE_MS,
    );
    // What the server said stands with the letter, for whoever may read it, and nowhere else.
    expect(failed.last_error).toContain(recipient.email);

    const run = await worker.client.workflow.start(RETENTION_WORKFLOW, {
      taskQueue: 'saphan',
      workflowId: 'r',
      args: [],
    });
    await eventually(
      async () => log.text(),
      (text) => text.includes('activityType=retainKind'),
      PATIENCE_MS,
    );
    const history = await eventually(
      async () => JSON.stringify(await run.fetchHistory()),
      (text) => text.includes('retainKind'),
    );
    const pending = JSON.stringify((await run.describe()).raw);
    // Nothing of it may be under way while its worker stops.
    await pool.query('DROP TRIGGER never ON retention_run');
    await run.result();
    expect(log.text()).toMatch(/WARN \[temporal\] Activity failed .*activityType=retainKind.*P0001/);
    const secrets = { address: recipient.email, name: 'ลับเฉพาะ', database: database.url };
    expect(log.found(secrets)).toEqual([]);
    expect([recipient.email, 'nothing is done'].filter((word) => (history + pending).includes(word))).toEqual([]);
  },
  3 * PATIENCE_MS,
);
