/**
 * Checkpoints outside the database: text files, one a checkpoint, each chained to the one before. First a line of JSON
 * that says what it is, then a line `case seq hash` for each head, ascending by case, last a line of JSON that closes it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { canonical, chainHash } from './canonical.js';

/** A case's log as it stood: its last event and that event's hash. */
export interface CheckpointHead {
  caseId: string;
  seq: number;
  hash: string;
}

export interface Opening {
  /** Counts the checkpoints of a record from 1. */
  id: number;
  /** Whatever was recorded before this instant is in it, or in one before. */
  at: string;
  prevHash: string;
}

export interface Closing {
  cases: number;
  /** SHA-256 over the lines of the heads. */
  root: string;
  /** Over the previous checkpoint's hash and all of the above. */
  hash: string;
}

const SUFFIX = '.heads';
const ID_DIGITS = 8;

export function closingOf({ id, at, prevHash }: Opening, cases: number, root: string): Closing {
  return { cases, root, hash: chainHash(prevHash, canonical({ id, at, cases, root })) };
}

/** Writes a checkpoint whole or not at all: it has its name only once all of it is on the disk. */
export async function writeCheckpointFile(
  directory: string,
  opening: Opening,
  pages: AsyncIterable<readonly CheckpointHead[]>,
): Promise<Closing> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${String(opening.id).padStart(ID_DIGITS, '0')}-${opening.at.slice(0, 10)}${SUFFIX}`);
  const part = `${path}.part`;
  const file = await open(part, 'w');
  let closing: Closing;
  try {
    await file.write(`${canonical(opening)}\n`);
    const digest = createHash('sha256');
    let cases = 0;
    for await (const heads of pages) {
      const lines = heads.map(({ caseId, seq, hash }) => `${caseId} ${seq} ${hash}\n`).join('');
      digest.update(lines);
      cases += heads.length;
      await file.write(lines);
    }
    closing = closingOf(opening, cases, digest.digest('hex'));
    await file.write(`${canonical(closing)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  await syncDirectory(directory);
  return closing;
}

/** A renamed file is safe from a power cut only once its directory is, too. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Paths of the checkpoints in a directory by their id; empty where there is no such directory. */
export async function checkpointFiles(directory: string): Promise<Map<number, string>> {
  const names = await readdir(directory).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === 'ENOENT') return [];
    throw reason;
  });
  const files = names.filter((name) => name.endsWith(SUFFIX)).sort();
  return new Map(files.map((name) => [Number(name.slice(0, ID_DIGITS)), join(directory, name)]));
}

export class DamagedCheckpoint extends Error {}

/**
 * Reads a checkpoint and hands on its heads in pages of at most `pageSize`. Throws `DamagedCheckpoint` where the file is
 * not what was written: only then are all of its heads known to be the ones recorded.
 */
export async function readCheckpointFile(
  path: string,
  pageSize: number,
  onHeads: (heads: readonly CheckpointHead[]) => Promise<void>,
): Promise<Opening & Closing> {
  const digest = createHash('sha256');
  let opening: Opening | undefined;
  let closing: Closing | undefined;
  let cases = 0;
  let page: CheckpointHead[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (opening === undefined) opening = parsed<Opening>(line);
    else if (line.startsWith('{')) closing = parsed<Closing>(line);
    else {
      digest.update(`${line}\n`);
      cases += 1;
      page.push(headOf(line));
    }
    if (page.length < pageSize) continue;
    await onHeads(page);
    page = [];
  }
  if (page.length > 0) await onHeads(page);
  if (!opening || !closing) throw new DamagedCheckpoint('it is cut off');
  const rightly = closingOf(opening, cases, digest.digest('hex'));
  if (canonical(closing) !== canonical(rightly)) throw new DamagedCheckpoint('its lines do not have its hash');
  return { ...opening, ...rightly };
}

function parsed<T>(line: string): T {
  try {
    return JSON.parse(line) as T;
  } catch {
    throw new DamagedCheckpoint('a line is no JSON');
  }
}

function headOf(line: string): CheckpointHead {
  const [, caseId, seq, hash] = /^([0-9a-f-]{36}) (\d{1,9}) ([0-9a-f]{64})$/.exec(line) ?? [];
  if (!caseId || !seq || !hash) throw new DamagedCheckpoint('a line names no head');
  return { caseId, seq: Number(seq), hash };
}
