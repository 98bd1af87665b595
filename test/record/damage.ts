/** What somebody could do who has the whole database in hand: the guards do not see it. */
import type { Pool } from 'pg';

/** A statement with its values. */
export type Damage = readonly [sql: string, values?: unknown[]];

/** All of it or none of it. */
export async function damage(pool: Pool, ...statements: readonly Damage[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query('COMMIT');
  } catch (reason) {
    await client.query('ROLLBACK');
    throw reason;
  } finally {
    client.release();
  }
}
