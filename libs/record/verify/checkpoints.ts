/** Checkpoints: rows and files say the same, each is chained to the one before, and the log still holds all they name. */
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
  let prevHash = GENESIS_HASH;
  for (let id = 1; id <= last; id += 1) {
    const row = rows.get(id);
    const path = files.get(id);
    findings.checked.checkpoints += 1;
    if (row) checkRow(findings, row, prevHash);
    // A crash between a file and its row leaves the newest file without one; the next checkpoint mends that.
    else if (id !== rows.size + 1) findings.report('checkpoint_chain', `checkpoint ${id}`, 'has no row');
    const file = path === undefined ? undefined : await checkFile(findings, pool, path);
    if (path === undefined) findings.report('checkpoint_file', `checkpoint ${id}`, `has no file in ${directory}`);
    else if (file && file.prevHash !== prevHash)
      findings.report('checkpoint_chain', path, 'is not chained to the one before');
    if (row && file && row.hash !== file.hash)
      findings.report('checkpoint_file', path ?? '', `is not the checkpoint of row ${id}`);
    prevHash = row?.hash ?? file?.hash ?? prevHash;
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

async function checkFile(findings: Findings, pool: Pool, path: string): Promise<Checkpoint | undefined> {
  try {
    return await readCheckpointFile(path, HEADS_IN_A_PAGE, async (heads) => {
      findings.checked.heads += heads.length;
      for (const { caseId, seq, hash } of await headsNotThere(pool, heads))
        findings.report('checkpoint_head', `event ${caseId}/${seq}`, `${path} names it with hash ${hash}: it is gone`);
    });
  } catch (reason) {
    if (!(reason instanceof DamagedCheckpoint)) throw reason;
    findings.report('checkpoint_file', path, `was altered: ${reason.message}`);
    return undefined;
  }
}
