/** The words that a programme has of its own for a message, as they hold in the moment when the letter is written. */
import type { PoolClient } from 'pg';
import type { Wording } from './placeholders.js';
import type { Taken } from './queue.js';

const newest = `
  SELECT t.subject, t.opening, t.closing FROM template t JOIN "case" c ON c.programme_id = t.programme_id
  WHERE c.id = $1 AND t.message = $2 AND t.lang = $3 AND t.from_at <= case_now()
  ORDER BY t.version DESC LIMIT 1`;

/** Null where it has none. */
export async function readWording(
  client: PoolClient,
  { caseId, message, language }: Pick<Taken, 'caseId' | 'message' | 'language'>,
): Promise<Wording | null> {
  const { rows } = await client.query<Wording>(newest, [caseId, message, language]);
  return rows[0] ?? null;
}
