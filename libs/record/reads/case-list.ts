/** Cases by due, within what a person may see. One query a page, whatever the filters; up to four for a word. */
import { normaliseThai } from '#libs/calendar/buddhist-era.js';
import type { Pool } from 'pg';
import { isoOf } from '../locked-case.js';
import { FIRST, MAX_PAGE, pageOf, type DueKey, type Page } from './page.js';
import { judgedBlind, liesIn, notHidden, partsAs, type Scope } from './scope.js';

export interface CaseFilters {
  programmeId?: string;
  process?: string;
  stage?: string;
  organisationId?: string;
  /** Due before this instant. */
  dueBefore?: string;
  /** Due by the end of the day in Bangkok that is so many days away, by case time. */
  dueWithinDays?: number;
  /** Has an open seat of this person. */
  holder?: string;
  /** Part of title, reference or organisation. */
  text?: string;
  /** Open cases only, unless false. */
  open?: boolean;
  stuck?: boolean;
  /** A time has run out in its stage. */
  overdue?: boolean;
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

/** A clock that has ended stays with the case until its stage is left. */
export const OVERDUE = `EXISTS (
  SELECT FROM clock k WHERE k.case_id = c.id AND k.fired_at IS NOT NULL AND k.stopped_at IS NULL)`;

const DUE = `coalesce(c.due_at, 'infinity')`;

const columns = (blind: string) => `
  c.id, c.reference, c.title, c.definition_key AS process, c.stage, ${isoOf('c.stage_since')} AS "stageSince",
  c.end_key AS end, ${isoOf('c.due_at')} AS "dueAt", ${isoOf('c.opened_at')} AS "openedAt",
  c.programme_id AS "programmeId", CASE WHEN ${blind} THEN NULL ELSE c.organisation_id END AS "organisationId",
  c.stuck_reason IS NOT NULL AS stuck,
  ${DUE}::text AS key_due, c.id AS key_id`;

export async function caseList(
  pool: Pool,
  scope: Scope,
  filters: CaseFilters,
  after: DueKey | null,
  limit: number,
): Promise<Page<CaseListItem>> {
  const size = Math.min(limit, MAX_PAGE);
  const { text, holder } = filters;
  const ask = async (sql: (query: Query) => string) => {
    const query = queryOf(scope, filters, after ?? FIRST, size + 1);
    const found = await pool.query<CaseRow>({ text: sql(query), values: query.values });
    return found.rows;
  };
  if (holder) return pageOf<CaseListItem>(await ask((query) => heldCases(query, holder)), size);
  if (!text) return pageOf<CaseListItem>(await ask(scopedCases), size);
  const near = await ask((query) => firstCases(query, NEAR_CASES));
  if (near.length > size) return pageOf<CaseListItem>(near, size);
  // As many as a page needs, if the rest of the list is like the near ones, and some more.
  const needed = Math.ceil((NEAR_CASES * size * SPARE) / near.length);
  if (needed <= FURTHER_CASES) {
    const further = await ask((query) => firstCases(query, needed));
    if (further.length > size) return pageOf<CaseListItem>(further, size);
  }
  const matches = await rareMatches(pool, scope, filters, foldedText(text));
  const all = await ask((query) => (matches ? matchingCases(query, matches) : scopedCases(query)));
  return pageOf<CaseListItem>(all, size);
}

type CaseRow = CaseListItem & { key_due: string; key_id: string };

/** So many of the list show whether a word is common in it: a word of every third case fills a page from them. */
const NEAR_CASES = 150;
/** Where the near ones promise that a page can be filled from no more than these, they are looked through first. */
const FURTHER_CASES = 2_000;
const SPARE = 1.3;
/** A word with more matches than this in one programme is met soon enough on the way through the list. */
const RARE_MATCHES_MAX = 1_000;

/** The cases that match, where they are few in each programme and organisation looked at; null where they are many. */
async function rareMatches(pool: Pool, scope: Scope, filters: CaseFilters, text: string): Promise<string[] | null> {
  const all = [...new Set(scope.cases.map(({ programme }) => programme))];
  const programmes = filters.programmeId ? all.filter((id) => id === filters.programmeId) : all;
  const found = await pool.query<{ id: string }>({
    name: 'rare-matches',
    text: 'SELECT id FROM cases_with($1, $2, $3, $4) AS found(id)',
    values: [programmes, scope.organisations, text, RARE_MATCHES_MAX],
  });
  return found.rows.length < RARE_MATCHES_MAX ? found.rows.map(({ id }) => id) : null;
}

type Query = ReturnType<typeof queryOf>;

const order = `ORDER BY ${DUE}, c.id`;

function matchingCases({ scope, where, limit, param, blind }: Query, matches: readonly string[]): string {
  const all = [`c.id = ANY(${param(matches)}::uuid[])`, inScope(scope, param), ...where];
  return `SELECT ${columns(blind)} FROM "case" c WHERE ${all.join(' AND ')} ${order} LIMIT ${limit}`;
}

function scopedCases(query: Query): string {
  return shown(query, merged(query, query.where, query.limit));
}

/** The first of the list, whatever their text, and of them those that match. */
function firstCases(query: Query, count: number): string {
  const first = merged(query, query.withoutText, String(count), query.text ?? 'true');
  return shown(query, `SELECT id FROM (${first}) AS first WHERE matches`);
}

/** Only what is shown is read in full. */
function shown({ blind, limit }: Query, keys: string): string {
  return `
    SELECT ${columns(blind)} FROM (${keys}) AS page JOIN "case" c ON c.id = page.id ${order} LIMIT ${limit}`;
}

/** Each scope has an index in the order of the list, so each gives its first rows, and the first of those are merged. */
function merged({ scope, param }: Query, where: readonly string[], limit: string, matches = 'true'): string {
  const branch = (scoped: string) =>
    `SELECT c.id, ${DUE} AS due, ${matches} AS matches
       FROM "case" c WHERE ${[scoped, ...where].join(' AND ')} ${order} LIMIT ${limit}`;
  return `
    SELECT * FROM (
      SELECT page.* FROM ${partsAs('s', scope.cases, 'process', param)}
        CROSS JOIN LATERAL (${branch(`${liesIn('s')} AND c.definition_key = s.process`)}) page
      ${mayOverlap(scope) ? 'UNION' : 'UNION ALL'}
      SELECT page.* FROM unnest(${param(scope.organisations)}::uuid[]) AS s(organisation_id)
        CROSS JOIN LATERAL (${branch('c.organisation_id = s.organisation_id')}) page
    ) AS merged ORDER BY due, id LIMIT ${limit}`;
}

/** Whether a case may lie in two parts of the scope: where it cannot, nobody need look for it twice. */
function mayOverlap({ cases, organisations }: Scope): boolean {
  const parts = new Set(cases.map(({ programme, process }) => `${programme} ${process}`));
  return (organisations.length > 0 && cases.length > 0) || parts.size < cases.length;
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

/** Whether the reader may know who sits in the seat: a blind judge does not learn who the party's people are. */
export function toldWho(seat: string, blind: string): string {
  return `(${seat}.organisation_id IS NULL OR NOT ${blind})`;
}

function inScope(scope: Scope, param: Query['param']): string {
  const ofProcess = `${liesIn('s')} AND c.definition_key = s.process`;
  return `(EXISTS (SELECT FROM ${partsAs('s', scope.cases, 'process', param)} WHERE ${ofProcess})
           OR c.organisation_id = ANY(${param(scope.organisations)}::uuid[]))`;
}

function queryOf(scope: Scope, filters: CaseFilters, { due, id }: DueKey, rows: number) {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const after = `(${param(due)}::timestamptz, ${param(id)}::uuid)`;
  const withoutText = [`(${DUE}, c.id) > ${after}`];
  const only = (condition: string) => withoutText.push(condition);
  // Neither the list, nor a filter, nor a word tells a blind judge whose a case is.
  const blind = judgedBlind(scope, param);
  // Most people have no conflict, and are spared a condition that the planner would have to weigh.
  if (scope.hidden.organisations.length + scope.hidden.roots.length > 0) only(notHidden(scope, param));
  if (filters.open ?? true) only('c.ended_at IS NULL');
  if (filters.programmeId) only(`c.programme_id = ${param(filters.programmeId)}::uuid`);
  if (filters.process) only(`c.definition_key = ${param(filters.process)}`);
  if (filters.stage) only(`c.stage = ${param(filters.stage)}`);
  if (filters.organisationId) only(`c.organisation_id = ${param(filters.organisationId)}::uuid AND NOT ${blind}`);
  if (filters.dueBefore) only(`c.due_at < ${param(filters.dueBefore)}::timestamptz`);
  if (filters.dueWithinDays !== undefined) only(`${DUE} <= ${endOfDayIn(param(filters.dueWithinDays))}`);
  if (filters.stuck) only('c.stuck_reason IS NOT NULL');
  if (filters.overdue) only(OVERDUE);
  const text = filters.text ? bears(blind, param(foldedText(filters.text))) : null;
  const where = text ? [...withoutText, text] : withoutText;
  return { scope, values, param, after, where, withoutText, text, limit: param(rows), blind };
}

/** The end of a day in Bangkok is the midnight with which the next one begins. `days` is SQL. */
function endOfDayIn(days: string): string {
  return `(date_trunc('day', case_now() AT TIME ZONE 'Asia/Bangkok') + (${days}::int + 1) * interval '1 day')
    AT TIME ZONE 'Asia/Bangkok'`;
}

/** The organisation's name stands in the text that is searched. */
function bears(blind: string, text: string): string {
  return `strpos(c.search_text, ${text}) > 0 AND (NOT ${blind} OR strpos(lower(c.title || ' ' || c.reference), ${text}) > 0)`;
}

function foldedText(text: string): string {
  return normaliseThai(text).toLowerCase();
}
