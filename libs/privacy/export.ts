/** Everything that is held on a person, as data and with the files they brought. */
import { access } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { ZipFile } from 'yazl';
import type { FileStore } from '#libs/files/store.js';
import type { Section } from './held.js';

/** More rows of one table than this are counted and not shown: they are asked for one by one. */
export const EXPORT_ROWS_MAX = 10_000;

type Row = Readonly<Record<string, unknown>>;

export interface Held {
  kind: string;
  rows: readonly Row[];
  /** Whether there is more. */
  cut: boolean;
}

export async function heldOn(
  pool: Pool,
  kinds: readonly { key: string; held: readonly Section[] }[],
  userId: string,
  email: string,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const { key, held: sections } of kinds) {
    const found = [];
    for (const section of sections) found.push(await rowsOf(pool, section, userId, email));
    const rows = found.flatMap((section) => section.slice(0, EXPORT_ROWS_MAX));
    held.push({ kind: key, rows, cut: found.some((section) => section.length > EXPORT_ROWS_MAX) });
  }
  return held;
}

async function rowsOf(pool: Pool, { what, sql }: Section, userId: string, email: string): Promise<Row[]> {
  // Every statement is given both: one that speaks of neither would not say their types.
  const text = `SELECT * FROM (${sql}) AS held WHERE $1::text IS NOT NULL AND $2::text IS NOT NULL LIMIT ${EXPORT_ROWS_MAX + 1}`;
  const { rows } = await pool.query<Row>(text, [userId, email]);
  return rows.map((row) => ({ what, ...row }));
}

export interface ExportedFile {
  /** In the archive. */
  path: string;
  sha256: string;
}

/** The rows of files, each with its path in the archive; null where its bytes are not to be had, or not to be opened yet. */
export async function withPaths(
  store: FileStore,
  rows: readonly Row[],
): Promise<{ rows: Row[]; files: ExportedFile[] }> {
  const files: ExportedFile[] = [];
  const told: Row[] = [];
  for (const row of rows) {
    const { id, name, sha256, scan, erased_at: erasedAt } = row as { [name: string]: string | null };
    const open = sha256 && erasedAt === null && (scan === 'clean' || scan === 'off') && (await isThere(store, sha256));
    // The id keeps files of one name apart; names were made harmless when they came in.
    const path = open ? `files/${id}/${name}` : null;
    if (path && sha256) files.push({ path, sha256 });
    told.push({ ...row, path });
  }
  return { rows: told, files };
}

function isThere(store: FileStore, sha256: string): Promise<boolean> {
  return access(store.pathOf(sha256)).then(
    () => true,
    () => false,
  );
}

/** One archive, made while it is read; each file is opened when its turn comes. */
export function archiveOf(data: object, store: FileStore, files: readonly ExportedFile[]): Readable {
  const archive = new ZipFile();
  archive.addBuffer(Buffer.from(JSON.stringify(data, null, 2)), DATA_NAME);
  for (const { path, sha256 } of files)
    archive.addReadStreamLazy(path, { compress: false }, (give) => give(null, store.read(sha256)));
  archive.end();
  const bytes = archive.outputStream as Readable;
  // A file that breaks off leaves a broken archive, never one that only looks whole.
  archive.on('error', (fault: Error) => bytes.destroy(fault));
  return bytes;
}

export const DATA_NAME = 'data.json';
