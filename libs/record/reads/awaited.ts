/** For which linked case another waits that asks nobody itself: of those that are open, the one that is due first. */
import type { Pool } from 'pg';
import { isoOf } from '../locked-case.js';

export interface AwaitedCase {
  id: string;
  process: string;
  version: number;
  ordinal: number;
  dueAt: string | null;
}

const awaitedBy = {
  name: 'cases_awaited',
  text: `
    SELECT DISTINCT ON (l.parent_id) l.parent_id AS "parentId", l.id, l.definition_key AS process,
           l.definition_version AS version, l.ordinal, ${isoOf('l.due_at')} AS "dueAt"
      FROM "case" l
     WHERE l.parent_id = ANY($1::uuid[]) AND l.ended_at IS NULL
       AND NOT EXISTS (SELECT FROM seat s WHERE s.case_id = l.parent_id AND s.status = 'offered')
     ORDER BY l.parent_id, l.due_at NULLS LAST, l.ordinal, l.id`,
};

/** By the case that waits; of one that waits for none there is none. */
export async function awaited(pool: Pool, cases: readonly string[]): Promise<ReadonlyMap<string, AwaitedCase>> {
  if (cases.length === 0) return new Map();
  const { rows } = await pool.query<AwaitedCase & { parentId: string }>({ ...awaitedBy, values: [cases] });
  return new Map(rows.map(({ parentId, ...one }) => [parentId, one]));
}
