/**
 * Checkpoints: rows and files say the same, each is chained to the one before, and the log still holds all they name; and
 * nothing says of itself that it was recorded before the last of them, which would have named it.
 */
import type { Pool } from 'pg';
import { GENESIS_HASH } from '../canonical.js';
import { headsNotThere } from '../checkpoint.js';
import {
  checkpointFiles,
  closingOf,
  DamagedCheckpoint,
  readCheckpointFile,
  type Closing,
  type Opening,
} from '../checkpoint-file.js';
import type { Findings } from './findings.js';

const HEADS_IN_A_PAGE = 5_000;
type Checkpoint = Opening & Closing;

/** Outside the verification's snapshot: whatever a checkpoint names was committed before the checkpoint was written. */
export async function checkCheckpoints(findings: Findings, pool: Pool, directory: string): Promise<void> {
  const rows = new Map((await readRows(pool)).map((row) => [row.id, row]));
  const files = await checkpointFiles(directory);
  const last = Math.max(0, ...rows.keys(), ...files.keys());
  const named = new Map<string, number>();
  const before = findings.count;
  let prevHash = GENESIS_HASH;
  for (let id = 1; id <= last; id += 1) {
    const row = rows.get(id);
    const path = files.get(id);
    findings.checked.checkpoints += 1;
    if (row) checkRow(findings, row, prevHash);
    // A crash between a file and its row leaves the newest file without one; the next checkpoint mends that.
    else if (id !== rows.size + 1) findings.report('checkpoint_chain', `checkpoint ${id}`, 'has no row');
    const file = path === undefined ? undefined : await checkFile(findings, pool, path, named);
    if (path === undefined) findings.report('checkpoint_file', `checkpoint ${id}`, `has no file in ${directory}`);
    else if (file && file.prevHash !== prevHash)
      findings.report('checkpoint_chain', path, 'is not chained to the one before');
    if (row && file && row.hash !== file.hash)
      findings.report('checkpoint_file', path ?? '', `is not the checkpoint of row ${id}`);
    prevHash = row?.hash ?? file?.hash ?? prevHash;
  }
  const newest = rows.get(rows.size);
  // Of damaged ones nobody knows what they named.
  if (newest && findings.count === before) await checkRecordedAt(findings, pool, newest, named);
}

/**
 * The next checkpoint holds what was recorded since the last one: a head that says an earlier time than it has would be
 * in none, and its tail could be cut. Whatever was under way while a checkpoint was written was recorded after its instant.
 */
async function checkRecordedAt(findings: Findings, pool: Pool, { id, at }: Checkpoint, named: Map<string, number>) {
  for (let after: string | null = null; ;) {
    const page: { rows: { caseId: string; seq: number }[] } = await pool.query(
      `SELECT c.id AS "caseId", e.seq FROM "case" c JOIN event e ON e.case_id = c.id AND e.seq = c.head_seq
        WHERE e.recorded_at < $1 AND ($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT ${HEADS_IN_A_PAGE}`,
      [at, after],
    );
    for (const { caseId, seq } of page.rows)
      if (named.get(caseId) !== seq)
        findings.report(
          'event_columns',
          `event ${caseId}/${seq}`,
          `was recorded before checkpoint ${id}, which does not name it`,
        );
    after = page.rows.at(-1)?.caseId ?? null;
    if (after === null) return;
  }
}

async function readRows(pool: Pool): Promise<Checkpoint[]> {
  const found = await pool.query<Omit<Checkpoint, 'at'> & { at: Date }>(
    'SELECT id, at, cases, root, prev_hash AS "prevHash", hash FROM checkpoint ORDER BY id',
  );
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

function checkRow(findings: Findings, row: Checkpoint, prevHash: string): void {
  const where = `checkpoint ${row.id}`;
  if (row.prevHash !== prevHash) findings.report('checkpoint_chain', where, 'is not chained to the one before');
  if (row.hash !== closingOf(row, row.cases, row.root).hash)
    findings.report('checkpoint_chain', where, 'does not have its hash');
}

async function checkFile(
  findings: Findings,
  pool: Pool,
  path: string,
  named: Map<string, number>,
): Promise<Checkpoint | undefined> {
  try {
    return await readCheckpointFile(path, HEADS_IN_A_PAGE, async (heads) => {
      findings.checked.heads += heads.length;
      for (const { caseId, seq } of heads) named.set(caseId, seq);
      for (const { caseId, seq, hash } of await headsNotThere(pool, heads))
        findings.report('checkpoint_head', `event ${caseId}/${seq}`, `${path} names it with hash ${hash}: it is gone`);
    });
  } catch (reason) {
    if (!(reason instanceof DamagedCheckpoint)) throw reason;
    findings.report('checkpoint_file', path, `was altered: ${reason.message}`);
    return undefined;
  }
}
