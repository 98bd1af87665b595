/** The same key with the same input gives the same reply; with another input it is refused. Refusals are not kept: they wrote nothing. */
import type { PoolClient, Pool } from 'pg';
import { isUniqueViolation, Rollback, transaction } from './connection.js';
import type { Acknowledged, Idempotency, RecordRefusal, Reply } from './request.js';
import type { Part } from './change.js';

/** What remembers a reply under its key, to be written in one statement with what the reply tells of. */
export type Keep = (reply: Acknowledged) => readonly Part[];

/**
 * Runs `work` once for a key. `work` refuses by returning a refusal, which rolls everything back. Nobody looks for the
 * key beforehand: a repeated request is refused by the rules or by the key's row, and then finds the first one's reply.
 */
export async function once(
  pool: Pool,
  userId: string,
  idempotency: Idempotency | null,
  work: (client: PoolClient, keep: Keep) => Promise<Acknowledged | RecordRefusal>,
): Promise<Reply> {
  const keep: Keep = (reply) => (idempotency ? [keyPart(userId, idempotency, reply)] : []);
  try {
    return await transaction(pool, async (client) => {
      const result = await work(client, keep);
      if (!('code' in result)) return result;
      const earlier = idempotency && (await replyTo(client, userId, idempotency));
      throw new Rollback(earlier ?? ({ ok: false, refusal: result } satisfies Reply));
    });
  } catch (reason) {
    const earlier =
      idempotency && isUniqueViolation(reason, 'idempotency_key_pkey') && (await replyTo(pool, userId, idempotency));
    if (!earlier) throw reason;
    return earlier;
  }
}

/** What the key was answered with before, or that it was used for something else; null for a new key. */
export async function replyTo(
  db: Pool | PoolClient,
  userId: string,
  { key, inputHash }: Idempotency,
): Promise<Reply | null> {
  const found = await db.query<{ input_hash: string; body: string }>({
    name: 'find-key',
    text: 'SELECT input_hash, body FROM idempotency_key WHERE actor = $1 AND key = $2',
    values: [userId, key],
  });
  const row = found.rows[0];
  if (!row) return null;
  if (row.input_hash !== inputHash) return { ok: false, refusal: { code: 'idempotency_key_reused', detail: { key } } };
  return { ...(JSON.parse(row.body) as Acknowledged), replayed: true };
}

function keyPart(userId: string, { key, inputHash }: Idempotency, reply: Acknowledged): Part {
  return {
    name: 'kept_key',
    sql: (param) => `
      INSERT INTO idempotency_key (actor, key, input_hash, status, body)
      VALUES (${param(userId)}, ${param(key)}, ${param(inputHash)}, 200, ${param(JSON.stringify(reply))})`,
  };
}
