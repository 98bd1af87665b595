/** Joins workflows and activities: the only place that knows both. */
import { PrismaPg } from '@prisma/adapter-pg';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Pool } from 'pg';
import { createCaseActivities } from '#activities/cases.js';
import { createDocumentActivities } from '#activities/documents.js';
import { createNoticeActivities } from '#activities/notices.js';
import { createPaymentActivities } from '#activities/payments.js';
import { createRetentionActivities } from '#activities/retention.js';
import { createSweepActivities } from '#activities/sweep.js';
import { applyDueChanges } from '#libs/administration/due.js';
import { pdfPrinter } from '#libs/agreement/print.js';
import { createFileBank } from '#libs/bank/file-bank.js';
import { Files } from '#libs/files/files.js';
import { clamd } from '#libs/files/scanner.js';
import { FileStore } from '#libs/files/store.js';
import { wordlessFailures } from '#libs/log/temporal.js';
import { Mover } from '#libs/mover/mover.js';
import { Backlog } from '#libs/record/reads/backlog.js';
import { Checkpoints } from '#libs/record/checkpoint.js';
import { openPool } from '#libs/record/connection.js';
import { createRecord } from '#libs/record/record.js';
import type { Settings } from '#libs/settings/settings.js';
import { PrismaClient } from '#prisma/generated/client.js';
import { engineChanges } from './changes.js';
import { temporalReady } from './namespace.js';
import { ensureStanding } from './standing.js';

/** Workflows kept in memory between their steps, at about 130 KB each. */
export const MAX_CACHED_WORKFLOWS = 2_000;
/** Local activities under way at once: each holds one connection of the pool. */
export const MAX_MOVES_AT_ONCE = 24;
export const MAX_CONNECTIONS = 32;
/** How long work under way may take to end when the worker is asked to stop. */
const SHUTDOWN_GRACE = '8 seconds';
/** A question for work may then hang at the server, which answers it after a minute: nobody waits for that. */
const SHUTDOWN_FORCED = '10 seconds';
/** How often it is looked whether schedules and delivery still stand: no case moves while a lost store leaves them out. */
const STANDING_EVERY_MS = 5_000;

export interface RunningWorker {
  worker: Worker;
  mover: Mover;
  /** Stops taking work, lets what is under way end, closes the connections. */
  stop: () => Promise<void>;
  /** Resolves when stopped, rejects when the worker fails. */
  done: Promise<void>;
}

export async function startWorker(
  settings: Settings,
  workflows: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'>,
  warn: (message: string, reason: unknown) => void,
): Promise<RunningWorker> {
  const { temporalAddress: address, temporalNamespace: namespace, taskQueue } = settings;
  const connection = await temporalReady(address, namespace).catch((reason: unknown) => {
    warn('no server that starts workflows answers at TEMPORAL_ADDRESS', reason);
    throw reason;
  });
  const client = new Client({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const lost = (reason: Error) => warn('an idle connection to the database broke', reason);
  const pool = openPool(settings.databaseUrl, MAX_CONNECTIONS, lost);
  const mover = new Mover(client.workflow, warn, taskQueue);
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    ...workflows,
    activities: createActivities(settings, pool, mover),
    interceptors: { activity: [() => ({ inbound: wordlessFailures })] },
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    maxConcurrentLocalActivityExecutions: MAX_MOVES_AT_ONCE,
    shutdownGraceTime: SHUTDOWN_GRACE,
    shutdownForceTime: SHUTDOWN_FORCED,
  });
  await ensureStanding(client, mover, taskQueue);
  const standing = keepStanding(client, mover, taskQueue, warn);
  let stopping = false;
  const done = ended(worker, () => stopping, warn)
    .then((inOrder) => (inOrder ? native.close() : undefined))
    .finally(async () => {
      clearInterval(standing);
      await client.connection.close();
      await pool.end();
    });
  const stop = async () => {
    stopping = true;
    worker.shutdown();
    await done;
  };
  return { worker, mover, stop, done };
}

/**
 * Whether it stopped in order; not when what hung had to be cut off, and its connection with it, which nobody can close
 * then. Nothing is lost by it: what was not reported as done is given out again. The SDK says that it cut something off,
 * or where it stumbled over that. Rejects when the worker fails unasked.
 */
async function ended(
  worker: Worker,
  stopping: () => boolean,
  warn: (message: string, reason: unknown) => void,
): Promise<boolean> {
  try {
    await worker.run();
    return true;
  } catch (reason) {
    if (!stopping()) throw reason;
    warn('the worker was cut off while it stopped', reason);
    return false;
  }
}

function createActivities(settings: Settings, pool: Pool, mover: Mover) {
  const record = createRecord({ pool });
  const database = new PrismaClient({ adapter: new PrismaPg(pool) });
  const bank = createFileBank(settings.bankDir);
  const { smtpUrl, publicUrl, mailFrom: from } = settings;
  const scanner = settings.clamdAddress === null ? null : clamd(settings.clamdAddress);
  const files = new Files(pool, new FileStore(settings.filesDir), scanner);
  return {
    ...createCaseActivities({ record, mover }),
    ...createPaymentActivities({ pool, record, bank, mover }),
    ...createDocumentActivities({
      pool,
      record,
      print: settings.chromium === null ? null : pdfPrinter(settings.chromium),
    }),
    ...createNoticeActivities({ pool, smtpUrl, publicUrl, from, secret: settings.authSecret }),
    ...createRetentionActivities({ pool, files }),
    ...createSweepActivities({
      record,
      applyDueChanges: () => applyDueChanges(pool, database, engineChanges()),
      mover,
      backlog: new Backlog(pool),
      checkpoints: new Checkpoints(pool, settings.checkpointDir),
      files,
    }),
  };
}

function keepStanding(
  client: Client,
  mover: Mover,
  taskQueue: string,
  warn: (message: string, reason: unknown) => void,
) {
  const ensure = () =>
    ensureStanding(client, mover, taskQueue).catch((reason: unknown) =>
      warn('the schedules could not be made', reason),
    );
  return setInterval(() => void ensure(), STANDING_EVERY_MS);
}
