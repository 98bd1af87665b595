/** The queue of notices: what is taken from it, and what is written back. Times are the machine's: leases know no case time. */
import type { Pool, PoolClient } from 'pg';
import type { Language } from '#libs/calendar/buddhist-era.js';
import { accountMessages } from './account/account-messages.js';
import { mayWait } from './kinds.js';
import type { Lane } from './message.js';
import { messages } from './messages.js';
import { stepAfter, type Pace, type Step, type Verdict } from './verdict.js';

/** A row that is being sent. `lease` names this attempt: an answer that comes after another attempt began is not taken. */
export interface Taken {
  id: string;
  caseId: string | null;
  seq: number;
  message: string;
  recipient: string;
  address: string;
  language: Language;
  attempts: number;
  messageId: string;
  lease: string;
  /** What a letter about an account says, encrypted; null for one about a case. */
  sealed: string | null;
  /** What it is about where that is no case and no account. */
  about: string | null;
}

/** Leases that are given up in one go. */
export const MAX_EXPIRED_AT_ONCE = 500;
/** Longer replies of servers are cut. */
export const MAX_REPLY_LENGTH = 500;

const waiting = mayWait();

/**
 * In the order in which they fall due: a retry when its wait is over, a new one since it was written. One that its reader
 * wants once a day is put aside instead, and one that they want by no mail is kept among their letters, unless an attempt
 * was made already.
 */
const takeNext = `
  WITH next AS (
    SELECT n.id, CASE WHEN n.state = 'PENDING' THEN (
        SELECT p.choice FROM notice_preference p JOIN unnest($3::text[], $4::text[]) AS m(message, kind) ON m.kind = p.kind
         WHERE p.user_id = n.recipient AND m.message = n.message) END AS choice
    FROM notice n
    WHERE lane = $1 AND state IN ('PENDING', 'RETRY') AND coalesce(next_attempt_at, created_at) <= now()
    ORDER BY coalesce(next_attempt_at, created_at), n.id
    LIMIT 1 FOR UPDATE OF n SKIP LOCKED
  )
  UPDATE notice n SET state = CASE choice WHEN 'daily' THEN 'GATHERED' WHEN 'off' THEN 'KEPT' ELSE 'SENDING' END,
    gathered_at = CASE WHEN choice = 'daily' THEN clock_timestamp() END,
    lease_until = CASE WHEN choice IN ('daily', 'off') THEN NULL ELSE clock_timestamp() + $2 * interval '1 millisecond' END
  FROM next WHERE n.id = next.id
  RETURNING n.id, n.case_id AS "caseId", n.seq, n.message, n.recipient, n.address, n.lang AS language, n.attempts,
            n.message_id AS "messageId", n.lease_until::text AS lease, n.sealed, n.about, n.state`;

/**
 * Takes the next notice that is due and writes its letter, in one transaction: once SENDING is committed, only the
 * sending is left. What `compose` throws of its own fails that notice alone; an error of the database fails the whole.
 * `gathered`: it was put aside for its reader's digest. `kept`: its reader wants no mail of it. Null when nothing is due.
 */
export async function take<T>(
  pool: Pool,
  lane: Lane,
  pace: Pace,
  compose: (client: PoolClient, notice: Taken) => Promise<T>,
): Promise<{ notice: Taken; letter: T | Error } | 'gathered' | 'kept' | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const values = [lane, pace.leaseMs, waiting.messages, waiting.kinds];
    const { rows } = await client.query<Omit<Taken, 'lease'> & { lease: string | null; state: string }>({
      name: 'take-notice',
      text: takeNext,
      values,
    });
    const [row] = rows;
    const notice = row && row.lease !== null ? { ...row, lease: row.lease } : null;
    const taken = notice && { notice, letter: await orItsError(compose(client, notice)) };
    await client.query('COMMIT');
    if (row && !notice) return row.state === 'KEPT' ? 'kept' : 'gathered';
    return taken;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Errors with a `code` come from the database or the system, not from the letter. */
function orItsError<T>(letter: Promise<T>): Promise<T | Error> {
  return letter.catch((error: Error) => {
    if ('code' in error) throw error;
    return error;
  });
}

/** Writes down what became of it. Returns the state, or null when another attempt has begun since. */
export async function settle(pool: Pool, notice: Taken, verdict: Verdict, pace: Pace): Promise<Step | null> {
  const known = accountMessages.has(notice.message) ? 'resend' : messages.get(notice.message)?.whenUnknown;
  const whenUnknown = known ?? 'ask';
  const step = stepAfter(verdict.kind, whenUnknown, notice.attempts, pace);
  return (await write(pool, notice, step, verdict.reply)) ? step : null;
}

/** A letter that cannot be written: somebody has to mend what it is about. */
export async function fail(pool: Pool, notice: Taken, reason: string): Promise<void> {
  await write(pool, notice, { state: 'FAILED', attempts: notice.attempts + 1, afterMs: null }, reason);
}

/** A late answer is still taken while the row says that nobody knows. */
async function write(pool: Pool, { id, lease }: Taken, step: Step, reply: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'settle-notice',
    text: `WITH settled AS (
       UPDATE notice SET state = $3, attempts = $4, next_attempt_at = now() + $5 * interval '1 millisecond',
         last_error = CASE WHEN $3 = 'SENT' THEN NULL ELSE $6 END,
         sent_at = CASE WHEN $3 = 'SENT' THEN case_now() END,
         sealed = CASE WHEN $3 IN ('SENDING', 'RETRY') THEN sealed END
       WHERE id = $1 AND lease_until = $2::timestamptz AND state IN ('SENDING', 'UNKNOWN')
       RETURNING id, state, recipient, message_id
     ), told AS (
       UPDATE stakeholder SET told_at = case_now(), proof = settled.message_id || ' ' || $6
       FROM settled
       WHERE stakeholder.id = CASE WHEN settled.recipient ~ '^[0-9a-f-]{36}$' THEN settled.recipient::uuid END
         AND settled.state = 'SENT' AND told_at IS NULL
     ), carried AS (
       UPDATE notice SET state = 'SENT', sent_at = case_now() FROM settled
       WHERE notice.digest_id = settled.id AND settled.state = 'SENT' AND notice.state = 'GATHERED'
     )
     SELECT id FROM settled`,
    values: [id, lease, step.state, step.attempts, step.afterMs, reply.slice(0, MAX_REPLY_LENGTH)],
  });
  return rowCount === 1;
}

/** Whoever held an expired lease is gone, and with it the knowledge whether the letter arrived. */
export async function giveUpExpiredLeases(pool: Pool, lane: Lane, pace: Pace): Promise<number> {
  const { rows } = await pool.query<Taken>(
    `SELECT id, message, attempts, lease_until::text AS lease FROM notice
     WHERE lane = $1 AND state = 'SENDING' AND lease_until < now() LIMIT ${MAX_EXPIRED_AT_ONCE}`,
    [lane],
  );
  for (const notice of rows)
    await settle(pool, notice, { kind: 'unknown', reply: 'the sender stopped while the letter was on its way' }, pace);
  return rows.length;
}

/** Milliseconds until the lane has something to do: a letter to send or a lease to give up. Null: nothing at all. */
export async function nextDueMs(pool: Pool, lane: Lane): Promise<number | null> {
  const { rows } = await pool.query<{ ms: number | null }>(
    `SELECT ceil(extract(epoch FROM least(
       (SELECT min(coalesce(next_attempt_at, created_at)) FROM notice WHERE lane = $1 AND state IN ('PENDING', 'RETRY')),
       (SELECT min(lease_until) FROM notice WHERE lane = $1 AND state = 'SENDING')
     ) - now()) * 1000)::float8 AS ms`,
    [lane],
  );
  const ms = rows[0]?.ms ?? null;
  return ms === null ? null : Math.max(0, ms);
}
