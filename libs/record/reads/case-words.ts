/** A word in the list of cases: a common one is met on the way through the list, a rare one is looked up. */
import type { Pool, QueryConfig } from 'pg';
import { send, transaction } from '../connection.js';
import { columns, DUE, foldedText, inScope, ORDER, type CaseRow, type Query } from './case-query.js';
import { liesIn, mayOverlap, onePartAs, type Scope } from './scope.js';

/** A word of every twentieth case fills a page of fifty from so many. */
const NEAR_CASES = 1_000;
/** A word with more matches than this in one programme is met soon enough on the way through the list. */
const RARE_MATCHES_MAX = 1_000;

/** `query` begins a query anew: each has values of its own. */
export async function casesWith(pool: Pool, query: () => Query, text: string): Promise<CaseRow[]> {
  const first = query();
  const near = await walk(pool, first, NEAR_CASES);
  if (near.length === first.rows) return near;
  const matches = await rareMatches(pool, first.scope, foldedText(text));
  if (!matches) return await walk(pool, query(), null);
  const asked = query();
  const found = await pool.query<CaseRow>({ text: matchingCases(asked, matches), values: asked.values });
  return found.rows;
}

/** The cases that match, where they are few in each programme and organisation looked at; null where they are many. */
async function rareMatches(pool: Pool, { cases, organisations }: Scope, text: string): Promise<string[] | null> {
  const programmes = [...new Set(cases.map(({ programme }) => programme))];
  const found = await pool.query<{ id: string }>({
    name: 'rare-matches',
    text: 'SELECT id FROM cases_with($1, $2, $3, $4) AS found(id)',
    values: [programmes, organisations, text, RARE_MATCHES_MAX],
  });
  return found.rows.length < RARE_MATCHES_MAX ? found.rows.map(({ id }) => id) : null;
}

function matchingCases({ scope, where, limit, param, blind }: Query, matches: readonly string[]): string {
  const all = [`c.id = ANY(${param(matches)}::uuid[])`, inScope(scope, param), ...where];
  return `SELECT ${columns(blind)} FROM "case" c WHERE ${all.join(' AND ')} ${ORDER} LIMIT ${limit}`;
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

/** Plans of more texts than these are not kept: each takes memory in every connection. */
const MAX_PLANS = 24;
const names = new Map<string, string>();

/** A dozen parts take longer to plan than to read: the plans of the texts met first are kept. */
function kept(text: string, values: unknown[]): QueryConfig {
  if (!names.has(text) && names.size < MAX_PLANS) names.set(text, `walk-${names.size}`);
  const name = names.get(text);
  return { text, values, ...(name && { name }) };
}
