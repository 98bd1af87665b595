/** The seal over a consultation's comments: the Merkle tree of RFC 9162 s.2.1, over the bytes of their hashes. */
import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { Instant } from '#libs/process/event.js';
import { canonical, saltedHash } from './canonical.js';

/** What stands before a leaf and before a node, so that neither can pass for the other. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const hashOf = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The root, in hex, over hashes in hex in their order; of nothing, the hash of nothing. */
export function merkleRoot(hashes: readonly string[]): string {
  let level = hashes.map((hash) => hashOf(LEAF, Buffer.from(hash, 'hex')));
  while (level.length > 1) level = pairs(level);
  return (level[0] ?? hashOf()).toString('hex');
}

/** The odd one out goes up as it is: the same tree as splitting at the largest power of two. */
function pairs(level: readonly Buffer[]): Buffer[] {
  return level.flatMap((left, n) => {
    const right = level[n + 1];
    if (n % 2 === 1) return [];
    return [right === undefined ? left : hashOf(NODE, left, right)];
  });
}

/** What a receipt vouches for: the comment as it was given, and when. */
export interface GivenComment {
  consultationId: string;
  name: string | null;
  email: string | null;
  stance: string;
  body: string;
  at: Instant;
}

export function commentHash(salt: string, { consultationId, name, email, stance, body, at }: GivenComment): string {
  return saltedHash(salt, canonical({ consultationId, name, email, stance, body, at }));
}

/** The comments of a consultation in the order of their arrival, as their hashes. */
export async function commentHashes(db: Pool | ClientBase, consultationId: string | null): Promise<string[]> {
  const found = await db.query<{ hash: string }>({
    name: 'comment-hashes',
    text: 'SELECT hash FROM comment WHERE consultation_id = $1 ORDER BY at, id',
    values: [consultationId],
  });
  return found.rows.map(({ hash }) => hash);
}
