/** The seal over a consultation's comments: a Merkle tree (RFC 9162: leaf and node hashes cannot be confused). */
import type { ClientBase, Pool } from 'pg';
import type { Instant } from '#libs/process/event.js';
import { canonical, saltedHash, sha256 } from './canonical.js';

const leafOf = (hash: string) => sha256(`\u0000${hash}`);
const nodeOf = (left: string, right: string) => sha256(`\u0001${left}${right}`);

/** The root over hashes in their order; of nothing, the hash of nothing. */
export function merkleRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return sha256('');
  let level = hashes.map(leafOf);
  while (level.length > 1) level = pairs(level);
  return level[0] ?? '';
}

function pairs(level: readonly string[]): string[] {
  const above: string[] = [];
  for (let n = 0; n < level.length; n += 2) {
    const [left = '', right] = level.slice(n, n + 2);
    above.push(right === undefined ? left : nodeOf(left, right));
  }
  return above;
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
