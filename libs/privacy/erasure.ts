/**
 * Takes a person out of the product, as far as no law needs them in it. What they decided and signed stays with its case
 * until its own time is over; chains stay verifiable, since they name people by an id and texts by a salted hash.
 */
import type { PoolClient } from 'pg';
import type { Transaction } from '#libs/administration/change.js';
import { Refused } from '#libs/contracts/refused.js';
import { erasedWithAuthor } from './case-papers.js';

export interface Erased {
  kind: string;
  erased: number;
}

/** A transaction, of whichever library. */
export interface Writer {
  rows<T>(sql: string, ...values: unknown[]): Promise<T[]>;
  /** How many rows were changed. */
  change(sql: string, ...values: unknown[]): Promise<number>;
}

export function writerOf(tx: Transaction): Writer {
  return {
    rows: <T>(sql: string, ...values: unknown[]) => tx.$queryRawUnsafe<T[]>(sql, ...values),
    change: (sql, ...values) => tx.$executeRawUnsafe(sql, ...values),
  };
}

export function writerOver(client: PoolClient): Writer {
  return {
    rows: async <T>(sql: string, ...values: unknown[]) => (await client.query(sql, values)).rows as T[],
    change: async (sql, ...values) => (await client.query(sql, values)).rowCount ?? 0,
  };
}

/** What stands instead of a name. */
export const ERASED_NAME = 'ผู้ใช้ที่ลบข้อมูลแล้ว';

/** Letters also went to the person as one who was invited, or who asked for news; before those rows forget the address. */
const lettersToThem = `recipient IN (SELECT $1
  UNION ALL SELECT id::text FROM invitation WHERE lower(email) = lower($2)
  UNION ALL SELECT id::text FROM subscriber WHERE lower(email) = lower($2))`;

const steps: readonly { kind: string; sql: string }[] = [
  {
    kind: 'letter',
    sql: `UPDATE notice SET address = 'erased:' || id, last_error = NULL, sealed = NULL
           WHERE ${lettersToThem} AND state IN ('SENT', 'KEPT', 'FAILED', 'UNKNOWN')`,
  },
  {
    kind: 'letter',
    sql: `DELETE FROM notice WHERE ${lettersToThem} AND state IN ('PENDING', 'RETRY', 'GATHERED') AND message <> 'privacy_decided'`,
  },
  {
    kind: 'comment',
    sql: `UPDATE comment SET name = NULL, email = NULL, salt = NULL, erased_at = case_now() WHERE lower(email) = lower($2) AND $1 <> ''`,
  },
  { kind: 'subscriber', sql: `DELETE FROM subscriber WHERE lower(email) = lower($2) AND $1 <> ''` },
  { kind: 'invitation', sql: `UPDATE invitation SET email = NULL WHERE lower(email) = lower($2) AND $1 <> ''` },
  {
    kind: 'invitation',
    sql: `UPDATE join_request SET message = NULL WHERE user_id = $1 AND message IS NOT NULL AND $2 <> ''`,
  },
  { kind: 'case_text', sql: `${erasedWithAuthor.texts} AND $2 <> ''` },
  { kind: 'case_text', sql: `${erasedWithAuthor.drafts} AND $2 <> ''` },
  { kind: 'case_text', sql: `${erasedWithAuthor.titles} AND $2 <> ''` },
  { kind: 'reply', sql: `DELETE FROM idempotency_key WHERE actor = $1 AND $2 <> ''` },
  { kind: 'sign_in', sql: `DELETE FROM session WHERE user_id = $1 AND $2 <> ''` },
  { kind: 'sign_in', sql: `DELETE FROM known_device WHERE user_id = $1 AND $2 <> ''` },
  { kind: 'sign_in', sql: `DELETE FROM two_factor WHERE user_id = $1 AND $2 <> ''` },
  { kind: 'sign_in', sql: `DELETE FROM passkey WHERE user_id = $1 AND $2 <> ''` },
  { kind: 'sign_in', sql: `DELETE FROM account WHERE user_id = $1 AND $2 <> ''` },
  { kind: 'account', sql: `DELETE FROM board_view WHERE user_id = $1 AND $2 <> ''` },
  { kind: 'account', sql: `DELETE FROM notice_preference WHERE user_id = $1 AND $2 <> ''` },
  { kind: 'account', sql: `DELETE FROM expertise WHERE user_id = $1 AND $2 <> ''` },
  {
    kind: 'membership',
    sql: `UPDATE membership SET until_at = case_now() WHERE user_id = $1 AND holds_now(from_at, until_at) AND $2 <> ''`,
  },
  {
    kind: 'account',
    sql: `UPDATE "user" SET name = '${ERASED_NAME}', email = 'erased-' || id || '@invalid', email_verified = false,
            image = NULL, erased_at = case_now(), updated_at = clock_timestamp() WHERE id = $1 AND $2 <> ''`,
  },
];

/** In the caller's transaction. Refused: `not_found`; `erasure_blocked` with the roles, seats and organisations that hold them. */
export async function erase(tx: Writer, userId: string): Promise<Erased[]> {
  const [user] = await tx.rows<{ email: string }>(
    'SELECT email FROM "user" WHERE id = $1 AND erased_at IS NULL FOR UPDATE',
    userId,
  );
  if (!user) throw new Refused('not_found', { missing: 'user' });
  await demandFree(tx, userId);
  const counts = new Map<string, number>();
  for (const { kind, sql } of steps) {
    const erased = await tx.change(sql, userId, user.email);
    counts.set(kind, (counts.get(kind) ?? 0) + erased);
  }
  return [...counts].map(([kind, erased]) => ({ kind, erased }));
}

/** Nobody vanishes out of an office, a seat, or the lead of an organisation that has no other. */
async function demandFree(tx: Writer, userId: string): Promise<void> {
  const [held] = await tx.rows<{ roles: string[]; organisations: string[]; seats: string[] }>(
    `SELECT
       ARRAY(SELECT role FROM role_holding WHERE user_id = $1 AND (until_at IS NULL OR until_at > case_now())) AS roles,
       ARRAY(SELECT m.organisation_id::text FROM membership m JOIN organisation o ON o.id = m.organisation_id
              WHERE m.user_id = $1 AND m.role = 'lead' AND holds_now(m.from_at, m.until_at)
                AND o.standing IN ('active', 'vetting')
                AND NOT EXISTS (SELECT FROM membership l WHERE l.organisation_id = m.organisation_id AND l.role = 'lead'
                                   AND l.user_id <> $1 AND holds_now(l.from_at, l.until_at))) AS organisations,
       ARRAY(SELECT case_id::text FROM seat WHERE person_id = $1 AND status = 'offered') AS seats`,
    userId,
  );
  if (held && held.roles.length + held.organisations.length + held.seats.length > 0)
    throw new Refused('erasure_blocked', { ...held });
}
