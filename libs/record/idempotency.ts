/** The same key with the same input gives the same reply; with another input it is refused. Refusals are not kept: they wrote nothing. */
import type { PoolClient, Pool } from 'pg';
import { isUniqueViolation, Rollback, transaction } from './connection.js';
import type { Acknowledged, Idempotency, RecordRefusal, Reply } from './request.js';

/** Two requests with one new key may race; the loser runs again and finds the winner's reply. */
const MAX_RACES = 3;

/** Runs `work` once for a key. `work` refuses by returning a refusal, which rolls everything back. */
export async function once(
  pool: Pool,
  userId: string,
  idempotency: Idempotency | null,
  work: (client: PoolClient) => Promise<Acknowledged | RecordRefusal>,
): Promise<Reply> {
  for (let race = 1; ; race += 1)
    try {
      return await transaction(pool, async (client) => {
        const earlier = idempotency && (await replyTo(client, userId, idempotency));
        if (earlier) throw new Rollback(earlier);
        const result = await work(client);
        if ('code' in result) {
          // A twin that was under way may have done it meanwhile: then its reply is the reply, and not the refusal.
          const twin = idempotency && (await replyTo(client, userId, idempotency));
          throw new Rollback(twin ?? ({ ok: false, refusal: result } satisfies Reply));
        }
        if (idempotency) await keep(client, userId, idempotency, result);
        return result;
      });
    } catch (reason) {
      if (!isUniqueViolation(reason, 'idempotency_key_pkey') || race === MAX_RACES) throw reason;
    }
}

async function replyTo(client: PoolClient, userId: string, { key, inputHash }: Idempotency): Promise<Reply | null> {
  const found = await client.query<{ input_hash: string; body: string }>({
    name: 'find-key',
    text: 'SELECT input_hash, body FROM idempotency_key WHERE actor = $1 AND key = $2',
    values: [userId, key],
  });
  const row = found.rows[0];
  if (!row) return null;
  if (row.input_hash !== inputHash) return { ok: false, refusal: { code: 'idempotency_key_reused', detail: { key } } };
  return { ...(JSON.parse(row.body) as Acknowledged), replayed: true };
}

async function keep(client: PoolClient, userId: string, { key, inputHash }: Idempotency, reply: Acknowledged) {
  await client.query({
    name: 'keep-key',
    text: 'INSERT INTO idempotency_key (actor, key, input_hash, status, body) VALUES ($1, $2, $3, 200, $4)',
    values: [userId, key, inputHash, JSON.stringify(reply)],
  });
}
