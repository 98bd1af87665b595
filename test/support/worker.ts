/** A worker with everything in it, for tests: real record, real Temporal, bank files in a folder of its own. */
import { Client, Connection } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorker } from '#apps/worker/worker.js';
import { logOf } from '#libs/log/log.js';
import { quietRuntime } from '#libs/log/temporal.js';
import { root } from '#libs/settings/root.js';
import type { Settings } from '#libs/settings/settings.js';
import { freshNamespace } from './temporal.js';

export interface TestWorker {
  client: Client;
  settings: Settings;
  poke: (caseId: string) => void;
  stop: () => Promise<void>;
}

let installed = false;

/** `level`: from which on it is told what goes wrong. */
export async function startTestWorker(
  databaseUrl: string,
  smtpUrl = 'smtp://127.0.0.1:9',
  level: 'WARN' | 'ERROR' = 'ERROR',
): Promise<TestWorker> {
  if (!installed) Runtime.install(quietRuntime(level));
  installed = true;
  const { address, namespace } = await freshNamespace();
  const folder = await mkdtemp(join(tmpdir(), 'saphan-worker-'));
  const settings: Settings = {
    databaseUrl,
    temporalAddress: address,
    temporalNamespace: namespace,
    taskQueue: 'saphan',
    smtpUrl,
    mailFrom: 'Saphan <no-reply@saphan.localhost>',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    authSecret: 'for tests only, thirty-two characters',
    secondFactor: 'optional',
    idleMinutes: 1_440,
    staffIdleMinutes: 60,
    trustedProxies: [],
    production: false,
    institution: null,
    sandbox: true,
    bankDir: join(folder, 'bank'),
    checkpointDir: join(folder, 'checkpoints'),
    filesDir: join(folder, 'files'),
    clamdAddress: null,
    chromium: null,
  };
  const running = await startWorker(
    settings,
    { workflowsPath: join(root, 'workflows', 'index.ts') },
    logOf('worker').warn,
  );
  const client = new Client({ connection: await Connection.connect({ address }), namespace });
  return {
    client,
    settings,
    poke: (caseId) => running.mover.poke(caseId),
    async stop() {
      await running.stop();
      await client.connection.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until `look` gives something, or fails with the last thing seen. */
export async function eventually<T>(
  look: () => Promise<T>,
  until: (seen: T) => boolean,
  patienceMs = 15_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (until(seen)) return seen;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(seen)} after ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
