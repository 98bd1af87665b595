/** Cases by due, within what a person may see. One query a page, whatever the filters; up to three for a word. */
import type { Pool } from 'pg';
import { casesWith } from './case-words.js';
import {
  columns,
  DUE,
  inScope,
  kept,
  ORDER,
  queryOf,
  toldWho,
  type CaseFilters,
  type CaseListItem,
  type CaseRow,
  type Query,
} from './case-query.js';
import { FIRST, MAX_PAGE, pageOf, type DueKey, type Page } from './page.js';
import { liesIn, mayOverlap, partsAs, type Scope } from './scope.js';

export async function caseList(
  pool: Pool,
  scope: Scope,
  filters: CaseFilters,
  after: DueKey | null,
  limit: number,
): Promise<Page<CaseListItem>> {
  const size = Math.min(limit, MAX_PAGE);
  const { programmeId, process, text, holder } = filters;
  const cases = scope.cases.filter(
    (part) => (!programmeId || part.programme === programmeId) && (!process || part.process === process),
  );
  const query = () => queryOf({ ...scope, cases }, filters, after ?? FIRST, size + 1);
  if (text && !holder) return pageOf<CaseListItem>(await casesWith(pool, query, text), size);
  const asked = query();
  const found = await pool.query<CaseRow>(kept(holder ? heldCases(asked, holder) : scopedCases(asked), asked.values));
  return pageOf<CaseListItem>(found.rows, size);
}

/** Each scope has an index in the order of the list, so each gives its first rows, and the first of those are merged. */
function scopedCases({ scope, where, limit, param, blind }: Query): string {
  const first = (scoped: string) =>
    `SELECT c.id, ${DUE} AS due FROM "case" c WHERE ${[scoped, ...where].join(' AND ')} ${ORDER} LIMIT ${limit}`;
  return `
    SELECT ${columns(blind)} FROM (
      SELECT * FROM (
        SELECT page.* FROM ${partsAs('s', scope.cases, 'process', param)}
          CROSS JOIN LATERAL (${first(`${liesIn('s')} AND c.definition_key = s.process`)}) page
        ${mayOverlap(scope) ? 'UNION' : 'UNION ALL'}
        SELECT page.* FROM unnest(${param(scope.organisations)}::uuid[]) AS s(organisation_id)
          CROSS JOIN LATERAL (${first('c.organisation_id = s.organisation_id')}) page
      ) AS merged ORDER BY due, id LIMIT ${limit}
    ) AS page JOIN "case" c ON c.id = page.id ${ORDER}`;
}

/** An open seat has its case's due, and the seats of a person an index in that order: no other case is looked at. */
function heldCases({ scope, where, after, limit, param, blind }: Query, holder: string): string {
  const due = `coalesce(h.due_at, 'infinity')`;
  return `
    SELECT ${columns(blind)} FROM seat h JOIN "case" c ON c.id = h.case_id
     WHERE h.person_id = ${param(holder)} AND h.status = 'offered' AND (${due}, h.case_id) > ${after}
       AND ${toldWho('h', blind)}
       AND NOT EXISTS (SELECT FROM seat twin WHERE twin.case_id = h.case_id AND twin.person_id = h.person_id
                          AND twin.status = 'offered' AND twin.id < h.id)
       AND ${[inScope(scope, param), ...where].join(' AND ')}
     ORDER BY ${due}, h.case_id LIMIT ${limit}`;
}
