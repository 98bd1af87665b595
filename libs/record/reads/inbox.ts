/** What a person is asked: own seats, free seats of their roles, and what their organisation is asked; by due. */
import type { Handed } from '#libs/access/delegations.js';
import type { Pool } from 'pg';
import { isoOf } from '../locked-case.js';
import { namedByCall, reviewsInCase } from '../reach.js';
import { FIRST, MAX_PAGE, pageOf, type DueKey, type Page } from './page.js';
import { liesIn, notHidden, partsAs, type Scope } from './scope.js';

export interface InboxItem {
  caseId: string;
  seat: string;
  reference: string;
  title: string;
  process: string;
  version: number;
  stage: string;
  role: string;
  /** Whether the seat is this person's alone. */
  personal: boolean;
  /** The name of the person for whom a delegate is asked; null in one's own right. */
  onBehalfOf: string | null;
  offeredAt: string;
  dueAt: string | null;
  /** Decided already, or with a clock that stands still: its state says which. */
  halted: boolean;
}

const DUE = `coalesce(s.due_at, 'infinity')`;
const AFTER = `s.status = 'offered' AND (${DUE}, s.case_id) > ($2::timestamptz, $3::uuid)`;
/** The size stands in the text: a plan made for an unknown limit sorts everything. */
const page = (size: number) => `ORDER BY ${DUE}, s.case_id LIMIT ${size}`;

/** What of the inbox somebody needs: what nobody handed to them, or keeps from them, is not asked for, nor planned. */
const needs = ({ seats, organisations, actsFor, hidden }: Scope) => ({
  handed: actsFor.length > 0,
  roles: seats.length > 0,
  narrowed: seats.some(({ workstream, call, province }) => workstream !== null || call !== null || province !== null),
  organisations: organisations.length > 0,
  hidden: hidden.organisations.length + hidden.roots.length > 0,
});
type Needs = ReturnType<typeof needs>;

/**
 * A role's free seat is not for members of the case's own organisation; what a conflict keeps from the person is asked
 * inside each branch, so that a page is full as long as there is more. Cases are looked up for one page alone, and their
 * clocks case by case: asked by EXISTS, PostgreSQL would read every clock there is.
 */
const inboxSql = (size: number, scope: Scope, needed: Needs, param: (value: unknown) => string) => {
  const { seats, organisations, actsFor } = scope;
  const mine = needed.organisations ? param(organisations) : null;
  const open = needed.hidden ? notHidden(scope, param) : 'true';
  const openCase = needed.hidden ? `EXISTS (SELECT FROM "case" c WHERE c.id = s.case_id AND ${open})` : 'true';
  const handed = (of: keyof Handed) => param(actsFor.map((one) => one[of]));
  const stranger = `s.organisation_id IS NOT NULL OR c.organisation_id IS NULL OR c.organisation_id <> ALL (${mine}::uuid[])`;
  const branches = [
    `(SELECT s.* FROM seat s WHERE s.person_id = $1 AND ${AFTER} AND ${openCase} ${page(size)})`,
    needed.handed &&
      `SELECT page.* FROM unnest(${handed('from')}::text[], ${handed('role')}::text[], ${handed('programmeId')}::uuid[],
                                ${handed('rootId')}::uuid[]) AS d(person, role, programme_id, root_id)
        CROSS JOIN LATERAL (
          SELECT s.* FROM seat s JOIN "case" c ON c.id = s.case_id
           WHERE s.person_id = d.person AND s.organisation_id IS NULL AND ${AFTER} AND ${open}
             AND (d.role IS NULL OR (s.role = d.role AND s.programme_id = d.programme_id))
             AND (d.root_id IS NULL OR c.root_id = d.root_id)
             AND EXISTS (SELECT FROM ${partsAs('h', seats, 'role', param)} WHERE h.role = s.role AND ${liesIn('h')})
             AND (${namedByCall('$1', 'c.call_id')} OR NOT ${reviewsInCase('s.role', 'c')})
             AND NOT EXISTS (SELECT FROM seat own WHERE own.case_id = s.case_id AND own.stage = s.stage
                                AND own.ask = s.ask AND own.person_id = $1 AND own.status <> 'vacated') ${page(size)}) page`,
    needed.roles &&
      `SELECT page.* FROM ${partsAs('r', seats, 'role', param)}
        CROSS JOIN LATERAL (
          SELECT s.* FROM seat s
           WHERE s.programme_id = r.programme_id AND s.role = r.role AND s.person_id IS NULL AND ${AFTER}
             ${
               needed.narrowed
                 ? `AND ((r.workstream_id IS NULL AND r.call_id IS NULL AND r.province IS NULL)
                  OR EXISTS (SELECT FROM "case" c WHERE c.id = s.case_id AND ${liesIn('r')}))`
                 : ''
             }
             ${
               needed.hidden || needed.organisations
                 ? `AND EXISTS (SELECT FROM "case" c WHERE c.id = s.case_id AND ${open} AND (${mine ? stranger : 'true'}))`
                 : ''
             } ${page(size)}) page`,
    needed.organisations &&
      `SELECT page.* FROM unnest(${mine}::uuid[]) AS o(organisation_id)
        CROSS JOIN LATERAL (
          SELECT s.* FROM seat s
           WHERE s.organisation_id = o.organisation_id AND s.person_id IS NULL AND ${AFTER} ${page(size)}) page`,
  ];
  return `
  SELECT c.id AS "caseId", s.id AS seat, c.reference, c.title, c.definition_key AS process,
         c.definition_version AS version, s.stage, s.role,
         s.person_id IS NOT NULL AS personal,
         (SELECT name FROM "user" WHERE id = s.person_id AND id <> $1) AS "onBehalfOf", ${isoOf('s.offered_at')} AS "offeredAt", ${isoOf('s.due_at')} AS "dueAt",
         (c.settled_outcome IS NOT NULL
          OR coalesce((SELECT true FROM clock k WHERE k.case_id = c.id AND k.paused_at IS NOT NULL LIMIT 1), false)) AS halted,
         ${DUE}::text AS key_due, s.case_id AS key_id
    FROM (SELECT * FROM (${branches.filter(Boolean).join(' UNION ')}) AS s ${page(size)}) AS s
    JOIN "case" c ON c.id = s.case_id
   ${page(size)}`;
};

export async function inbox(
  pool: Pool,
  scope: Scope,
  userId: string,
  after: DueKey | null,
  limit: number,
): Promise<Page<InboxItem>> {
  const size = Math.min(limit, MAX_PAGE);
  const { due, id } = after ?? FIRST;
  const values: unknown[] = [userId, due, id];
  const param = (value: unknown) => `$${values.push(value)}`;
  const needed = needs(scope);
  const kind = Object.values(needed).map(Number).join('');
  const found = await pool.query<InboxItem & { key_due: string; key_id: string }>({
    name: `inbox-${size}-${kind}`,
    text: inboxSql(size + 1, scope, needed, param),
    values,
  });
  return pageOf<InboxItem>(found.rows, size);
}
