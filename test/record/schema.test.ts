/** The migrations, applied one after another, make the database that `schema.prisma` describes. */
import pg from 'pg';
import { schemaSql } from '#prisma/migrate.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

let migrated: FreshDatabase;
let described: pg.Client;

beforeAll(async () => {
  migrated = await freshDatabase();
  await migrated.pool.query('CREATE DATABASE described');
  const url = new URL(migrated.url);
  url.pathname = '/described';
  described = new pg.Client({ connectionString: url.href });
  await described.connect();
  await described.query(await schemaSql(url.href));
});
afterAll(async () => {
  await described.end();
  await migrated.pool.query('DROP DATABASE described');
  await migrated.drop();
});

const columns = `
  SELECT table_name, column_name, udt_name, is_nullable, column_default FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%' ORDER BY 1, 2`;
const indexes = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;

it('each table has the described columns, no more and no fewer', async () => {
  const { rows } = await described.query(columns);
  expect((await migrated.pool.query(columns)).rows).toEqual(rows);
});

it('each described index is there; the migrations may add others', async () => {
  const { rows } = await described.query(indexes);
  expect((await migrated.pool.query(indexes)).rows).toEqual(expect.arrayContaining(rows));
});
