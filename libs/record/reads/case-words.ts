/** A word in the list of cases: a common one is met on the way through the list, a rare one is looked up. */
import type { Pool } from 'pg';
import { send, transaction } from '../connection.js';
import { columns, DUE, foldedText, inScope, kept, ORDER, type CaseRow, type Query } from './case-query.js';
import { liesIn, mayOverlap, onePartAs } from './scope.js';

/** A word of every twentieth case fills a page of fifty from so many. */
const NEAR_CASES = 1_000;
/** A word with more matches than this in one programme is met soon enough on the way through the list. */
const RARE_MATCHES_MAX = 1_000;

/** `query` begins a query anew: each has values of its own. */
export async function casesWith(pool: Pool, query: () => Query, text: string): Promise<CaseRow[]> {
  const first = query();
  const near = await walk(pool, first, NEAR_CASES);
  if (near.length === first.rows) return near;
  return (await rareMatches(pool, query(), foldedText(text))) ?? (await walk(pool, query(), null));
}

/** The first of the cases that match, where they are few in each programme and organisation looked at; null where they are many. */
async function rareMatches(pool: Pool, asked: Query, text: string): Promise<CaseRow[] | null> {
  const { scope, where, limit, param, values, blind } = asked;
  const { cases, organisations } = scope;
  const looked = [[...new Set(cases.map(({ programme }) => programme))], organisations, text, RARE_MATCHES_MAX];
  const all = ['c.id = ANY(ARRAY(SELECT id FROM found))', inScope(scope, param), ...where];
  const rare = `
    WITH found AS MATERIALIZED (SELECT id FROM cases_with(${looked.map(param).join(', ')}) AS found(id))
    SELECT page.* FROM (SELECT count(*) < ${param(RARE_MATCHES_MAX)} AS rare FROM found) AS told
      LEFT JOIN LATERAL (SELECT ${columns(blind)} FROM "case" c WHERE ${all.join(' AND ')} ${ORDER} LIMIT ${limit}) AS page ON true
     WHERE told.rare`;
  const { rows } = await pool.query<CaseRow | { id: null }>(kept(rare, values));
  return rows.length === 0 ? null : rows.filter((row) => row.id !== null);
}

/**
 * Each part is read in the order of its index, and only as far as the page needs, however few cases the planner expects
 * to be there.
 */
const inOrder = ['bitmapscan', 'sort', 'incremental_sort', 'hashjoin'].map((way) => `SET LOCAL enable_${way} = off`);

/** Walks through the list until a page is full, or so many cases have been looked at; null: to its end. */
async function walk(pool: Pool, query: Query, most: number | null): Promise<CaseRow[]> {
  const { scope, values } = query;
  if (scope.cases.length + scope.organisations.length === 0) return [];
  const asked = kept(walked(query, most), values);
  return await transaction(pool, async (client) => {
    send(client, inOrder.join('; '));
    return (await client.query<CaseRow>(asked)).rows;
  });
}

function walked({ scope, along, conditions, limit, param, blind }: Query, most: number | null): string {
  const part = (from: string, scoped: string) =>
    `(SELECT c.id, ${DUE} AS due, ${conditions.join(' AND ')} AS matches
        FROM ${from} WHERE ${[scoped, ...along].join(' AND ')} ${ORDER})`;
  const parts = [
    ...onePartAs('s', scope.cases, 'process', param).map((one) =>
      part(`${one}, "case" c`, `${liesIn('s')} AND c.definition_key = s.process`),
    ),
    ...scope.organisations.map((id) => part('"case" c', `c.organisation_id = ${param(id)}::uuid`)),
  ];
  return `
    SELECT ${columns(blind)} FROM (
      SELECT id, due FROM (
        SELECT ${mayOverlap(scope) ? 'DISTINCT ON (due, id)' : ''} * FROM (${parts.join(' UNION ALL ')}) AS merged
         ORDER BY due, id LIMIT ${param(most)}
      ) AS first WHERE matches LIMIT ${limit}
    ) AS page JOIN "case" c ON c.id = page.id ORDER BY page.due, page.id`;
}
