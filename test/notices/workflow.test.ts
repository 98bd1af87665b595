import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { createNoticeActivities } from '#activities/notices.js';
import { usualPace } from '#libs/notices/verdict.js';
import { pokeNotices } from '#workflows/messages.js';
import type { noticesWorkflow } from '#workflows/notices.workflow.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { startMailServer, type MailServer } from '#test/support/smtp.js';
import { freshNamespace } from '#test/support/temporal.js';
import { decline, noticeOf, openCase, owe, sender } from './case-in-hand.js';

const taskQueue = 'notices';
let database: FreshDatabase;
let mailServer: MailServer;
let connection: NativeConnection;
let clientConnection: Connection;
let client: Client;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  database = await freshDatabase();
  mailServer = await startMailServer();
  const { address, namespace } = await freshNamespace();
  Runtime.install({
    shutdownSignals: [],
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
  connection = await NativeConnection.connect({ address });
  clientConnection = await Connection.connect({ address });
  client = new Client({ connection: clientConnection, namespace });
  worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({ workflowsPath: `${process.cwd()}/dist/workflows/notices.workflow.js` }),
    activities: createNoticeActivities({
      pool: database.pool,
      smtpUrl: mailServer.url,
      publicUrl: 'https://saphan.example',
      from: sender,
      secret: 'of tests',
      pace: { ...usualPace, awayMs: 200 },
    }),
  });
  running = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await running;
  await connection.close();
  await clientConnection.close();
  await mailServer.stop();
  await database.drop();
});

describe('the lane of individual notices', () => {
  it('sleeps until it is poked, sends at once, waits while the mail server is away, and its history names nobody', async () => {
    const handle = await client.workflow.start<typeof noticesWorkflow>('noticesWorkflow', {
      workflowId: 'notices-individual',
      taskQueue,
      args: ['individual'],
    });
    const subject = await openCase(database.pool);
    const seq = await decline(database.pool, subject, 'เหตุผล');
    await pause(500);
    const first = await owe(database.pool, subject, { message: 'decision', seq });
    await handle.signal(pokeNotices);
    await sent(first);

    await mailServer.stop();
    const late = await owe(database.pool, subject, { message: 'decision', seq });
    await handle.signal(pokeNotices);
    await pause(500);
    expect((await noticeOf(database.pool, late)).state).toBe('RETRY');
    mailServer = await startMailServer({ port: mailServer.port });
    await sent(late);

    const history = JSON.stringify(await handle.fetchHistory());
    expect(history).not.toMatch(/people\.example|G2569/);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await handle.terminate();
  }, 60_000);
});

async function sent(id: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(20))
    if ((await noticeOf(database.pool, id)).state === 'SENT') return;
  throw new Error(`${id} was not sent`);
}
