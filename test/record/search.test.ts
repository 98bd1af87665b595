/** A word is looked for in several ways, by how common it is: each finds what looking at every case would find, in its order. */
import { caseList } from '#libs/record/reads/case-list.js';
import { FIRST, type DueKey } from '#libs/record/reads/page.js';
import type { Scope } from '#libs/record/reads/scope.js';
import { openCase } from '#test/notices/case-in-hand.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

const CASES = 3_000;
const PAGE = 50;
/** How many of so many cases bear the word, and where in the list. */
const words = [
  ['everywhere', 'n % 2 = 0'],
  ['on every tenth', 'n % 10 = 3'],
  ['on a few', 'n % 400 = 7'],
  ['on many, all of them late in the list', 'n > 1800'],
  ['on some, early and late', 'n <= 40 OR n > 2950'],
  ['nowhere', 'false'],
] as const;

let database: FreshDatabase;
let scope: Scope;

beforeAll(async () => {
  database = await freshDatabase();
  const { pool } = database;
  const parts = [];
  for (const half of [0, 1]) {
    const { id, programmeId } = await openCase(pool);
    parts.push({ programme: programmeId, process: 'cso-grant', workstream: null, call: null, province: null });
    const marks = words.map(([word, where]) => `CASE WHEN ${where} THEN ' [${word}]' ELSE '' END`).join(' || ');
    await pool.query(
      `INSERT INTO "case" SELECT (jsonb_populate_record(o, jsonb_build_object('id', c.id, 'root_id', c.id,
           'reference', 'S' || c.id, 'due_at', timestamptz '2026-01-01' + n * interval '1 hour', 'search_text', ${marks}))).*
         FROM (SELECT n, uuidv7() AS id FROM generate_series(1, $2::int) n WHERE n % 2 = $3) c CROSS JOIN "case" o WHERE o.id = $1`,
      [id, CASES, half],
    );
  }
  const none = { seats: [], organisations: [], actsFor: [] };
  scope = { cases: parts, hidden: { organisations: [], roots: [] }, blind: { programmes: [], processes: [] }, ...none };
  await pool.query('ANALYZE "case"');
});
afterAll(() => database.drop());

const ways = [
  'by programme',
  'by programme and by organisation',
  'of an organisation',
  'in parts that overlap',
] as const;

/** Every case lies in one of two programmes, and belongs to one organisation. */
async function reaching(way: (typeof ways)[number]): Promise<Scope> {
  const { rows } = await database.pool.query<{ id: string }>('SELECT DISTINCT organisation_id AS id FROM "case"');
  const organisations = rows.map(({ id }) => id);
  expect(organisations).not.toHaveLength(0);
  if (way === 'by programme') return scope;
  if (way === 'in parts that overlap') return { ...scope, cases: [...scope.cases, ...scope.cases] };
  return { ...scope, organisations, cases: way === 'of an organisation' ? [] : scope.cases };
}

const looks = words.flatMap(([word]) => ways.map((way) => [`[${word}]`, way] as const));
test.each([...looks, ['[n', ways[0]], ['y', ways[0]], ['%', ways[0]]] as const)('%s, %s', async (text, way) => {
  const reach = await reaching(way);
  const expected = await database.pool.query<{ id: string }>(
    'SELECT id FROM "case" WHERE position($1 IN search_text) > 0 ORDER BY due_at, id',
    [text],
  );
  const found: string[] = [];
  for (let after: DueKey | null = FIRST; after;) {
    const page = await caseList(database.pool, reach, { text }, after, PAGE);
    found.push(...page.items.map(({ id }) => id));
    expect(page.items.length === PAGE || page.next === null).toBe(true);
    after = page.next;
  }
  expect(found).toEqual(expected.rows.map(({ id }) => id));
});
