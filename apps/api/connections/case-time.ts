/** Case time, as the record reads it: the database's clock and the sandbox's offset. */
import type { Pool } from 'pg';

export async function caseTime(pool: Pool): Promise<Date> {
  const { rows } = await pool.query<{ now: Date }>('SELECT case_now() AS now');
  if (!rows[0]) throw new Error('the sandbox clock has no row');
  return rows[0].now;
}
