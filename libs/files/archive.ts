/**
 * The list of contents of a ZIP archive, and the beginning of one of its parts. Stricter than the programs that open it:
 * where two of them could read it differently, it is no archive. Nothing else is unpacked, and that within a limit.
 */
import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { ARCHIVE_LIST_BYTES_MAX } from '#libs/contracts/limits.js';

export interface Part {
  /** In small letters: office programs do not tell them apart. */
  name: string;
  /** 0: as it is, 8: deflated. */
  method: number;
  encrypted: boolean;
  packedBytes: number;
  headerAt: number;
}

const endMark = 0x06054b50;
const END_BYTES = 22;
const entryMark = 0x02014b50;
const ENTRY_BYTES = 46;
const headerMark = 0x04034b50;
const HEADER_BYTES = 30;
/** Of sizes and places in larger archives, which stand elsewhere. */
const elsewhere = 0xffffffff;

/** Null where the bytes are no archive, have something behind their end, or name a part twice. */
export async function partsOf(file: FileHandle): Promise<Part[] | null> {
  const { size } = await file.stat();
  const end = await bytesAt(file, size - END_BYTES, END_BYTES);
  // Whatever follows the end could be taken for another end.
  if (end === null || end.readUInt32LE(0) !== endMark || end.readUInt16LE(20) !== 0) return null;
  const [count, listBytes, listAt] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (listAt + listBytes !== size - END_BYTES || listBytes > ARCHIVE_LIST_BYTES_MAX) return null;
  const list = await bytesAt(file, listAt, listBytes);
  const parts = list && listed(list);
  if (parts?.length !== count || new Set(parts.map(({ name }) => name)).size !== count) return null;
  return parts;
}

function listed(list: Buffer): Part[] | null {
  const parts: Part[] = [];
  for (let at = 0; at < list.length;) {
    if (at + ENTRY_BYTES > list.length || list.readUInt32LE(at) !== entryMark) return null;
    const nameBytes = list.readUInt16LE(at + 28);
    const next = at + ENTRY_BYTES + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    const [packedBytes, headerAt] = [list.readUInt32LE(at + 20), list.readUInt32LE(at + 42)];
    if (next > list.length || packedBytes === elsewhere || headerAt === elsewhere) return null;
    const name = list.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    parts.push({
      // Some programs write, and all read, names with the other stroke or one at their head.
      name: name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(),
      method: list.readUInt16LE(at + 10),
      encrypted: (list.readUInt16LE(at + 8) & 1) === 1,
      packedBytes,
      headerAt,
    });
    at = next;
  }
  return parts;
}

/** At most `most` bytes of a part, and whether that is all of it; null where it cannot be read. */
export async function beginningOf(
  file: FileHandle,
  part: Part,
  most: number,
): Promise<{ bytes: Buffer; whole: boolean } | null> {
  const header = await bytesAt(file, part.headerAt, HEADER_BYTES);
  if (header === null || header.readUInt32LE(0) !== headerMark || part.encrypted) return null;
  const start = part.headerAt + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  // No limit is lost: what is packed takes more room than this only where it does not shrink.
  const packed = await bytesAt(file, start, Math.min(part.packedBytes, most + PACKING_BYTES));
  if (packed === null) return null;
  if (part.method === 0) return { bytes: packed.subarray(0, most), whole: part.packedBytes <= most };
  if (part.method !== 8) return null;
  return inflated(packed, most);
}

/** What deflating may add to bytes that do not shrink. */
const PACKING_BYTES = 4_096;

function inflated(packed: Buffer, most: number): Promise<{ bytes: Buffer; whole: boolean } | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const stream = createInflateRaw();
    const done = (whole: boolean) => {
      stream.destroy();
      resolve({ bytes: Buffer.concat(chunks).subarray(0, most), whole });
    };
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > most) done(false);
    });
    stream.on('end', () => done(true));
    stream.on('error', () => resolve(null));
    stream.end(packed);
  });
}

async function bytesAt(file: FileHandle, at: number, count: number): Promise<Buffer | null> {
  if (at < 0) return null;
  const bytes = Buffer.alloc(count);
  const { bytesRead } = await file.read(bytes, 0, count, at);
  return bytesRead === count ? bytes : null;
}
