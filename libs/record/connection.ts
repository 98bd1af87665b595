/** Connections and transactions on plain `pg`. */
import type { Writable } from 'node:stream';
import pg, { type Pool, type PoolClient, type QueryConfig } from 'pg';
import { announce, takeHeads } from './heads.js';

/**
 * A pool whose process outlives the server. `warn` hears of idle connections that broke: the pool has dropped them, and
 * the next query opens another. One that breaks while it is in use fails the query under way, and that is enough: but
 * `pg` also emits it where the pool has no listener of its own, and an error event without one would end the process.
 * Compiling a plan takes longer than any query here runs: `jit` is off.
 */
export function openPool(connectionString: string, max: number, warn: (reason: Error) => void): Pool {
  const pool = new pg.Pool({ connectionString, max, pipeline: true, options: '-c jit=off' });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', warn);
  return pool;
}

/** The statements of a command are few and always the same: planned anew each time, the lock alone would take twice as long. */
const begin = 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan';

/**
 * Runs `work` in one transaction; rolls back when it throws or returns a refusal through `Rollback`. Statements travel
 * without waiting for each other: BEGIN with the first, COMMIT with what was left to `send`.
 */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    send(client, begin);
    const result = await work(client);
    send(client, 'COMMIT');
    await arrived(client);
    announce(pool, takeHeads(client));
    return result;
  } catch (reason) {
    // What failed first is the reason; whatever came after it in this transaction failed because of it.
    const cause = await arrived(client).then(
      () => reason,
      (first: unknown) => first,
    );
    await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
    if (cause instanceof Rollback) return cause.result as T;
    throw cause;
  } finally {
    takeHeads(client);
    client.release(broken);
  }
}

/**
 * Gives statements that are put together anew each time a name under which each connection keeps their plan: to plan takes
 * longer than to carry out. Only the first `most` texts get one, as plans take memory in every connection.
 */
export function plansKept(prefix: string, most: number): (text: string, values: unknown[]) => QueryConfig {
  const names = new Map<string, string>();
  return (text, values) => {
    if (!names.has(text) && names.size < most) names.set(text, `${prefix}-${names.size}`);
    const name = names.get(text);
    return { text, values, ...(name && { name }) };
  };
}

const sent = new WeakMap<PoolClient, Promise<unknown>[]>();

/** Sends a statement of a running transaction whose rows nobody reads; its failure is the transaction's. */
export function send(client: PoolClient, statement: string | QueryConfig): void {
  leaveTogether(client);
  const result = client.query(statement);
  result.catch(() => undefined);
  sent.set(client, [...(sent.get(client) ?? []), result]);
}

/** What is sent in one turn leaves in one packet: a quarter of what a command costs in this process is handing packets over. */
function leaveTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Rejects with the first failure among what was sent. */
async function arrived(client: PoolClient): Promise<void> {
  const results = sent.get(client) ?? [];
  sent.delete(client);
  for (const result of results) await result;
}

/** Ends a transaction without trace, with a result all the same: a refusal writes nothing. */
export class Rollback extends Error {
  constructor(readonly result: unknown) {
    super('rolled back');
  }
}

const UNIQUE_VIOLATION = '23505';

export function isUniqueViolation(reason: unknown, constraint: string): boolean {
  const { code, constraint: broken } = (reason ?? {}) as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && broken === constraint;
}
