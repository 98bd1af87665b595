/**
 * `npm run backup`: every table of one moment, while people go on working, in files that any other program can read; with
 * them the checkpoints up to that moment, and a manifest that says what belongs to it and with which hash.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { checkpointFiles } from '#libs/record/checkpoint-file.js';
import { root } from '#libs/settings/root.js';
import { dataPlaces, pathGiven, runAsProgram, type DataPlaces } from './data-places.js';
import { Refusal } from './refusal.js';

const ROWS_IN_A_PAGE = 500;
/** Only the owner may read what people wrote. */
const folderMode = 0o700;
const fileMode = 0o600;

export const manifestName = 'manifest.json';

/** A file of the backup, by its path in it. */
export interface BackedUpFile {
  file: string;
  sha256: string;
}

export interface Manifest {
  format: 1;
  at: string;
  /** The form of the tables: the migrations that they had gone through. */
  migrations: readonly string[];
  /** One line of JSON a row; a table comes after those that it refers to. */
  tables: readonly (BackedUpFile & { table: string; rows: number })[];
  sequences: readonly { sequence: string; next: string }[];
  checkpoints: readonly BackedUpFile[];
}

/** Writes a backup into a folder that is empty or not there yet. It is whole once its manifest is there. */
export async function backup({ databaseUrl, checkpointDir }: DataPlaces, folder: string): Promise<Manifest> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: folderMode });
  await mkdir(join(folder, 'checkpoints'), { recursive: true, mode: folderMode });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest: Manifest = {
      format: 1,
      at: new Date().toISOString(),
      migrations: await appliedMigrations(client),
      tables: await dumpTables(client, folder),
      sequences: await sequences(client),
      checkpoints: await copyCheckpoints(client, checkpointDir, folder),
    };
    await writeFile(join(folder, `${manifestName}.part`), JSON.stringify(manifest, null, 2), { mode: fileMode });
    await rename(join(folder, `${manifestName}.part`), join(folder, manifestName));
    return manifest;
  } finally {
    await client.end();
  }
}

/** Throws a refusal on a database that nothing has migrated yet. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const there = await client.query<{ history: string | null }>(`SELECT to_regclass('_prisma_migrations') AS history`);
  if (there.rows[0]?.history === null) throw new Refusal('There is no record in this database yet: start Saphan once.');
  const found = await client.query<{ migration_name: string }>(
    `SELECT migration_name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return found.rows.map((row) => row.migration_name);
}

async function dumpTables(client: pg.Client, folder: string): Promise<Manifest['tables'][number][]> {
  const dumped = [];
  for (const table of await tablesInOrder(client)) {
    const file = `tables/${table}.jsonl`;
    dumped.push({ table, file, ...(await dumpTable(client, table, join(folder, file))) });
  }
  return dumped;
}

/** Every table but the history of migrations; each after those that it refers to. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string; needs: string[] }>(`
    SELECT t.relname AS name,
           coalesce(json_agg(r.relname) FILTER (WHERE r.oid <> t.oid), '[]') AS needs
      FROM pg_class t
      LEFT JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
      LEFT JOIN pg_class r ON r.oid = f.confrelid
     WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations'
     GROUP BY t.oid, t.relname ORDER BY t.relname`);
  const ordered: string[] = [];
  let left = found.rows;
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((name) => ordered.includes(name)));
    if (ready.length === 0) throw new Error(`tables refer to each other: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready.map(({ name }) => name));
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

async function dumpTable(client: pg.Client, table: string, path: string): Promise<{ rows: number; sha256: string }> {
  const file = await open(path, 'wx', fileMode);
  const digest = createHash('sha256');
  let rows = 0;
  try {
    await client.query(`DECLARE dump NO SCROLL CURSOR FOR SELECT to_json(t)::text AS line FROM "${table}" t`);
    for (;;) {
      const page = await client.query<{ line: string }>(`FETCH ${ROWS_IN_A_PAGE} FROM dump`);
      if (page.rows.length === 0) break;
      const text = page.rows.map(({ line }) => `${line}\n`).join('');
      rows += page.rows.length;
      digest.update(text);
      await file.write(text);
    }
    await client.query('CLOSE dump');
    await file.sync();
  } finally {
    await file.close();
  }
  return { rows, sha256: digest.digest('hex') };
}

async function sequences(client: pg.Client): Promise<Manifest['sequences'][number][]> {
  const found = await client.query<{ sequence: string; next: string }>(`
    SELECT sequencename AS sequence, (coalesce(last_value + increment_by, start_value))::text AS next
      FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`);
  return found.rows;
}

/** Checkpoints that are younger than the snapshot name events that it does not hold. */
async function copyCheckpoints(client: pg.Client, directory: string, folder: string): Promise<BackedUpFile[]> {
  const found = await client.query<{ last: number }>('SELECT coalesce(max(id), 0) AS last FROM checkpoint');
  const last = found.rows[0]?.last ?? 0;
  const copied: BackedUpFile[] = [];
  for (const [id, path] of await checkpointFiles(directory)) {
    if (id > last) continue;
    const file = `checkpoints/${basename(path)}`;
    await copyFile(path, join(folder, file));
    copied.push({ file, sha256: await hashOfFile(join(folder, file)) });
  }
  return copied;
}

export async function hashOfFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

await runAsProgram(import.meta.url, async (args) => {
  const { to } = parseArgs({ args, options: { to: { type: 'string' } } }).values;
  const now = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const folder = to === undefined ? join(root, '.saphan/backups', now) : pathGiven(to);
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw new Refusal(`${folder} is not empty: give a folder of its own to each backup.`);
  const { tables, checkpoints } = await backup(dataPlaces(), folder);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Backed up ${rows} rows of ${tables.length} tables and ${checkpoints.length} checkpoints to ${folder}`);
  return 0;
});
