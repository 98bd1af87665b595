/** What is asked of a list of cases, as conditions and values of SQL over case `c`. */
import { normaliseThai } from '#libs/calendar/buddhist-era.js';
import { plansKept } from '../connection.js';
import { isoOf } from '../locked-case.js';
import type { DueKey } from './page.js';
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
  version: number;
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

export const DUE = `coalesce(c.due_at, 'infinity')`;

export const columns = (blind: string) => `
  c.id, c.reference, c.title, c.definition_key AS process, c.definition_version AS version, c.stage, ${isoOf('c.stage_since')} AS "stageSince",
  c.end_key AS end, ${isoOf('c.due_at')} AS "dueAt", ${isoOf('c.opened_at')} AS "openedAt",
  c.programme_id AS "programmeId", CASE WHEN ${blind} THEN NULL ELSE c.organisation_id END AS "organisationId",
  c.stuck_reason IS NOT NULL AS stuck,
  ${DUE}::text AS key_due, c.id AS key_id`;

export type CaseRow = CaseListItem & { key_due: string; key_id: string };

export const ORDER = `ORDER BY ${DUE}, c.id`;

export type Query = ReturnType<typeof queryOf>;

/** `along`: what an index is walked by, in the order of the list. `conditions`: what else a case must be. */
export function queryOf(scope: Scope, filters: CaseFilters, { due, id }: DueKey, rows: number) {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const after = `(${param(due)}::timestamptz, ${param(id)}::uuid)`;
  const along = [`(${DUE}, c.id) > ${after}`];
  if (filters.stage) along.push(`c.stage = ${param(filters.stage)}`);
  if (filters.dueBefore) along.push(`${DUE} < ${param(filters.dueBefore)}::timestamptz`);
  if (filters.dueWithinDays !== undefined) along.push(`${DUE} <= ${endOfDayIn(param(filters.dueWithinDays))}`);
  const conditions: string[] = [];
  const only = (condition: string) => conditions.push(condition);
  // Neither the list, nor a filter, nor a word tells a blind judge whose a case is.
  const blind = judgedBlind(scope, param);
  // Most people have no conflict, and are spared a condition that the planner would have to weigh.
  if (scope.hidden.organisations.length + scope.hidden.roots.length > 0) only(notHidden(scope, param));
  if (filters.open ?? true) only('c.ended_at IS NULL');
  if (filters.programmeId) only(`c.programme_id = ${param(filters.programmeId)}::uuid`);
  if (filters.process) only(`c.definition_key = ${param(filters.process)}`);
  if (filters.organisationId) only(`c.organisation_id = ${param(filters.organisationId)}::uuid AND NOT ${blind}`);
  if (filters.stuck) only('c.stuck_reason IS NOT NULL');
  if (filters.overdue) only(OVERDUE);
  if (filters.text) only(bears(blind, param(foldedText(filters.text))));
  return {
    scope,
    values,
    param,
    after,
    along,
    conditions,
    where: [...along, ...conditions],
    rows,
    limit: param(rows),
    blind,
  };
}

export function inScope(scope: Scope, param: Query['param']): string {
  const ofProcess = `${liesIn('s')} AND c.definition_key = s.process`;
  return `(EXISTS (SELECT FROM ${partsAs('s', scope.cases, 'process', param)} WHERE ${ofProcess})
           OR c.organisation_id = ANY(${param(scope.organisations)}::uuid[]))`;
}

/** Whether the reader may know who sits in the seat: a blind judge does not learn who the party's people are. */
export function toldWho(seat: string, blind: string): string {
  return `(${seat}.organisation_id IS NULL OR NOT ${blind})`;
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

export function foldedText(text: string): string {
  return normaliseThai(text).toLowerCase();
}

/** Of so many texts. */
const MAX_PLANS = 32;
/** A dozen parts take longer to plan than to read. */
export const kept = plansKept('cases', MAX_PLANS);
