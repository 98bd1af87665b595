/** Places for a record that begins from nothing: a database without any table, and a folder outside it. */
import { openPool } from '#libs/record/connection.js';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '#test/support/postgres.js';

export interface EmptyPlace {
  databaseUrl: string;
  checkpointDir: string;
  filesDir: string;
  pool: pg.Pool;
  leave(): Promise<void>;
}

const CONNECTIONS = 10;

export async function emptyPlace(): Promise<EmptyPlace> {
  const { emptyUrl } = await startPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(emptyUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  const databaseUrl = emptyUrl.replace(/[^/]+$/, name);
  const pool = openPool(databaseUrl, CONNECTIONS, console.warn);
  const [checkpointDir, filesDir] = await Promise.all([temporaryFolder(), temporaryFolder()]);
  const leave = async () => {
    await pool.end();
    await run(emptyUrl, `DROP DATABASE ${name}`);
    await Promise.all([checkpointDir, filesDir].map((path) => rm(path, { recursive: true })));
  };
  return { databaseUrl, checkpointDir, filesDir, pool, leave };
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'saphan-record-'));
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
