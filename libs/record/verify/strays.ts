/** Rows of a case that is not there, words that are not their case's, and stored definitions that are not what was stored. */
import type { ClientBase } from 'pg';
import { sha256 } from '../canonical.js';
import { MAX_PROBLEMS_KEPT, type Findings } from './findings.js';

const tables = ['event', 'seat', 'clock', 'case_text', 'ledger_entry'];

export async function checkStrays(findings: Findings, db: ClientBase): Promise<void> {
  for (const table of tables) {
    const found = await db.query<{ case_id: string; rows: number }>(
      `SELECT t.case_id, count(*)::int AS rows FROM ${table} t LEFT JOIN "case" c ON c.id = t.case_id
        WHERE c.id IS NULL AND t.case_id IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT ${MAX_PROBLEMS_KEPT}`,
    );
    for (const { case_id, rows } of found.rows)
      findings.report('row_without_case', `case ${case_id}`, `is not there, but ${rows} of its rows in ${table} are`);
  }
}

/**
 * A letter of a case is owed by an event of it, at the event's time. To whom it went, and what became of it, no event says:
 * who has a role is known by the register of that day, and addresses are erased with their people.
 */
export async function checkNotices(findings: Findings, db: ClientBase): Promise<void> {
  for (const table of ['notice', 'audience']) {
    const found = await db.query<{ id: string; case_id: string; seq: number }>(
      `SELECT n.id, n.case_id, n.seq FROM ${table} n LEFT JOIN event e ON e.case_id = n.case_id AND e.seq = n.seq
        WHERE n.case_id IS NOT NULL AND n.at IS DISTINCT FROM e.at ORDER BY 1 LIMIT ${MAX_PROBLEMS_KEPT}`,
    );
    for (const { id, case_id, seq } of found.rows)
      findings.report('notice_row', `${table} ${id}`, `event ${case_id}/${seq} is not there, or of another time`);
  }
}

/** A case whose words are not its own is not found by them. */
export async function checkWords(findings: Findings, db: ClientBase): Promise<void> {
  const found = await db.query<{ id: string }>(
    `SELECT c.id FROM "case" c LEFT JOIN case_word w ON w.case_id = c.id
      WHERE (w.programme_id, w.body) IS DISTINCT FROM (c.programme_id, c.search_text) ORDER BY 1 LIMIT ${MAX_PROBLEMS_KEPT}`,
  );
  for (const { id } of found.rows) findings.report('case_words', `case_word ${id}`, 'is not what its case is found by');
}

export async function checkDefinitions(findings: Findings, db: ClientBase): Promise<void> {
  const found = await db.query<{ key: string; version: number; body: string; hash: string }>(
    'SELECT key, version, body, hash FROM definition ORDER BY key, version',
  );
  findings.checked.definitions += found.rows.length;
  for (const { key, version, body, hash } of found.rows)
    if (sha256(body) !== hash)
      findings.report('definition_hash', `definition ${key} ${version}`, 'its text does not have its hash');
}
