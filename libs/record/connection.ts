/** Transactions on plain `pg`. */
import type { Pool, PoolClient } from 'pg';
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
