/** A person with what they hold: roles in programmes, and seats in organisations, as of now in case time. */
import type { Pool } from 'pg';
import type { Conflict } from './conflicts.js';

/** Null: not narrowed. A holding may reach every programme, or only a workstream, a province or a call of one. */
export interface Holding {
  role: string;
  programmeId: string | null;
  workstreamId: string | null;
  province: string | null;
  callId: string | null;
}

export interface Person {
  userId: string;
  holdings: readonly Holding[];
  memberships: readonly { organisationId: string; role: string }[];
  /** Whose cases, and which trees of cases, the person may not judge nor see. */
  conflicts: readonly Conflict[];
}

const heldNow = 'holds_now(from_at, until_at)';
const personById = {
  name: 'person_by_id',
  text: `SELECT 'role' AS kind, role, programme_id AS place, workstream_id, province, call_id, NULL::uuid AS root
           FROM role_holding WHERE user_id = $1 AND ${heldNow}
         UNION ALL
         SELECT 'member', role, organisation_id, NULL, NULL, NULL, NULL FROM membership WHERE user_id = $1 AND ${heldNow}
         UNION ALL
         SELECT 'conflict', kind, organisation_id, NULL, NULL, NULL, case_id FROM conflicts_of($1)`,
};

interface Row {
  kind: 'role' | 'member' | 'conflict';
  role: string;
  place: string | null;
  workstream_id: string | null;
  province: string | null;
  call_id: string | null;
  root: string | null;
}

export async function personOf(pool: Pool, userId: string): Promise<Person> {
  const { rows } = await pool.query<Row>({ ...personById, values: [userId] });
  return {
    userId,
    holdings: rows.filter(({ kind }) => kind === 'role').map(holdingOf),
    memberships: rows.flatMap(({ kind, place, role }) =>
      kind === 'member' && place ? [{ organisationId: place, role }] : [],
    ),
    conflicts: rows.flatMap(({ kind, role, place, root }) =>
      kind === 'conflict' ? [{ kind: role, organisationId: place, rootId: root }] : [],
    ),
  };
}

function holdingOf({ role, place, workstream_id, province, call_id }: Row): Holding {
  return { role, programmeId: place, workstreamId: workstream_id, province, callId: call_id };
}
