/** What the ids in changes stand for: nobody can confirm a role for somebody whom only an id names. */
import type { Pool } from 'pg';
import { memberRoles } from '#libs/access/matrix.js';
import { errors } from '#libs/contracts/errors.js';
import { dataKinds } from '#libs/privacy/register.js';
import type { Text } from '#libs/process/definition.js';
import { roleTitle } from '../account/accounts.js';

/** Of one change: a call may hold hundreds of ids, and further ones are shown as they are. */
const IDS_MAX = 500;
const ID_CHARS_MAX = 64;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const namesSql = {
  name: 'names_in_changes',
  text: `
    SELECT id, name AS th, name AS en FROM "user" WHERE id = ANY($1)
    UNION ALL SELECT id::text, title_th, title_en FROM programme WHERE id = ANY($2::uuid[])
    UNION ALL SELECT id::text, title_th, title_en FROM workstream WHERE id = ANY($2::uuid[])
    UNION ALL SELECT id::text, title_th, title_en FROM call WHERE id = ANY($2::uuid[])
    UNION ALL SELECT id::text, title_th, title_en FROM fund WHERE id = ANY($2::uuid[])
    UNION ALL SELECT e.id::text,
        concat_ws(' · ', f.title_th, w.title_th, 'ปีงบประมาณ ' || e.fiscal_year),
        concat_ws(' · ', f.title_en, w.title_en, 'fiscal year ' || e.fiscal_year || ' B.E.')
      FROM envelope e JOIN fund f ON f.id = e.fund_id LEFT JOIN workstream w ON w.id = e.workstream_id
      WHERE e.id = ANY($2::uuid[])
    UNION ALL SELECT id::text, name, coalesce(name_en, name) FROM organisation WHERE id = ANY($2::uuid[])
    UNION ALL SELECT h.id::text, u.name, u.name FROM role_holding h JOIN "user" u ON u.id = h.user_id
      WHERE u.id = ANY($1) AND h.id = ANY($2::uuid[])`,
};

/** What members of an organisation may be. */
const memberTitles = new Map<string, Text>(Object.entries(memberRoles));

export interface Subject {
  subject: string;
  subjectId: string;
  /** The code of an error. */
  failure: string | null;
}

/** Each with its `names`: by id, by role, or by the code of the error that kept it from its effect. `people`: whether the reader learns who somebody is. One query for all. */
export async function named<C extends Subject>(pool: Pool, changes: readonly C[], people: boolean) {
  const words = changes.map((change) => [...new Set(wordsIn(change))].slice(0, IDS_MAX));
  const all = [...new Set(words.flat())];
  const values = [people ? all : [], all.filter((word) => uuid.test(word))];
  const { rows } = await pool.query<{ id: string } & Text>({ ...namesSql, values });
  const names = new Map<string, Text>(rows.map(({ id, th, en }) => [id, { th, en }]));
  return changes.map((change, at) => {
    const roles = rolesIn(change).map((role) => [role, memberTitles.get(role) ?? roleTitle(role)] as const);
    const things = (words[at] ?? []).flatMap((word) => {
      const name = names.get(word);
      return name ? [[word, name] as const] : [];
    });
    return {
      ...change,
      names: Object.fromEntries<Text>([...roles, ...things, ...kindOf(change), ...failureOf(change)]),
    };
  });
}

/** Of personal data, where the change is about how long it is kept. */
function kindOf({ subject, subjectId }: Subject): (readonly [string, Text])[] {
  if (subject !== 'retention_period') return [];
  return dataKinds.flatMap(({ key, title }) => (key === subjectId ? [[key, title] as const] : []));
}

const failureOf = ({ failure }: Subject): (readonly [string, Text])[] =>
  Object.entries(errors).flatMap(([code, { title }]) => (code === failure ? [[code, title] as const] : []));

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length <= ID_CHARS_MAX ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Of `role`, and of `holds` where it lists them. */
function rolesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'role' && typeof inner === 'string') return [inner];
    if (key === 'holds' && Array.isArray(inner)) return inner.filter((role) => typeof role === 'string');
    return rolesIn(inner);
  });
}
