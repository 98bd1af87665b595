/**
 * `npm run backup`: every table of one moment, while people go on working, in files that any other program can read; with
 * them the checkpoints up to that moment, the files that people brought, and a manifest that says what belongs to it and with which hash.
 */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { pathIn } from '#libs/files/store.js';
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
  /** What people brought, under their hashes; a release that took no files has none. */
  files?: readonly BackedUpFile[];
  /** Hashes of files whose bytes were not there: `verify` names them. */
  missing?: readonly string[];
}

/** Writes a backup into a folder that is empty or not there yet. It is whole once its manifest is there. */
export async function backup({ databaseUrl, checkpointDir, filesDir }: DataPlaces, folder: string): Promise<Manifest> {
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
      ...(await copyFiles(client, filesDir, folder)),
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

/** What a database that is restored into has by itself: its migrations, and what its triggers make of the rest. */
const madeByItself = ['_prisma_migrations', 'case_word'];

/** Every other table; each after those that it refers to. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string; needs: string[] }>(
    `
    SELECT t.relname AS name,
           coalesce(json_agg(r.relname) FILTER (WHERE r.oid <> t.oid), '[]') AS needs
      FROM pg_class t
      LEFT JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
      LEFT JOIN pg_class r ON r.oid = f.confrelid
     WHERE t.relkind = 'r' AND t.relpersistence = 'p' AND t.relnamespace = 'public'::regnamespace AND t.relname <> ALL ($1)
     GROUP BY t.oid, t.relname ORDER BY t.relname`,
    [madeByItself],
  );
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

/** Whatever the rows of the snapshot name: later uploads are not in it, and what was erased since is missing by right. */
async function copyFiles(client: pg.Client, directory: string, folder: string) {
  const there = await client.query<{ file: string | null }>(`SELECT to_regclass('file') AS file`);
  // A database that a release without files left, and nothing has brought to today's form yet.
  if (there.rows[0]?.file === null) return { files: [], missing: [] };
  const found = await client.query<{ sha256: string }>(
    'SELECT DISTINCT sha256 FROM file WHERE sha256 IS NOT NULL AND erased_at IS NULL ORDER BY 1',
  );
  const files: BackedUpFile[] = [];
  const missing: string[] = [];
  for (const { sha256 } of found.rows) {
    const path = pathIn(join(folder, 'files'), sha256);
    await mkdir(dirname(path), { recursive: true, mode: folderMode });
    if (await copyIfThere(pathIn(directory, sha256), path)) files.push({ file: relative(folder, path), sha256 });
    else missing.push(sha256);
  }
  return { files, missing };
}

async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    return true;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw reason;
  }
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
  const { tables, checkpoints, files = [], missing = [] } = await backup(dataPlaces(), folder);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const counted = `${rows} rows of ${tables.length} tables, ${files.length} files and ${checkpoints.length} checkpoints`;
  console.log(`Backed up ${counted} to ${folder}`);
  if (missing.length > 0) console.error(`${missing.length} files were not there: npm run verify says which.`);
  return missing.length > 0 ? 1 : 0;
});
