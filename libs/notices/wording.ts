/** The words that a programme has of its own for a message, as they held when it happened of which the letter tells. */
import type { PoolClient } from 'pg';
import type { Instant } from '#libs/process/event.js';
import type { Wording } from './placeholders.js';
import type { Taken } from './queue.js';

const newest = `
  SELECT t.subject, t.opening, t.closing FROM template t JOIN "case" c ON c.programme_id = t.programme_id
  WHERE c.id = $1 AND t.message = $2 AND t.lang = $3 AND t.from_at <= $4
  ORDER BY t.version DESC LIMIT 1`;

/** Null where it has none. `at`: of the event, in case time. */
export async function readWording(
  client: PoolClient,
  { caseId, message, language }: Pick<Taken, 'caseId' | 'message' | 'language'>,
  at: Instant,
): Promise<Wording | null> {
  const values = [caseId, message, language, at];
  const { rows } = await client.query<Wording>({ name: 'letter-wording', text: newest, values });
  return rows[0] ?? null;
}
