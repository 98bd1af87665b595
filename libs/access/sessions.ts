/** A person's sessions: where the account is signed in, and how that is ended. */
import type { Pool } from 'pg';
import { SESSIONS_SHOWN_MAX } from '#libs/contracts/limits.js';
import { deviceName } from './device.js';
import { endOf, isStaff, type IdleLimits } from './session-life.js';

export interface OwnSession {
  id: string;
  device: string;
  address: string | null;
  factors: number;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

/** Those that have not ended, the last used first; each with its end if nobody uses it any more. */
export async function sessionsOf(pool: Pool, userId: string, limits: IdleLimits): Promise<OwnSession[]> {
  const { rows } = await pool.query<Omit<OwnSession, 'device'> & { agent: string | null }>(
    `SELECT id, user_agent AS agent, nullif(ip_address, '') AS address, factors, created_at AS "createdAt",
            last_used_at AS "lastUsedAt", ${endOf(2, 3)} AS "expiresAt"
     FROM session s CROSS JOIN LATERAL (${isStaff}) k WHERE user_id = $1 AND clock_timestamp() < ${endOf(2, 3)}
     ORDER BY last_used_at DESC, id LIMIT ${SESSIONS_SHOWN_MAX}`,
    [userId, limits.idleMinutes, limits.staffIdleMinutes],
  );
  return rows.map(({ agent, ...row }) => ({ ...row, device: deviceName(agent) }));
}

/** False when the person has no such session. */
export async function endSession(pool: Pool, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('DELETE FROM session WHERE user_id = $1 AND id = $2', [userId, id]);
  return rowCount === 1;
}

/** How many were ended: all but `kept`. */
export async function endOtherSessions(pool: Pool, userId: string, kept: string): Promise<number> {
  const { rowCount } = await pool.query('DELETE FROM session WHERE user_id = $1 AND id <> $2', [userId, kept]);
  return rowCount ?? 0;
}
