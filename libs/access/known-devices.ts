/** The browsers that an account was signed in to from. Each carries a random cookie; the database holds its hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { DEVICES_PER_ACCOUNT_MAX } from '#libs/contracts/limits.js';
import { cookieOf } from './cookies.js';

export const deviceCookieName = 'device';
export const DEVICE_COOKIE_DAYS = 400;

export function deviceOf(cookie: string | null | undefined, publicUrl: string): string | null {
  const device = cookieOf(cookie, publicUrl, deviceCookieName);
  return device !== undefined && /^[\w-]{43}$/.test(device) ? device : null;
}

export function newDevice(): string {
  return randomBytes(32).toString('base64url');
}

export type Meeting = 'known' | 'first' | 'new';

/** Remembers the device. `first`: the account had none before, so that there is nobody to warn. */
export async function meetDevice(pool: Pool, userId: string, device: string): Promise<Meeting> {
  const { rows } = await pool.query<{ known: boolean; others: number }>(
    `WITH before AS (SELECT count(*)::int AS others, coalesce(bool_or(device = $2), false) AS known
                       FROM known_device WHERE user_id = $1),
          met AS (INSERT INTO known_device (user_id, device) VALUES ($1, $2)
                  ON CONFLICT (user_id, device) DO UPDATE SET last_at = clock_timestamp()),
          forgotten AS (DELETE FROM known_device WHERE user_id = $1 AND device IN (
                          SELECT device FROM known_device WHERE user_id = $1 AND device <> $2
                          ORDER BY last_at DESC OFFSET ${DEVICES_PER_ACCOUNT_MAX - 1}))
     SELECT known, others FROM before`,
    [userId, hashOf(device)],
  );
  const { known, others } = rows[0] ?? { known: false, others: 0 };
  if (known) return 'known';
  return others === 0 ? 'first' : 'new';
}

export async function knowsDevice(pool: Pool, email: string, device: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM known_device d JOIN "user" u ON u.id = d.user_id WHERE u.email = lower($1) AND d.device = $2`,
    [email, hashOf(device)],
  );
  return rowCount === 1;
}

function hashOf(device: string): string {
  return createHash('sha256').update(device).digest('hex');
}
