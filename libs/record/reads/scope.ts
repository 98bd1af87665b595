/** Which cases a person may see in lists: processes in programmes through their roles, and their organisations' own. */
import { hiddenFrom, type Hidden } from '#libs/access/conflicts.js';
import { handedTo, type Handed } from '#libs/access/delegations.js';
import { overseers } from '#libs/access/matrix.js';
import type { Pool } from 'pg';
import type { Definitions } from '../definitions.js';
import { narrowedTo } from '../reach.js';

/** A part of a programme: what is null does not narrow it. */
interface Part {
  programme: string;
  workstream: string | null;
  call: string | null;
  province: string | null;
}

export interface Scope {
  /** Whose cases a person may read. */
  cases: readonly (Part & { process: string })[];
  /** Whose seats a person may take. */
  seats: readonly (Part & { role: string })[];
  organisations: readonly string[];
  /** Cases that a conflict of interest keeps from the person. */
  hidden: Hidden;
  /** Where the person is nothing but a blind judge, if the call says so: programmes and processes, as two lists of one length. */
  blind: { programmes: readonly string[]; processes: readonly string[] };
  /** Who has handed their seats to the person for now. */
  actsFor: readonly Handed[];
}

export async function scopeOf(pool: Pool, definitions: Definitions, userId: string): Promise<Scope> {
  const found = await pool.query<Part & { role: string | null }>({
    name: 'read-scope',
    text: `
      SELECT h.role, p.id AS programme, h.workstream_id AS workstream, h.call_id AS call, h.province
        FROM role_holding h JOIN programme p ON p.id = h.programme_id OR h.programme_id IS NULL
       WHERE h.user_id = $1 AND holds_now(h.from_at, h.until_at)
      UNION
      SELECT NULL, m.organisation_id, NULL, NULL, NULL FROM membership m
       WHERE m.user_id = $1 AND holds_now(m.from_at, m.until_at)`,
    values: [userId],
  });
  const seats = found.rows.filter((row): row is Part & { role: string } => row.role !== null);
  const processes = await definitions.rolesByProcess(pool);
  const cases = seats.flatMap(({ role, ...part }) =>
    [...processes]
      .filter(([, roles]) => overseers.includes(role) || roles.includes(role))
      .map(([process]) => ({ ...part, process })),
  );
  const organisations = found.rows.filter(({ role }) => role === null).map(({ programme }) => programme);
  return {
    cases: unique(cases),
    seats,
    organisations,
    blind: blindIn(seats, processes, await definitions.blindRolesByProcess(pool)),
    ...(await besides(pool, userId)),
  };
}

function blindIn(
  held: readonly (Part & { role: string })[],
  processes: ReadonlyMap<string, readonly string[]>,
  blindRoles: ReadonlyMap<string, readonly string[]>,
): Scope['blind'] {
  const pairs = [...blindRoles].flatMap(([process, blind]) => {
    const judging = held.filter(({ role }) => blind.includes(role));
    const seeing = held.filter(
      ({ role }) => overseers.includes(role) || (processes.get(process)?.includes(role) && !blind.includes(role)),
    );
    return [...new Set(judging.map(({ programme }) => programme))]
      .filter((programme) => !seeing.some((other) => other.programme === programme))
      .map((programme) => ({ programme, process }));
  });
  return { programmes: pairs.map(({ programme }) => programme), processes: pairs.map(({ process }) => process) };
}

/** Whether the person judges case `c` blind. */
export function judgedBlind({ blind, organisations }: Scope, param: (value: unknown) => string): string {
  if (blind.programmes.length === 0) return 'false';
  return `((c.programme_id, c.definition_key) IN (
      SELECT * FROM unnest(${param(blind.programmes)}::uuid[], ${param(blind.processes)}::text[]))
    AND c.call_id IN (SELECT id FROM call WHERE blind)
    AND c.organisation_id <> ALL (${param(organisations)}::uuid[]))`;
}

async function besides(pool: Pool, userId: string): Promise<Pick<Scope, 'hidden' | 'actsFor'>> {
  const [hidden, actsFor] = await Promise.all([hiddenFrom(pool, userId), handedTo(pool, userId)]);
  return { hidden, actsFor };
}

/** Whether nothing keeps case `c` from the person. A member meets an own organisation's case as its party. */
export function notHidden({ hidden, organisations }: Scope, param: (value: unknown) => string): string {
  const { organisations: theirs, roots } = hidden;
  return `(c.organisation_id = ANY (${param(organisations)}::uuid[])
    OR (coalesce(c.organisation_id <> ALL (${param(theirs)}::uuid[]), true) AND c.root_id <> ALL (${param(roots)}::uuid[])))`;
}

function unique<T>(parts: readonly T[]): T[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** A table expression of parts; `param` gives the place of a value in the query. */
export function partsAs<K extends string>(
  name: string,
  parts: readonly (Part & Record<K, string>)[],
  key: K,
  param: (value: unknown) => string,
): string {
  const column = (of: keyof Part | K) => param(parts.map((part) => part[of]));
  return `unnest(${column('programme')}::uuid[], ${column(key)}::text[], ${column('workstream')}::uuid[],
                 ${column('call')}::uuid[], ${column('province')}::text[])
          AS ${name}(programme_id, ${key}, workstream_id, call_id, province)`;
}

/** Whether case `c` lies in the part. */
export function liesIn(part: string): string {
  return `c.programme_id = ${part}.programme_id AND ${narrowedTo(part, 'c')}`;
}
