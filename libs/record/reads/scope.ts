/** Which cases a person may see in lists: processes in programmes through their roles, and their organisations' own. */
import { HIDDEN_FROM, type Conflict, type Hidden } from '#libs/access/conflicts.js';
import { HANDED_TO, type Handed } from '#libs/access/delegations.js';
import { overseers } from '#libs/access/matrix.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Pool } from 'pg';
import type { Definitions } from '../definitions.js';
import { narrowedTo, reviewingRoles } from '../reach.js';

/** A part of a programme: what is null does not narrow it. */
interface Part {
  programme: string;
  workstream: string | null;
  call: string | null;
  province: string | null;
}

type Held = Part & { role: string };

export interface Scope {
  /** Whose cases a person may read. */
  cases: readonly (Part & { process: string })[];
  /** Whose seats a person may take. */
  seats: readonly Held[];
  organisations: readonly string[];
  /** Cases that a conflict of interest keeps from the person. */
  hidden: Hidden;
  /** Where the person is nothing but a blind judge, if the call says so: programmes and processes, as two lists of one length. */
  blind: { programmes: readonly string[]; processes: readonly string[] };
  /** Who has handed their seats to the person for now. */
  actsFor: readonly Handed[];
}

interface ScopeRow {
  held: Held[];
  organisations: string[];
  hidden: Pick<Conflict, 'organisationId' | 'rootId'>[];
  acts_for: Handed[];
  versions: { key: string; version: number }[];
}

const rowsOf = (sql: string) => `(SELECT coalesce(json_agg(r), '[]') FROM (${sql}) r)`;

/** In one question: it is asked before every list. */
const scopeSql = `
  SELECT
    ${rowsOf(`
      SELECT DISTINCT h.role, p.id AS programme, h.workstream_id AS workstream, h.call_id AS call, h.province
        FROM role_holding h JOIN programme p ON p.id = h.programme_id OR h.programme_id IS NULL
       WHERE h.user_id = $1 AND holds_now(h.from_at, h.until_at)`)} AS held,
    ARRAY(SELECT DISTINCT m.organisation_id FROM membership m
           WHERE m.user_id = $1 AND holds_now(m.from_at, m.until_at)) AS organisations,
    ${rowsOf(HIDDEN_FROM)} AS hidden,
    ${rowsOf(HANDED_TO)} AS acts_for,
    ${rowsOf('SELECT key, version FROM definition')} AS versions`;

export async function scopeOf(pool: Pool, definitions: Definitions, userId: string): Promise<Scope> {
  const found = await pool.query<ScopeRow>({ name: 'read-scope', text: scopeSql, values: [userId] });
  const row = found.rows[0];
  if (!row) throw new Error('a scope is always one row');
  const { held, organisations, hidden, acts_for: actsFor, versions } = row;
  const stored = await definitions.getAll(pool, versions);
  const processes = byProcess(stored, ({ roles }) =>
    roles.filter(({ kind }) => kind !== 'party').map(({ key }) => key),
  );
  const blind = byProcess(stored, reviewingRoles);
  const cases = held.flatMap(({ role, ...part }) =>
    [...processes]
      .filter(([, roles]) => overseers.includes(role) || roles.includes(role))
      .map(([process]) => ({ ...part, process })),
  );
  return {
    cases: unique(cases),
    seats: held,
    organisations,
    blind: blindIn(held, processes, blind),
    hidden: {
      organisations: hidden.flatMap(({ organisationId }) => organisationId ?? []),
      roots: hidden.flatMap(({ rootId }) => rootId ?? []),
    },
    actsFor,
  };
}

/** Over all stored versions. */
function byProcess(
  stored: readonly ProcessDefinition[],
  rolesOf: (definition: ProcessDefinition) => string[],
): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const definition of stored)
    roles.set(definition.key, [...(roles.get(definition.key) ?? []), ...rolesOf(definition)]);
  return roles;
}

function blindIn(
  held: readonly Held[],
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

/** The same parts as so many tables of one row. */
export function onePartAs<K extends string>(
  name: string,
  parts: readonly (Part & Record<K, string>)[],
  key: K,
  param: (value: unknown) => string,
): string[] {
  if (parts.length === 0) return [];
  const column = (of: keyof Part | K) => param(parts.map((part) => part[of]));
  const [programmes, keys, workstreams] = [column('programme'), column(key), column('workstream')];
  const [calls, provinces] = [column('call'), column('province')];
  return parts.map(
    (_, at) =>
      `(SELECT (${programmes}::uuid[])[${at + 1}] AS programme_id, (${keys}::text[])[${at + 1}] AS ${key},
               (${workstreams}::uuid[])[${at + 1}] AS workstream_id, (${calls}::uuid[])[${at + 1}] AS call_id,
               (${provinces}::text[])[${at + 1}] AS province) AS ${name}`,
  );
}

/** Whether a case may lie in two parts of the scope: where it cannot, nobody need look for it twice. */
export function mayOverlap({ cases, organisations }: Scope): boolean {
  const parts = new Set(cases.map(({ programme, process }) => `${programme} ${process}`));
  return (organisations.length > 0 && cases.length > 0) || parts.size < cases.length;
}

/** Whether case `c` lies in the part. */
export function liesIn(part: string): string {
  return `c.programme_id = ${part}.programme_id AND ${narrowedTo(part, 'c')}`;
}
