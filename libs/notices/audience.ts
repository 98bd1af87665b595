/** A crowd that is owed a notice: one row in the deciding transaction, turned into notices page by page. */
import type { Pool, PoolClient } from 'pg';

export const AUDIENCE_PAGE = 500;

interface AudienceRow {
  id: string;
  cursor: string | null;
}

const nextAudience = `
  SELECT id, cursor FROM audience WHERE done_at IS NULL
  ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

/**
 * `subscribers`: of the case's programme. `told`: the stakeholders of the case's latest consultation, and whoever was told
 * that one was opened. Both, where the selector names both. The cursor walks through addresses, so that a mailbox that is
 * in the crowd twice, or had this notice as a party already, is told once.
 */
const insertPage = `
  WITH crowd AS (
    SELECT s.id::text AS recipient, s.email AS address, s.lang
      FROM audience a JOIN "case" c ON c.id = a.case_id JOIN subscriber s ON s.programme_id = c.programme_id
      WHERE a.id = $1 AND a.selector LIKE '%subscribers%' AND s.confirmed_at IS NOT NULL AND s.ended_at IS NULL
    UNION ALL
    SELECT s.id::text, s.email, s.lang FROM audience a
      JOIN stakeholder s ON s.consultation_id =
        (SELECT id FROM consultation WHERE case_id = a.case_id ORDER BY round DESC LIMIT 1)
      WHERE a.id = $1 AND a.selector LIKE '%told%' AND s.email IS NOT NULL
    UNION ALL
    SELECT n.recipient, n.address, n.lang FROM audience a
      JOIN notice n ON n.case_id = a.case_id AND n.message = 'consultation_opened'
      WHERE a.id = $1 AND a.selector LIKE '%told%'
  ), page AS (
    SELECT DISTINCT ON (lower(address) COLLATE "C") lower(address) COLLATE "C" AS mailbox, recipient, address, lang
    FROM crowd WHERE $2::text IS NULL OR lower(address) COLLATE "C" > $2
    ORDER BY lower(address) COLLATE "C", recipient LIMIT ${AUDIENCE_PAGE}
  ), owed AS (
    INSERT INTO notice (id, case_id, seq, message, recipient, address, lang, lane, message_id, at, audience_id)
    SELECT new.id, a.case_id, a.seq, a.message, recipient, address, lang, 'bulk', '<' || new.id || '@saphan>', a.at, a.id
    FROM page CROSS JOIN LATERAL (SELECT uuidv7() AS id WHERE page.mailbox IS NOT NULL) new
      JOIN audience a ON a.id = $1
    WHERE NOT EXISTS (
      SELECT FROM notice n
      WHERE n.case_id = a.case_id AND n.seq = a.seq AND n.message = a.message AND lower(n.address) = page.mailbox
    )
    ON CONFLICT DO NOTHING
  )
  SELECT count(*)::int AS found, max(mailbox) AS last FROM page`;

/** Expands one page, and moves the cursor in the same transaction. Null when no audience waits. */
export async function expandPage(pool: Pool): Promise<number | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<AudienceRow>(nextAudience);
    const found = rows[0] ? await tellPage(client, rows[0]) : null;
    await client.query('COMMIT');
    return found;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** The first page of each crowd that is owed something about the case, in the transaction of the client. */
export async function expandOf(client: PoolClient, caseId: string): Promise<void> {
  const sql = 'SELECT id, cursor FROM audience WHERE case_id = $1 AND done_at IS NULL ORDER BY at, id';
  const { rows } = await client.query<AudienceRow>(sql, [caseId]);
  for (const row of rows) await tellPage(client, row);
}

async function tellPage(client: PoolClient, { id, cursor }: AudienceRow): Promise<number> {
  const { rows } = await client.query<{ found: number; last: string | null }>(insertPage, [id, cursor]);
  const { found, last } = rows[0] ?? { found: 0, last: null };
  await client.query(
    `UPDATE audience SET cursor = coalesce($2, cursor), expanded = expanded + $3,
       done_at = CASE WHEN $3 < ${AUDIENCE_PAGE} THEN now() END
     WHERE id = $1`,
    [id, last, found],
  );
  return found;
}
