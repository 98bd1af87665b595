/** A real PostgreSQL for tests: one server a run, and for each test file a database of its own, migrated already. */
import { openPool } from '#libs/record/connection.js';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { freePorts } from '#apps/local/port.js';
import { createCluster, databaseReady, databaseUrl, postgresCommand } from '#apps/local/postgres.js';
import { migrate } from '#prisma/migrate.js';
import { shared } from './shared.js';

const password = 'test';
const template = 'migrated';
/** A test cluster is thrown away: only what a crash of the machine would need is left out. */
const disposable = ['fsync=off', 'full_page_writes=off', 'max_wal_size=4GB'];

export interface FreshDatabase {
  url: string;
  pool: pg.Pool;
  drop(): Promise<void>;
}

/** The run's PostgreSQL. `emptyUrl` is a database without any table of ours. */
export function startPostgres(): Promise<{ port: number; emptyUrl: string }> {
  return shared('postgres', async ({ folder, run }) => {
    const directory = join(folder, 'postgres');
    await createCluster(directory, password);
    const [port] = (await freePorts([0])) as [number];
    run('postgres', await postgresCommand(directory, port, disposable));
    const emptyUrl = databaseUrl(port, password);
    await databaseReady(emptyUrl);
    await query(emptyUrl, `CREATE DATABASE ${template}`);
    await migrate(databaseUrl(port, password, template));
    return { port, emptyUrl };
  });
}

const CONNECTIONS = 10;

/** A migrated database with nothing in it. Call `drop` in `afterAll`: it ends the pool too. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { port, emptyUrl } = await startPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(emptyUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const url = databaseUrl(port, password, name);
  // The server may cut connections that are still on their way out; that is no error of a test.
  const pool = openPool(url, CONNECTIONS, () => undefined);
  const drop = async () => {
    await pool.end();
    await query(emptyUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { url, pool, drop };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
