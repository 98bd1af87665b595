/** Bytes on the disk under their SHA-256. Written beside, made durable, then given their name: never half there. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { REQUEST_MS_MAX } from '#libs/contracts/limits.js';

/** Only the owner may read what people sent. */
const folderMode = 0o700;
const fileMode = 0o600;

/** Bytes that have arrived and have no name yet. */
export interface Arrived {
  path: string;
  sha256: string;
  bytes: number;
}

export class TooLarge extends Error {}

export class FileStore {
  private readonly arriving: string;

  constructor(readonly directory: string) {
    this.arriving = join(directory, 'arriving');
  }

  /** Takes a stream in, hashing and counting; on more than `most` bytes throws TooLarge. Leaves nothing when it throws. */
  async receive(id: string, stream: Readable, most: number): Promise<Arrived> {
    await mkdir(this.arriving, { recursive: true, mode: folderMode });
    const path = join(this.arriving, id);
    const file = await open(path, 'wx', fileMode);
    const digest = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > most) throw new TooLarge();
        digest.update(chunk);
        await file.write(chunk);
      }
      await file.sync();
    } catch (reason) {
      await rm(path, { force: true });
      throw reason;
    } finally {
      await file.close();
    }
    return { path, sha256: digest.digest('hex'), bytes };
  }

  /** Gives what arrived its name. The same bytes have the same name, so that a second copy replaces nothing. */
  async keep({ path, sha256 }: Arrived): Promise<void> {
    const kept = this.pathOf(sha256);
    await mkdir(dirname(kept), { recursive: true, mode: folderMode });
    await rename(path, kept);
    await syncFolder(dirname(kept));
  }

  async drop({ path }: Arrived): Promise<void> {
    await rm(path, { force: true });
  }

  async erase(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  read(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  /** What has arrived, before it has its name. */
  readArrived({ path }: Pick<Arrived, 'path'>): Readable {
    return createReadStream(path);
  }

  pathOf(sha256: string): string {
    return pathIn(this.directory, sha256);
  }

  /** Removes what a process that died was receiving. */
  async clearAbandoned(now = Date.now()): Promise<void> {
    for (const name of await readdir(this.arriving).catch(ignoreAbsence)) {
      const path = join(this.arriving, name);
      const { mtimeMs } = await stat(path);
      if (now - mtimeMs > REQUEST_MS_MAX) await rm(path, { force: true });
    }
  }
}

/** Where the bytes of a hash lie: in folders by its first digits, so that none grows too long. */
export function pathIn(directory: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return join(directory, sha256.slice(0, 2), sha256);
}

/** The hash of what lies under a hash; null where nothing does. */
export async function hashIn(directory: string, sha256: string): Promise<string | null> {
  const digest = createHash('sha256');
  try {
    await pipeline(createReadStream(pathIn(directory, sha256)), digest);
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw reason;
  }
  return digest.digest('hex');
}

/** A name is durable once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function ignoreAbsence(reason: NodeJS.ErrnoException): string[] {
  if (reason.code === 'ENOENT') return [];
  throw reason;
}
