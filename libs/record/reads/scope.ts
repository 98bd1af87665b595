/** Which cases a person may see in lists: processes in programmes through their roles, and their organisations' own. */
import type { Pool } from 'pg';
import type { Definitions } from '../definitions.js';

export interface Scope {
  /** Pairs of programme and process, as two lists of one length. */
  programmes: readonly string[];
  processes: readonly string[];
  /** Programmes and roles in them, likewise: whose seats a person may take. */
  roleProgrammes: readonly string[];
  roles: readonly string[];
  organisations: readonly string[];
}

/** Roles of the product that oversee every process of a programme. */
const overseers = ['admin', 'operator'];

export async function scopeOf(pool: Pool, definitions: Definitions, userId: string): Promise<Scope> {
  const found = await pool.query<{ role: string | null; place: string }>({
    name: 'read-scope',
    text: `
      SELECT h.role, p.id AS place FROM role_holding h JOIN programme p ON p.id = h.programme_id OR h.programme_id IS NULL
       WHERE h.user_id = $1 AND h.from_at <= case_now() AND (h.until_at IS NULL OR h.until_at > case_now())
      UNION
      SELECT NULL, m.organisation_id FROM membership m WHERE m.user_id = $1 AND m.until_at IS NULL`,
    values: [userId],
  });
  const held = found.rows.filter((row): row is { role: string; place: string } => row.role !== null);
  const processes = await definitions.rolesByProcess(pool);
  const pairs = new Set(
    held.flatMap(({ role, place }) =>
      [...processes]
        .filter(([, roles]) => overseers.includes(role) || roles.includes(role))
        .map(([process]) => `${place} ${process}`),
    ),
  );
  const split = [...pairs].map((pair) => pair.split(' ') as [string, string]);
  return {
    programmes: split.map(([programme]) => programme),
    processes: split.map(([, process]) => process),
    roleProgrammes: held.map(({ place }) => place),
    roles: held.map(({ role }) => role),
    organisations: found.rows.filter(({ role }) => role === null).map(({ place }) => place),
  };
}
