/** The seal over a consultation's comments: a Merkle tree (RFC 9162: leaf and node hashes cannot be confused). */
import type { ClientBase, Pool } from 'pg';
import { sha256 } from './canonical.js';

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

/** The comments of a consultation in the order of their arrival, as their hashes. */
export async function commentHashes(db: Pool | ClientBase, consultationId: string): Promise<string[]> {
  const found = await db.query<{ hash: string }>({
    name: 'comment-hashes',
    text: 'SELECT hash FROM comment WHERE consultation_id = $1 ORDER BY at, id',
    values: [consultationId],
  });
  return found.rows.map(({ hash }) => hash);
}
