/**
 * `npm run restore -- --from DIR`: a backup into an empty database, also a backup of an earlier release: the tables are
 * made in the form that they had, filled, and then brought to today's. Temporal needs no backup: whatever its workflows
 * know less or more than the record, a poke finds out what there is to do.
 */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { pathIn } from '#libs/files/store.js';
import { checkpointFiles } from '#libs/record/checkpoint-file.js';
import type { Verification } from '#libs/record/verify.js';
import { migrate, upgrade } from '#prisma/migrate.js';
import { appliedMigrations, hashOfFile, manifestName, type Manifest } from './backup.js';
import { dataPlaces, pathGiven, runAsProgram, type DataPlaces } from './data-places.js';
import { Refusal } from './refusal.js';
import { reportOf, verifyData } from './verify.js';

const ROWS_IN_A_PAGE = 500;

/** Refuses, before anything is written, a backup that is not whole and a place that is not empty. Verifies at the end. */
export async function restore(places: DataPlaces, folder: string): Promise<Verification> {
  const manifest = await readManifest(folder);
  if ((await checkpointFiles(places.checkpointDir)).size > 0)
    throw new Refusal(`${places.checkpointDir} holds checkpoints of another record: move them away first.`);
  const client = new pg.Client({ connectionString: places.databaseUrl });
  await client.connect();
  try {
    await refuseUnlessEmpty(client, manifest);
    await migrate(places.databaseUrl, manifest.migrations);
    await load(client, manifest, folder);
  } finally {
    await client.end();
  }
  await upgrade(places.databaseUrl);
  await copyCheckpoints(manifest, folder, places.checkpointDir);
  await copyFiles(manifest, folder, places.filesDir);
  return verifyData(places);
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === 'ENOENT') throw new Refusal(`${folder} holds no whole backup: it has no ${manifestName}.`);
    throw reason;
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw new Refusal(`${folder} was written by a newer release: restore it with that one.`);
  for (const { file, sha256 } of [...manifest.tables, ...manifest.checkpoints, ...(manifest.files ?? [])]) {
    const hash = await hashOfFile(join(folder, file)).catch(() => 'none');
    if (hash !== sha256) throw new Refusal(`${join(folder, file)} is not what was backed up: take another backup.`);
  }
  return manifest;
}

/** Tables that are there already must be empty and no newer than the backup: so an interrupted restore can be run again. */
async function refuseUnlessEmpty(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const found = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relpersistence = 'p' AND relnamespace = 'public'::regnamespace`);
  const tables = found.rows.map(({ name }) => name);
  for (const table of tables) {
    if (table === '_prisma_migrations' || table in filledByMigration) continue;
    const rows = await client.query(`SELECT FROM "${table}" LIMIT 1`);
    if (rows.rowCount !== 0)
      throw new Refusal(`The database is not empty (${table} has rows): restore into a new one, or move .saphan away.`);
  }
  if (!tables.includes('_prisma_migrations')) return;
  const newer = (await appliedMigrations(client)).filter((name) => !migrations.includes(name));
  if (newer.length > 0)
    throw new Refusal('The tables of this database are newer than the backup: give one without any table.');
}

/** What migrations put rows into, and how the backup's rows take their place. */
const filledByMigration: Readonly<Record<string, { before: string; onConflict: string }>> = {
  // Nobody may delete its one row.
  sandbox_clock: { before: '', onConflict: 'ON CONFLICT (id) DO UPDATE SET offset_ms = excluded.offset_ms' },
  rule_setting: { before: 'DELETE FROM rule_setting', onConflict: '' },
};

async function load(client: pg.Client, { tables, sequences }: Manifest, folder: string): Promise<void> {
  await client.query('BEGIN');
  for (const { table, file } of tables) await loadTable(client, table, join(folder, file));
  for (const { sequence, next } of sequences)
    await client.query('SELECT setval($1::regclass, $2, false)', [`public.${sequence}`, next]);
  await client.query('COMMIT');
}

async function loadTable(client: pg.Client, table: string, path: string): Promise<void> {
  const { before = '', onConflict = '' } = filledByMigration[table] ?? {};
  if (before) await client.query(before);
  const insert = (lines: readonly string[]) =>
    client.query(
      `INSERT INTO "${table}" SELECT r.* FROM unnest($1::text[]) AS line,
              json_populate_record(NULL::"${table}", line::json) AS r ${onConflict}`,
      [lines],
    );
  let page: string[] = [];
  for await (const line of linesOf(path)) {
    page.push(line);
    if (page.length < ROWS_IN_A_PAGE) continue;
    await insert(page);
    page = [];
  }
  if (page.length > 0) await insert(page);
}

const CHUNK_BYTES = 1 << 20;

/** Ended by a line feed alone: what people wrote may hold the other characters that Node's own reader ends a line at. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let begun = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK_BYTES })) {
    const lines = `${begun}${chunk}`.split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
}

async function copyCheckpoints({ checkpoints }: Manifest, folder: string, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const { file } of checkpoints) await copyFile(join(folder, file), join(directory, basename(file)));
}

/** Under their hashes: what lies there already under the same one is the same. */
async function copyFiles({ files = [] }: Manifest, folder: string, directory: string): Promise<void> {
  for (const { file, sha256 } of files) {
    const path = pathIn(directory, sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await copyFile(join(folder, file), path);
  }
}

await runAsProgram(import.meta.url, async (args) => {
  const { from } = parseArgs({ args, options: { from: { type: 'string' } } }).values;
  if (from === undefined) throw new Refusal('Say which backup: npm run restore -- --from DIR');
  const result = await restore(dataPlaces(), pathGiven(from));
  console.log(reportOf(result));
  return result.ok ? 0 : 1;
});
