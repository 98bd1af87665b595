/** What a person's command would come to: it is carried out in a transaction, looked at from inside, and rolled back. */
import type { PoolClient } from 'pg';
import { actLocked } from './act.js';
import { Rollback, transaction } from './connection.js';
import type { RecordParts } from './record-parts.js';
import type { ActRequest, RecordRefusal } from './request.js';

/** A letter that the command would owe, as its row would stand. */
export interface OwedLetter {
  caseId: string;
  /** The event of which it tells. */
  seq: number;
  message: string;
  recipient: string;
  address: string;
  language: 'th' | 'en';
}

export type Rehearsed<T> = { ok: true; seen: T } | { ok: false; refusal: RecordRefusal };

/** As many as somebody reads before deciding. */
const LETTERS_MAX = 20;

/** `look` sees the case as it would stand; nothing of it stays, and nobody is told. */
export function rehearse<T>(
  parts: RecordParts,
  request: Omit<ActRequest, 'idempotency'>,
  look: (client: PoolClient, letters: OwedLetter[]) => Promise<T>,
): Promise<Rehearsed<T>> {
  return transaction(parts.pool, async (client): Promise<Rehearsed<T>> => {
    const before = await headOf(client, request.caseId);
    const result = await actLocked(parts, client, () => [], request);
    if ('code' in result) throw new Rollback({ ok: false, refusal: result } satisfies Rehearsed<T>);
    const seen = await look(client, await owedSince(client, request.caseId, before));
    throw new Rollback({ ok: true, seen } satisfies Rehearsed<T>);
  });
}

/** Locked, so that no other's event comes in between. */
async function headOf(client: PoolClient, caseId: string): Promise<number> {
  const { rows } = await client.query<{ seq: number }>('SELECT head_seq AS seq FROM "case" WHERE id = $1 FOR UPDATE', [
    caseId,
  ]);
  return rows[0]?.seq ?? 0;
}

async function owedSince(client: PoolClient, caseId: string, seq: number): Promise<OwedLetter[]> {
  const { rows } = await client.query<OwedLetter>(
    `SELECT case_id AS "caseId", seq, message, recipient, address, lang AS language FROM notice
      WHERE case_id = $1 AND seq > $2 ORDER BY seq, id LIMIT ${LETTERS_MAX}`,
    [caseId, seq],
  );
  return rows;
}
