/** What a person's command would come to: it is carried out in a transaction, looked at from inside, and rolled back. */
import type { PoolClient } from 'pg';
import { actLocked } from './act.js';
import { advanceLocked } from './advance.js';
import { Rollback, transaction } from './connection.js';
import { RulesFailed } from './engine.js';
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

/**
 * `look` sees the case as it would stand once the engine has moved it on, and after which event the new ones begin; nothing
 * of it stays, and nobody is told.
 */
export function rehearse<T>(
  parts: RecordParts,
  request: Omit<ActRequest, 'idempotency'>,
  look: (client: PoolClient, since: number) => Promise<T>,
): Promise<Rehearsed<T>> {
  return transaction(parts.pool, async (client): Promise<Rehearsed<T>> => {
    const before = await headOf(client, request.caseId);
    const result = await actLocked(parts, client, () => [], request);
    if ('code' in result) throw new Rollback({ ok: false, refusal: result } satisfies Rehearsed<T>);
    if (result.needsMover) await movedOn(parts, client, request.caseId);
    const seen = await look(client, before);
    throw new Rollback({ ok: true, seen } satisfies Rehearsed<T>);
  });
}

/** What the mover would do at once. Where it would be stuck, the command itself stands all the same. */
async function movedOn(parts: RecordParts, client: PoolClient, caseId: string): Promise<void> {
  try {
    await advanceLocked(parts, client, caseId);
  } catch (reason) {
    if (!(reason instanceof RulesFailed)) throw reason;
  }
}

/** Locked with its parent, in the order of everybody else, so that no other's event comes in between. */
async function headOf(client: PoolClient, caseId: string): Promise<number> {
  const { rows } = await client.query<{ id: string; seq: number }>(
    `SELECT id, head_seq AS seq FROM "case"
      WHERE id = $1 OR id = (SELECT parent_id FROM "case" WHERE id = $1) ORDER BY id FOR UPDATE`,
    [caseId],
  );
  return rows.find(({ id }) => id === caseId)?.seq ?? 0;
}

/** Those of events after `seq`. */
export async function owedSince(client: PoolClient, caseId: string, seq: number): Promise<OwedLetter[]> {
  const { rows } = await client.query<OwedLetter>(
    `SELECT case_id AS "caseId", seq, message, recipient, address, lang AS language FROM notice
      WHERE case_id = $1 AND seq > $2 ORDER BY seq, id LIMIT ${LETTERS_MAX}`,
    [caseId, seq],
  );
  return rows;
}
