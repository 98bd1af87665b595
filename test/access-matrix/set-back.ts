/** Keeps the world as it is, tells whether anything in it changed, and sets it back. */
import type { Pool, PoolClient } from 'pg';

/** They only tell of what was asked, and are no part of the world. */
const aside = ['access_log', '_prisma_migrations', 'session'];
/** Set back, though a refused request may count in them. */
const counted = ['pace'];

export interface KeptWorld {
  /** The tables that are not as they were kept, without those that count requests. */
  changed(): Promise<string[]>;
  setBack(): Promise<void>;
}

export async function keepWorld(pool: Pool): Promise<KeptWorld> {
  const tables = await tablesOf(pool);
  await pool.query('CREATE SCHEMA kept');
  for (const { name, columns } of tables)
    await pool.query(`CREATE TABLE kept."${name}" AS SELECT ${columns} FROM public."${name}"`);
  const kept = await digests(pool, tables);
  const differing = async () => {
    const now = await digests(pool, tables);
    return tables.map(({ name }) => name).filter((name) => now.get(name) !== kept.get(name));
  };
  return {
    changed: async () => (await differing()).filter((name) => !counted.includes(name)),
    setBack: async () => restore(pool, tables, await differing()),
  };
}

interface Table {
  name: string;
  /** Those that can be written. */
  columns: string;
}

async function tablesOf(pool: Pool): Promise<Table[]> {
  const { rows } = await pool.query<Table>(
    `SELECT t.table_name AS name, string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position) AS columns
     FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
       AND NOT t.table_name = ANY($1) GROUP BY t.table_name ORDER BY t.table_name`,
    [aside],
  );
  return rows;
}

async function digests(pool: Pool, tables: readonly Table[]): Promise<Map<string, string>> {
  const digest = ({ name }: Table) =>
    `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS digest FROM public."${name}" t`;
  const { rows } = await pool.query<{ name: string; digest: string }>(tables.map(digest).join(' UNION ALL '));
  return new Map(rows.map(({ name, digest: value }) => [name, value]));
}

/** As a replica would: what is append-only for everybody else can be set back here. */
async function restore(pool: Pool, tables: readonly Table[], changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    for (const table of tables.filter(({ name }) => changed.includes(name))) await refill(client, table);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function refill(client: PoolClient, { name, columns }: Table): Promise<void> {
  await client.query(`DELETE FROM public."${name}"`);
  await client.query(`INSERT INTO public."${name}" (${columns}) SELECT ${columns} FROM kept."${name}"`);
}
