/** What a person is asked: own seats, free seats of their roles, and what their organisation is asked; by due. */
import type { Pool } from 'pg';
import { isoOf } from '../locked-case.js';
import { FIRST, MAX_PAGE, pageOf, type DueKey, type Page } from './page.js';
import type { Scope } from './scope.js';

export interface InboxItem {
  caseId: string;
  seat: string;
  reference: string;
  title: string;
  process: string;
  stage: string;
  role: string;
  /** Whether the seat is this person's alone. */
  personal: boolean;
  offeredAt: string;
  dueAt: string | null;
}

const DUE = `coalesce(s.due_at, 'infinity')`;
const AFTER = `s.status = 'offered' AND (${DUE}, s.case_id) > ($2::timestamptz, $3::uuid)`;
/** The size stands in the text: a plan made for an unknown limit sorts everything. */
const page = (size: number) => `ORDER BY ${DUE}, s.case_id LIMIT ${size}`;

/** A role's free seat is not for members of the case's own organisation. */
const inboxSql = (size: number) => `
  SELECT c.id AS "caseId", s.id AS seat, c.reference, c.title, c.definition_key AS process, s.stage, s.role,
         s.person_id IS NOT NULL AS personal, ${isoOf('s.offered_at')} AS "offeredAt", ${isoOf('s.due_at')} AS "dueAt",
         ${DUE}::text AS key_due, s.case_id AS key_id
    FROM (
      (SELECT s.* FROM seat s WHERE s.person_id = $1 AND ${AFTER} ${page(size)})
      UNION
      SELECT page.* FROM unnest($4::uuid[], $5::text[]) AS r(programme_id, role)
        CROSS JOIN LATERAL (
          SELECT s.* FROM seat s
           WHERE s.programme_id = r.programme_id AND s.role = r.role AND s.person_id IS NULL AND ${AFTER} ${page(size)}) page
      UNION
      SELECT page.* FROM unnest($6::uuid[]) AS o(organisation_id)
        CROSS JOIN LATERAL (
          SELECT s.* FROM seat s
           WHERE s.organisation_id = o.organisation_id AND s.person_id IS NULL AND ${AFTER} ${page(size)}) page
    ) AS s
    JOIN "case" c ON c.id = s.case_id
   WHERE s.person_id IS NOT NULL OR s.organisation_id IS NOT NULL OR c.organisation_id IS NULL
      OR c.organisation_id <> ALL ($6::uuid[])
   ${page(size)}`;

export async function inbox(
  pool: Pool,
  scope: Scope,
  userId: string,
  after: DueKey | null,
  limit: number,
): Promise<Page<InboxItem>> {
  const size = Math.min(limit, MAX_PAGE);
  const { due, id } = after ?? FIRST;
  const { roleProgrammes, roles, organisations } = scope;
  const values = [userId, due, id, roleProgrammes, roles, organisations];
  const found = await pool.query<InboxItem & { key_due: string; key_id: string }>({
    name: `inbox-${size}`,
    text: inboxSql(size + 1),
    values,
  });
  return pageOf<InboxItem>(found.rows, size);
}
