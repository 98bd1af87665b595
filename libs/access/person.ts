/** A person with what they hold: roles in programmes, and seats in organisations, as of now in case time. */
import type { Pool } from 'pg';

export interface Holding {
  role: string;
  /** Null: in every programme. */
  programmeId: string | null;
}

export interface Person {
  userId: string;
  holdings: readonly Holding[];
  memberships: readonly { organisationId: string; role: string }[];
}

/** What decides who may read a case. */
export interface ReadableCase {
  programmeId: string;
  organisationId: string | null;
  /** Role keys of the case's definition. */
  roles: readonly string[];
}

const heldNow = `from_at <= t.at AND (until_at IS NULL OR until_at > t.at)`;
const personById = {
  name: 'person_by_id',
  text: `WITH t AS MATERIALIZED (SELECT case_now() AS at)
         SELECT 'role' AS kind, role, programme_id AS place FROM role_holding, t WHERE user_id = $1 AND ${heldNow}
         UNION ALL
         SELECT 'member', role, organisation_id FROM membership, t WHERE user_id = $1 AND ${heldNow}`,
};

export async function personOf(pool: Pool, userId: string): Promise<Person> {
  const { rows } = await pool.query<{ kind: string; role: string; place: string | null }>({
    ...personById,
    values: [userId],
  });
  return {
    userId,
    holdings: rows.filter((row) => row.kind === 'role').map((row) => ({ role: row.role, programmeId: row.place })),
    memberships: rows.flatMap((row) =>
      row.kind === 'member' && row.place ? [{ organisationId: row.place, role: row.role }] : [],
    ),
  };
}

/** In that programme; with `programmeId` undefined, in any. */
export function holds(person: Person, role: string, programmeId?: string): boolean {
  return person.holdings.some(
    (held) =>
      held.role === role &&
      (programmeId === undefined || held.programmeId === null || held.programmeId === programmeId),
  );
}

export function isMember(person: Person, organisationId: string): boolean {
  return person.memberships.some((membership) => membership.organisationId === organisationId);
}

const overseers = ['admin', 'operator'];

/** The party's members, holders of any of the definition's roles in the programme, and its overseers. */
export function mayRead(person: Person, theCase: ReadableCase): boolean {
  if (theCase.organisationId !== null && isMember(person, theCase.organisationId)) return true;
  return [...theCase.roles, ...overseers].some((role) => holds(person, role, theCase.programmeId));
}
