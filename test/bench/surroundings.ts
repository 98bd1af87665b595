/** Where the bench runs: a whole stack of the product, fresh and its own, as `npm start` would start it. */
import { openPool } from '#libs/record/connection.js';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Place } from '#apps/local/place.js';
import { freePorts } from '#apps/local/port.js';
import { Stack } from '#apps/local/stack.js';
import { lanes, noticesWorkflowId, NOTICES_WORKFLOW } from '#libs/mover/names.js';
import { createRecord, type CaseRecord } from '#libs/record/record.js';
import { root } from '#libs/settings/root.js';

export interface Surroundings {
  url: string;
  env: Readonly<Record<string, string>>;
  /** Process ids of the stack's parts, by name. */
  parts: Readonly<Record<string, { pid: number }>>;
  pool: pg.Pool;
  temporal: Client;
  record: CaseRecord;
  say: (line: string) => void;
  /** Starts a floor program beside the stack and waits until it says that it is ready. */
  startFloor: (program: 'server' | 'worker', env?: Record<string, string>) => Promise<void>;
  stop: () => Promise<void>;
}

const mostConnections = 16;

/** `name` is that of its folder; `stopped` aborts when a person asks the bench to stop. */
export async function surroundings(
  name: string,
  say: (line: string) => void,
  stopped: AbortSignal,
): Promise<Surroundings> {
  const folder = join(root, '.saphan', name);
  rmSync(folder, { recursive: true, force: true });
  const progress = {
    say,
    stopped,
    step: <T>(_title: string, work: (note: (what: string) => void) => Promise<T>) => work(say),
  };
  const [port] = (await freePorts([0])) as [number];
  const none = { publicUrl: undefined, databaseUrl: undefined, temporalAddress: undefined, smtpUrl: undefined };
  const stack = await Stack.claim(new Place(folder), { port, anyPort: true, fresh: false, ...none }, progress);
  const floors: ChildProcess[] = [];
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of ends.reverse()) await end();
    await Promise.all(floors.map(ended));
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await stack.up();
    const { env, parts, url } = stack.note;
    const pool = openPool(env.DATABASE_URL!, mostConnections, (reason) => say(reason.message));
    ends.push(() => pool.end());
    await demandDurability(pool);
    const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS! });
    ends.push(() => connection.close());
    const temporal = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE! });
    const startFloor = async (program: string, more = {}) =>
      void floors.push(await floor(program, { ...env, ...more }));
    const record = createRecord({ pool });
    return { url: url!, env, parts, pool, temporal, record, say, startFloor, stop };
  } catch (reason) {
    await stop();
    throw reason;
  }
}

/** Figures of a database that may forget are no figures. */
async function demandDurability(pool: pg.Pool): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const shown = await pool.query<Record<string, string>>(`SHOW ${setting}`);
    if (shown.rows[0]?.[setting] !== 'on') throw new Error(`${setting} is not on: nothing measured here would count`);
  }
}

async function floor(program: string, env: Record<string, string>): Promise<ChildProcess> {
  const file = fileURLToPath(new URL(`./floor/${program}.js`, import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit').then(() => Promise.reject(new Error(`the floor's ${program} did not start`)));
  await Promise.race([once(child.stdout, 'data'), gone]);
  gone.catch(() => undefined);
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Mail is no part of any figure: its two workflows are put on a queue that nobody serves, where pokes do no work. */
export async function parkMail({ temporal }: Surroundings): Promise<void> {
  for (const lane of lanes) {
    const workflowId = noticesWorkflowId(lane);
    await temporal.workflow
      .getHandle(workflowId)
      .terminate()
      .catch((reason: unknown) => {
        if (!(reason instanceof WorkflowNotFoundError)) throw reason;
      });
    const parked = { taskQueue: 'parked', args: [lane], workflowIdConflictPolicy: 'TERMINATE_EXISTING' } as const;
    await temporal.workflow.start(NOTICES_WORKFLOW, { workflowId, ...parked });
  }
}

/** The sweep's pokes would blur what is measured; where it belongs to the figure, it runs. */
export async function sweeping({ temporal }: Surroundings, on: boolean): Promise<void> {
  const sweep = temporal.schedule.getHandle('sweep');
  await (on ? sweep.unpause() : sweep.pause());
}
