/**
 * Dated checkpoints: the heads of all cases that changed since the one before, chained, in a row and in a file outside the
 * database. Whoever cuts the tail of a case's log, or deletes a case, has to change files that are out of reach, too.
 */
import type { Pool, PoolClient } from 'pg';
import { GENESIS_HASH } from './canonical.js';
import {
  checkpointFiles,
  readCheckpointFile,
  writeCheckpointFile,
  type CheckpointHead,
  type Closing,
  type Opening,
} from './checkpoint-file.js';
import { isoOf } from './locked-case.js';

const HEADS_IN_A_PAGE = 5_000;
/** An advisory lock: one checkpoint is written at a time. Any number will do that nothing else takes. */
const CHECKPOINT_LOCK = 7_270_142;

export interface WrittenCheckpoint {
  id: number;
  /** Heads in it; 0 where nothing had changed, and nothing was written. */
  cases: number;
  hash: string;
}

export class Checkpoints {
  constructor(
    private readonly pool: Pool,
    private readonly directory: string,
  ) {}

  /** Throws when the directory holds checkpoints that this database does not know: they are another's, or it was cut. */
  async write(): Promise<WrittenCheckpoint> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('SELECT pg_advisory_lock($1)', [CHECKPOINT_LOCK]);
      const at = await horizon(client);
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      const written = await this.writeLocked(client, at);
      await client.query('COMMIT');
      return written;
    } catch (reason) {
      await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
      throw reason;
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [CHECKPOINT_LOCK]).catch((lost: Error) => (broken = lost));
      client.release(broken);
    }
  }

  private async writeLocked(client: PoolClient, at: string): Promise<WrittenCheckpoint> {
    let last = await latest(client);
    // A crash after the file and before the commit leaves a file without its row.
    const leftover = (await checkpointFiles(this.directory)).get((last?.id ?? 0) + 1);
    if (leftover) last = await adopt(client, leftover, last?.hash ?? GENESIS_HASH);
    const since = last?.at ?? null;
    const first = await headsAfter(client, since, null);
    if (first.length === 0) return { id: last?.id ?? 0, cases: 0, hash: last?.hash ?? GENESIS_HASH };
    const opening = { id: (last?.id ?? 0) + 1, at, prevHash: last?.hash ?? GENESIS_HASH };
    const closing = await writeCheckpointFile(this.directory, opening, pagesFrom(client, since, first));
    await insertRow(client, { ...opening, ...closing });
    return { id: opening.id, cases: closing.cases, hash: closing.hash };
  }
}

/**
 * An instant before which nothing more will be recorded: the start of the oldest transaction still under way. Read before
 * the snapshot is taken, so that what the snapshot cannot see was recorded later and is in the next checkpoint.
 */
async function horizon(client: PoolClient): Promise<string> {
  const found = await client.query<{ at: string }>(`
    SELECT ${isoOf("date_trunc('milliseconds', least(clock_timestamp(), min(xact_start)))")} AS at
      FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`);
  return found.rows[0]?.at ?? new Date(0).toISOString();
}

/** The next heads, by case, of the cases with an event recorded at or after `since`; of all cases where it is null. */
async function headsAfter(client: PoolClient, since: string | null, after: string | null): Promise<CheckpointHead[]> {
  const found = await client.query<CheckpointHead>(
    `SELECT id AS "caseId", head_seq AS seq, head_hash AS hash FROM "case"
      WHERE ($1::timestamptz IS NULL OR id IN (SELECT case_id FROM event WHERE recorded_at >= $1))
        AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT ${HEADS_IN_A_PAGE}`,
    [since, after],
  );
  return found.rows;
}

async function* pagesFrom(client: PoolClient, since: string | null, first: CheckpointHead[]) {
  for (let page = first; page.length > 0; page = await headsAfter(client, since, page.at(-1)?.caseId ?? null))
    yield page;
}

async function latest(client: PoolClient): Promise<{ id: number; at: string; hash: string } | undefined> {
  const found = await client.query<{ id: number; at: string; hash: string }>(
    `SELECT id, hash, ${isoOf('at')} AS at FROM checkpoint ORDER BY id DESC LIMIT 1`,
  );
  return found.rows[0];
}

async function insertRow(client: PoolClient, { id, at, cases, root, prevHash, hash }: Opening & Closing) {
  await client.query('INSERT INTO checkpoint (id, at, cases, root, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6)', [
    id,
    at,
    cases,
    root,
    prevHash,
    hash,
  ]);
}

async function adopt(client: PoolClient, path: string, prevHash: string): Promise<Opening & Closing> {
  let strangers = 0;
  const checkpoint = await readCheckpointFile(path, HEADS_IN_A_PAGE, async (heads) => {
    strangers += (await headsNotThere(client, heads)).length;
  });
  if (strangers > 0 || checkpoint.prevHash !== prevHash)
    throw new Error(`${path} is no checkpoint of this database, or the database was cut: npm run verify says more`);
  await insertRow(client, checkpoint);
  return checkpoint;
}

/** Those heads that the log does not hold. */
export async function headsNotThere(
  db: Pool | PoolClient,
  heads: readonly CheckpointHead[],
): Promise<CheckpointHead[]> {
  const column = (pick: (head: CheckpointHead) => unknown) => heads.map(pick);
  const found = await db.query<CheckpointHead>(
    `SELECT h.id AS "caseId", h.seq, h.hash
       FROM unnest($1::uuid[], $2::int[], $3::text[]) WITH ORDINALITY AS h(id, seq, hash, nth)
       LEFT JOIN event e ON e.case_id = h.id AND e.seq = h.seq AND e.hash = h.hash
      WHERE e.case_id IS NULL ORDER BY h.nth`,
    [column((h) => h.caseId), column((h) => h.seq), column((h) => h.hash)],
  );
  return found.rows;
}
