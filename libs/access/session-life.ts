/**
 * When a session is over: at its end, or once nobody has used it for a while. Whoever holds a role has shorter limits,
 * also where the role came after the sign-in (NIST SP 800-63B-4, 2.1.3 and 2.2.3).
 */
import type { Pool } from 'pg';
import { STRONG_SESSION_HOURS } from '#libs/contracts/limits.js';

export interface IdleLimits {
  idleMinutes: number;
  /** Of whoever holds a role. */
  staffIdleMinutes: number;
}

/** SQL of one row `staff` for the session `s`; asked once, however often it is named. Roles are held in case time. */
export const isStaff = `SELECT EXISTS (SELECT FROM role_holding h WHERE h.user_id = s.user_id
  AND holds_now(h.from_at, h.until_at)) AS staff OFFSET 0`;

/**
 * SQL of the instant at which the session `s` of a person `k` is over, by the machine's clock: the sandbox's time is for
 * cases alone. The numbers are those of the parameters that hold the limits.
 */
export function endOf(idle: number, staffIdle: number): string {
  return `least(s.expires_at,
    s.last_used_at + CASE WHEN k.staff THEN $${staffIdle}::int ELSE $${idle}::int END * interval '1 minute',
    CASE WHEN k.staff THEN s.created_at + interval '${STRONG_SESSION_HOURS} hours' END)`;
}

const live = {
  name: 'session_is_live',
  text: `SELECT FROM session s CROSS JOIN LATERAL (${isStaff}) k WHERE s.id = $1 AND clock_timestamp() < ${endOf(2, 3)}`,
};

/** Whether the session is there still, and not over. */
export async function isLive(pool: Pool, limits: IdleLimits, sessionId: string): Promise<boolean> {
  const { rowCount } = await pool.query({ ...live, values: [sessionId, limits.idleMinutes, limits.staffIdleMinutes] });
  return rowCount === 1;
}
