/** Seats that are handed on for a time: who acts for whom. Whether a delegate may sit is for the rules, at the act. */
import type { Pool } from 'pg';

/** A running delegation to one person. What is null does not narrow it. */
export interface Handed {
  from: string;
  role: string | null;
  programmeId: string | null;
  rootId: string | null;
}

export async function handedTo(pool: Pool, userId: string): Promise<Handed[]> {
  const { rows } = await pool.query<Handed>({
    name: 'handed_to',
    text: `SELECT d.from_user AS "from", d.role, d.programme_id AS "programmeId", d.case_id AS "rootId"
             FROM delegation d, (SELECT case_now() AS at) t
            WHERE d.to_user = $1 AND d.withdrawn_at IS NULL AND d.from_at <= t.at AND d.until_at > t.at`,
    values: [userId],
  });
  return rows;
}
