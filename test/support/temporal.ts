/** A real Temporal server for tests: one a run, started when the first test file asks; a namespace of its own for each. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { freePorts } from '#apps/local/port.js';
import { portsNeeded } from '#apps/local/temporal-config.js';
import { findTemporal, temporalCommand } from '#apps/local/temporal.js';
import { temporalReady } from '#apps/worker/namespace.js';
import { shared } from './shared.js';

export interface FreshNamespace {
  address: string;
  namespace: string;
}

/** The run's Temporal server, in memory, or the one that TEMPORAL_ADDRESS names. */
export function startTemporal(): Promise<{ address: string }> {
  return shared('temporal', async ({ folder, run }) => {
    if (process.env.TEMPORAL_ADDRESS) return { address: process.env.TEMPORAL_ADDRESS };
    const ports = await freePorts(Array<number>(portsNeeded).fill(0));
    const program = await findTemporal(() => undefined);
    run('temporal', temporalCommand(program, { folder: join(folder, 'temporal'), ports, storage: 'memory' }));
    return { address: `127.0.0.1:${ports[0]}` };
  });
}

/** An empty namespace in which workflows start at once. */
export async function freshNamespace(): Promise<FreshNamespace> {
  const { address } = await startTemporal();
  const namespace = `test-${randomUUID()}`;
  const connection = await temporalReady(address, namespace);
  await connection.close();
  return { address, namespace };
}
