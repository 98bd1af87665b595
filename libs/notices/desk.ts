/** What an operator sees of the mail, and decides where the machine may not. */
import type { Pool } from 'pg';
import type { Lane } from './message.js';
import type { NoticeState } from './verdict.js';

export interface LaneDelay {
  lane: Lane;
  /** How many notices are in each state; a state without any is left out. */
  counts: Partial<Record<NoticeState, number>>;
  /** How many are still to be delivered, and the age of the oldest of them in milliseconds; 0 when none is. */
  waiting: number;
  oldestMs: number;
  /** What the mail server said to the one that was tried last. */
  lastError: string | null;
}

interface Count {
  lane: Lane;
  state: NoticeState;
  count: number;
  oldestMs: number;
}

const owed: readonly NoticeState[] = ['PENDING', 'SENDING', 'RETRY'];

/** The mail that is late, by lane. Every lane is there. */
export async function delays(pool: Pool): Promise<LaneDelay[]> {
  const { rows } = await pool.query<Count>(
    `SELECT lane, state, count(*)::int AS count, (extract(epoch FROM now() - min(created_at)) * 1000)::float8 AS "oldestMs"
     FROM notice GROUP BY lane, state`,
  );
  const errors = await pool.query<{ lane: Lane; error: string }>(
    `SELECT DISTINCT ON (lane) lane, last_error AS error FROM notice
     WHERE state = 'RETRY' ORDER BY lane, next_attempt_at DESC`,
  );
  return (['individual', 'bulk'] as const).map((lane) => {
    const own = rows.filter((row) => row.lane === lane);
    const late = own.filter(({ state }) => owed.includes(state));
    return {
      lane,
      counts: Object.fromEntries(own.map(({ state, count }) => [state, count])),
      waiting: late.reduce((sum, { count }) => sum + count, 0),
      oldestMs: Math.round(Math.max(0, ...late.map(({ oldestMs }) => oldestMs))),
      lastError: errors.rows.find((row) => row.lane === lane)?.error ?? null,
    };
  });
}

export type Resolution = 'arrived' | 'send_again';

/**
 * A person decides on a notice that is UNKNOWN or FAILED: it arrived after all, or is to be sent again with the same
 * Message-ID. False when it is in neither state (any more).
 */
export async function resolve(pool: Pool, noticeId: string, resolution: Resolution): Promise<boolean> {
  const { rowCount } = await pool.query(
    resolution === 'arrived'
      ? `WITH carried AS (
           UPDATE notice SET state = 'SENT', sent_at = case_now() WHERE digest_id = $1 AND state = 'GATHERED'
         )
         UPDATE notice SET state = 'SENT', sent_at = case_now() WHERE id = $1 AND state IN ('UNKNOWN', 'FAILED')`
      : `UPDATE notice SET state = 'RETRY', attempts = 0, next_attempt_at = now() WHERE id = $1 AND state IN ('UNKNOWN', 'FAILED')`,
    [noticeId],
  );
  return rowCount === 1;
}
