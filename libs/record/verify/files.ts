/** What lies under a hash has that hash: the files that people brought, and the documents that the product wrote. */
import type { ClientBase } from 'pg';
import { hashIn } from '#libs/files/store.js';
import { sha256 } from '../canonical.js';
import type { Findings } from './findings.js';

const ROWS_IN_A_PAGE = 200;

/** Bytes that several files share are read once. A file whose bytes were erased by right has none. */
export async function checkFiles(findings: Findings, db: ClientBase, directory: string): Promise<void> {
  for (let after = ''; ;) {
    const found = await db.query<{ sha256: string; ids: string[] }>(
      `SELECT sha256, array_agg(id::text ORDER BY id) AS ids FROM file
        WHERE sha256 > $1 AND erased_at IS NULL GROUP BY sha256 ORDER BY sha256 LIMIT ${ROWS_IN_A_PAGE}`,
      [after],
    );
    for (const { sha256: hash, ids } of found.rows) {
      findings.checked.files += ids.length;
      const lies = await hashIn(directory, hash);
      if (lies === hash) continue;
      const says = lies === null ? `its bytes are not in ${directory}` : 'its bytes do not have its hash';
      for (const id of ids) findings.report(lies === null ? 'file_missing' : 'file_hash', `file ${id}`, says);
    }
    after = found.rows.at(-1)?.sha256 ?? '';
    if (after === '') return;
  }
}

export async function checkDocuments(findings: Findings, db: ClientBase): Promise<void> {
  for (let after: string | null = null; ;) {
    const found: { rows: { id: string; sha256: string; body: Buffer }[] } = await db.query(
      `SELECT id, sha256, body FROM document WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${ROWS_IN_A_PAGE}`,
      [after],
    );
    for (const { id, sha256: hash, body } of found.rows) {
      findings.checked.documents += 1;
      if (sha256(body) !== hash) findings.report('document_hash', `document ${id}`, 'its bytes do not have its hash');
    }
    after = found.rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}
