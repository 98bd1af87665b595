/** Roles that follow from the groups of the institution's own directory, as its sign-in server names them each time. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import { GROUPS_PER_PERSON_MAX, STRONG_SESSION_HOURS } from '#libs/contracts/limits.js';

/** The one sign-in server that an installation may have. */
export const INSTITUTION = 'institution';
const SOURCE = 'directory';

/** What the server said of the person who is signing in, for the length of that request. */
export interface Arrival {
  groups?: readonly string[];
}
export const arrivals = new AsyncLocalStorage<Arrival>();

/** A claim may be a list, or one name. */
export function groupsOf(claim: unknown): string[] {
  const named = Array.isArray(claim) ? claim : [claim];
  return named.filter((group): group is string => typeof group === 'string').slice(0, GROUPS_PER_PERSON_MAX);
}

/** Ends, in case time, the roles that no group gives any more, and begins the new ones. What a person gave stays. */
export async function applyGroups(pool: Pool, userId: string, groups: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // Two sign-ins at once would both find a role missing.
    await client.query(`SELECT FROM "user" WHERE id = $1 FOR UPDATE`, [userId]);
    await client.query(
      `UPDATE role_holding h SET until_at = case_now()
       WHERE user_id = $1 AND source = '${SOURCE}' AND (until_at IS NULL OR until_at > case_now()) AND NOT EXISTS (
         SELECT FROM group_role g WHERE g."group" = ANY($2) AND g.role = h.role
           AND g.programme_id IS NOT DISTINCT FROM h.programme_id)`,
      [userId, groups],
    );
    await client.query(
      `INSERT INTO role_holding (id, user_id, programme_id, role, from_at, source)
       SELECT uuidv7(), $1, g.programme_id, g.role, case_now(), '${SOURCE}'
       FROM (SELECT DISTINCT programme_id, role FROM group_role WHERE "group" = ANY($2)) g
       WHERE NOT EXISTS (
         SELECT FROM role_holding h WHERE h.user_id = $1 AND h.role = g.role AND h.source = '${SOURCE}'
           AND h.programme_id IS NOT DISTINCT FROM g.programme_id AND (until_at IS NULL OR until_at > case_now()))`,
      [userId, groups],
    );
    await client.query(
      `UPDATE account SET updated_at = clock_timestamp() WHERE user_id = $1 AND provider_id = '${INSTITUTION}'`,
      [userId],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Whoever left the institution may have a password or a passkey here still: signed in by that, nobody says their groups.
 * What the institution said holds as long as a session lasts that it began; from then on its roles end, in case time,
 * until it says them again.
 */
export async function endUnsaidGroups(pool: Pool, userId: string): Promise<void> {
  await pool.query(
    `UPDATE role_holding SET until_at = case_now()
      WHERE user_id = $1 AND source = '${SOURCE}' AND (until_at IS NULL OR until_at > case_now()) AND NOT EXISTS (
        SELECT FROM account a WHERE a.user_id = $1 AND a.provider_id = '${INSTITUTION}'
           AND a.updated_at > clock_timestamp() - interval '${STRONG_SESSION_HOURS} hours')`,
    [userId],
  );
}
