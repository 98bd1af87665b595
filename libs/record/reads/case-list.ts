/** Cases by due, within what a person may see. One query a page, whatever the filters. */
import { normaliseThai } from '#libs/calendar/buddhist-era.js';
import type { Pool } from 'pg';
import { isoOf } from '../locked-case.js';
import { FIRST, MAX_PAGE, pageOf, type DueKey, type Page } from './page.js';
import type { Scope } from './scope.js';

export interface CaseFilters {
  programmeId?: string;
  process?: string;
  stage?: string;
  organisationId?: string;
  /** Due before this instant. */
  dueBefore?: string;
  /** Has an open seat of this person. */
  holder?: string;
  /** Part of title, reference or organisation. */
  text?: string;
  /** Open cases only, unless false. */
  open?: boolean;
  stuck?: boolean;
}

export interface CaseListItem {
  id: string;
  reference: string;
  title: string;
  process: string;
  stage: string | null;
  stageSince: string | null;
  end: string | null;
  dueAt: string | null;
  openedAt: string;
  programmeId: string;
  organisationId: string | null;
  stuck: boolean;
}

const DUE = `coalesce(c.due_at, 'infinity')`;

const columns = `
  c.id, c.reference, c.title, c.definition_key AS process, c.stage, ${isoOf('c.stage_since')} AS "stageSince",
  c.end_key AS end, ${isoOf('c.due_at')} AS "dueAt", ${isoOf('c.opened_at')} AS "openedAt",
  c.programme_id AS "programmeId", c.organisation_id AS "organisationId", c.stuck_reason IS NOT NULL AS stuck,
  ${DUE}::text AS key_due, c.id AS key_id`;

export async function caseList(
  pool: Pool,
  scope: Scope,
  filters: CaseFilters,
  after: DueKey | null,
  limit: number,
): Promise<Page<CaseListItem>> {
  const size = Math.min(limit, MAX_PAGE);
  const query = conditionsOf(filters, after ?? FIRST);
  const n = query.param(size + 1);
  const text = filters.holder ? heldCases(query, scope, filters.holder, n) : scopedCases(query, scope, n);
  const found = await pool.query<CaseListItem & { key_due: string; key_id: string }>({ text, values: query.values });
  return pageOf<CaseListItem>(found.rows, size);
}

type Conditions = ReturnType<typeof conditionsOf>;

/** Each scope has an index in the order of the list, so each gives its first rows, and the first of those are merged. */
function scopedCases({ conditions, param }: Conditions, scope: Scope, n: string): string {
  const branch = (scoped: string) =>
    `SELECT ${columns} FROM "case" c WHERE ${[scoped, ...conditions].join(' AND ')} ORDER BY ${DUE}, c.id LIMIT ${n}`;
  const scopes = `unnest(${param(scope.programmes)}::uuid[], ${param(scope.processes)}::text[])`;
  return `
    SELECT * FROM (
      SELECT page.* FROM ${scopes} AS s(programme_id, process)
        CROSS JOIN LATERAL (${branch('c.programme_id = s.programme_id AND c.definition_key = s.process')}) page
      UNION
      SELECT page.* FROM unnest(${param(scope.organisations)}::uuid[]) AS s(organisation_id)
        CROSS JOIN LATERAL (${branch('c.organisation_id = s.organisation_id')}) page
    ) AS merged ORDER BY key_due::timestamptz, key_id LIMIT ${n}`;
}

/** An open seat has its case's due, and the seats of a person an index in that order: no other case is looked at. */
function heldCases({ conditions, param, after }: Conditions, scope: Scope, holder: string, n: string): string {
  const due = `coalesce(h.due_at, 'infinity')`;
  const scopes = `unnest(${param(scope.programmes)}::uuid[], ${param(scope.processes)}::text[])`;
  const inScope = `((c.programme_id, c.definition_key) IN (SELECT * FROM ${scopes})
                    OR c.organisation_id = ANY(${param(scope.organisations)}::uuid[]))`;
  return `
    SELECT ${columns} FROM seat h JOIN "case" c ON c.id = h.case_id
     WHERE h.person_id = ${param(holder)} AND h.status = 'offered' AND (${due}, h.case_id) > ${after}
       AND NOT EXISTS (SELECT FROM seat twin WHERE twin.case_id = h.case_id AND twin.person_id = h.person_id
                          AND twin.status = 'offered' AND twin.id < h.id)
       AND ${[inScope, ...conditions].join(' AND ')}
     ORDER BY ${due}, h.case_id LIMIT ${n}`;
}

function conditionsOf(filters: CaseFilters, { due, id }: DueKey) {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const after = `(${param(due)}::timestamptz, ${param(id)}::uuid)`;
  const conditions = [`(${DUE}, c.id) > ${after}`];
  if (filters.open ?? true) conditions.push('c.ended_at IS NULL');
  if (filters.programmeId) conditions.push(`c.programme_id = ${param(filters.programmeId)}::uuid`);
  if (filters.process) conditions.push(`c.definition_key = ${param(filters.process)}`);
  if (filters.stage) conditions.push(`c.stage = ${param(filters.stage)}`);
  if (filters.organisationId) conditions.push(`c.organisation_id = ${param(filters.organisationId)}::uuid`);
  if (filters.dueBefore) conditions.push(`c.due_at < ${param(filters.dueBefore)}::timestamptz`);
  if (filters.stuck) conditions.push('c.stuck_reason IS NOT NULL');
  if (filters.text) conditions.push(`c.search_text LIKE ${param(likeOf(filters.text))}`);
  return { values, conditions, param, after };
}

function likeOf(text: string): string {
  const escaped = normaliseThai(text)
    .toLowerCase()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return `%${escaped}%`;
}
