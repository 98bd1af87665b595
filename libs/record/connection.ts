/** Connections and transactions on plain `pg`. */
import pg, { type Pool, type PoolClient } from 'pg';

/**
 * A pool whose process outlives the server. `warn` hears of idle connections that broke: the pool has dropped them, and
 * the next query opens another. One that breaks while it is in use fails the query under way, and that is enough: but
 * `pg` also emits it where the pool has no listener of its own, and an error event without one would end the process.
 */
export function openPool(connectionString: string, max: number, warn: (reason: Error) => void): Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', warn);
  return pool;
}
import { announce, takeHeads } from './heads.js';

/** Runs `work` in one transaction; rolls back when it throws or returns a refusal through `Rollback`. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    announce(pool, takeHeads(client));
    return result;
  } catch (reason) {
    await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
    if (reason instanceof Rollback) return reason.result as T;
    throw reason;
  } finally {
    takeHeads(client);
    client.release(broken);
  }
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
