/** Consultations: each comment has its hash, and what was sealed when it closed is still what is there. */
import type { Recorded } from '#libs/process/event.js';
import type { ClientBase } from 'pg';
import { commentHash, commentHashes, merkleRoot } from '../merkle.js';
import type { Row, StoredCase } from '../stored-case.js';
import type { Findings } from './findings.js';

const COMMENTS_IN_A_PAGE = 1_000;

/** The consultations of a case: their times as its events say them, and what was sealed when they closed. */
export async function checkSeals(
  findings: Findings,
  db: ClientBase,
  { row }: StoredCase,
  events: readonly Recorded[],
): Promise<void> {
  for (const [round, { columns, comments }] of roundsOf(events)) {
    const where = `consultation ${row.id}/${round}`;
    const found = await db.query<Row & { id: string }>(
      `SELECT id, opens_at, closes_at, closed_at, merkle_root, published_at
         FROM consultation WHERE case_id = $1 AND round = $2`,
      [row.id, round],
    );
    const [consultation] = found.rows;
    findings.compare('consultation_row', where, columns, consultation);
    if (comments === null) continue;
    findings.checked.consultations += 1;
    const hashes = await commentHashes(db, consultation?.id ?? null);
    if (hashes.length !== comments || merkleRoot(hashes) !== columns.merkle_root)
      findings.report('consultation_root', where, 'its comments are not those that it was closed with');
  }
}

interface Round {
  columns: {
    opens_at: string;
    closes_at: string;
    closed_at: string | null;
    merkle_root: string | null;
    published_at: string | null;
  };
  /** How many it was closed with; null while it is open. */
  comments: number | null;
}

/** By number. Only the latest round is extended, closed or published. */
function roundsOf(events: readonly Recorded[]): ReadonlyMap<number, Round> {
  const rounds = new Map<number, Round>();
  let stage = '';
  let latest: Round | undefined;
  for (const event of events) {
    if (event.type === 'entered') stage = event.stage;
    if (event.type === 'consultation_opened') {
      const begun = { opens_at: event.at, closes_at: event.closesAt };
      latest = { columns: { ...begun, closed_at: null, merkle_root: null, published_at: null }, comments: null };
      rounds.set(event.round, latest);
    }
    if (!latest) continue;
    const { columns } = latest;
    if (event.type === 'clock_extended' && latest.comments === null && event.id.startsWith(`${stage}.`))
      columns.closes_at = event.dueAt;
    if (event.type === 'consultation_closed') {
      Object.assign(columns, { closed_at: event.at, merkle_root: event.root });
      latest.comments = event.comments;
    }
    if (event.type === 'effect_done' && event.key.endsWith('.publish_summary')) columns.published_at ??= event.at;
  }
  return rounds;
}

interface StoredComment {
  id: string;
  consultationId: string;
  name: string | null;
  email: string | null;
  stance: string;
  body: string;
  at: Date;
  /** Null once who said it was erased. */
  salt: string | null;
  hash: string;
  erasedAt: Date | null;
}

export async function checkComments(findings: Findings, db: ClientBase): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: { rows: StoredComment[] } = await db.query<StoredComment>(
      `SELECT id, consultation_id AS "consultationId", name, email, stance, body, at, salt, hash,
              erased_at AS "erasedAt" FROM comment
        WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${COMMENTS_IN_A_PAGE}`,
      [after],
    );
    for (const comment of page.rows) {
      findings.checked.comments += 1;
      if (!isAsGiven(comment))
        findings.report('consultation_root', `comment ${comment.id}`, 'text and salt do not have its hash');
    }
    after = page.rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

/** Of one whose author was erased nothing is left to recompute: its hash stays in the seal. */
function isAsGiven({ salt, hash, at, erasedAt, ...said }: StoredComment): boolean {
  if (salt === null) return erasedAt !== null && said.name === null && said.email === null;
  return commentHash(salt, { ...said, at: at.toISOString() }) === hash;
}
