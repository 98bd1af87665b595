/** Cases as the tables hold them, read in pages: each with its log and all that was folded from it. */
import type { Recorded } from '#libs/process/event.js';
import type { ClientBase } from 'pg';
import { upcast } from './upcast.js';

/** A row as the driver gives it; instants are dates. */
export type Row = Readonly<Record<string, unknown>>;

export interface StoredEvent {
  case_id: string;
  seq: number;
  type: string;
  version: number;
  at: Date;
  actor: string;
  /** The text that the hash is over. */
  body: string;
  prev_hash: string;
  hash: string;
}

export interface StoredText {
  id: string;
  case_id: string;
  kind: string;
  salt: string | null;
  body: string | null;
  hash: string;
}

export interface StoredEntry {
  case_id: string;
  seq: number;
}

export interface StoredPayment {
  case_id: string;
  id: string;
  /** The effect that owed it: "7.pay". */
  effect_key: string;
  /** Satang. */
  amount: string;
  state: string;
  bank_ref: string | null;
}

/** An account of the case's organisation in its register. */
export interface StoredAccount {
  case_id: string;
  id: string;
  name: string;
  number: string;
  usable_from: Date;
}

export interface StoredDocument {
  case_id: string;
  effect_key: string | null;
  sha256: string;
}

/** An item of a meeting's agenda on which something was resolved. */
export interface StoredResolution {
  case_id: string;
  id: string;
  meeting_id: string;
  /** Who took part, and who was there at that moment, as the meeting says. */
  present: readonly string[];
  in_room: readonly string[];
}

export interface CaseRow {
  id: string;
  definition_key: string;
  definition_version: number;
  programme_id: string;
  organisation_id: string | null;
  envelope_id: string | null;
  parent_id: string | null;
  root_id: string;
  /** The root of the parent's tree; null where there is no such parent. */
  parent_root: string | null;
  head_seq: number;
  head_hash: string;
  mover_seq: number;
  state: string;
}

export interface StoredCase {
  row: CaseRow & Row;
  events: StoredEvent[];
  seats: Row[];
  clocks: Row[];
  texts: StoredText[];
  entries: (StoredEntry & Row)[];
  payments: (StoredPayment & Row)[];
  /** By the day from which they are used; only where something was paid. */
  accounts: StoredAccount[];
  /** Without their bytes. */
  documents: (StoredDocument & Row)[];
  resolutions: (StoredResolution & Row)[];
}

/** Cases in ascending order of id, after one of them; empty at the end. */
export async function storedCases(db: ClientBase, after: string | null, limit: number): Promise<StoredCase[]> {
  const found = await db.query<CaseRow & Row>(
    `SELECT c.*, p.root_id AS parent_root FROM "case" c LEFT JOIN "case" p ON p.id = c.parent_id
      WHERE $1::uuid IS NULL OR c.id > $1 ORDER BY c.id LIMIT $2`,
    [after, limit],
  );
  return withRows(db, found.rows);
}

/** One case; undefined where there is none. */
export async function storedCase(db: ClientBase, id: string): Promise<StoredCase | undefined> {
  const found = await db.query<CaseRow & Row>('SELECT *, NULL AS parent_root FROM "case" WHERE id = $1', [id]);
  return (await withRows(db, found.rows))[0];
}

async function withRows(db: ClientBase, rows: readonly (CaseRow & Row)[]): Promise<StoredCase[]> {
  const ids = rows.map(({ id }) => id);
  const of = async <T extends { case_id: string }>(select: string, which = 'true') => {
    const found = await db.query<T>(`${select} WHERE case_id = ANY($1::uuid[]) AND ${which} ORDER BY 1, 2`, [ids]);
    const byCase = new Map<string, T[]>(ids.map((id) => [id, []]));
    for (const row of found.rows) byCase.get(row.case_id)?.push(row);
    return byCase;
  };
  const events = await of<StoredEvent>(
    'SELECT case_id, seq, type, version, at, actor, body, prev_hash, hash FROM event',
  );
  const seats = await of<{ case_id: string }>('SELECT case_id, id, seat.* FROM seat');
  const clocks = await of<{ case_id: string }>('SELECT case_id, id, clock.* FROM clock');
  const texts = await of<StoredText>('SELECT case_id, id, kind, salt, body, hash FROM case_text');
  const entries = await of<StoredEntry & Row>(
    'SELECT case_id, seq, envelope_id, grant_id, debit, credit, amount::text, at, note FROM ledger_entry',
  );
  const payments = await of<StoredPayment & Row>(
    'SELECT case_id, id, effect_key, amount::text, state, bank_ref, payee_name, payee_account FROM payment',
  );
  const accounts = await of<StoredAccount>(
    `SELECT * FROM (
       SELECT c.id AS case_id, a.usable_from, a.id, a.name, a.number
         FROM "case" c JOIN payee_account a ON a.organisation_id = c.organisation_id) AS register`,
    'EXISTS (SELECT FROM payment WHERE payment.case_id = register.case_id)',
  );
  const documents = await of<StoredDocument & Row>('SELECT case_id, id, effect_key, sha256 FROM document');
  const resolutions = await of<StoredResolution & Row>(
    `SELECT case_id, id, meeting_id, outcome, resolution, decided_at, present,
            ARRAY(SELECT p.user_id FROM meeting_presence p WHERE p.meeting_id = meeting_item.meeting_id
                     AND p.arrived_at <= decided_at AND (p.left_at IS NULL OR p.left_at > decided_at)) AS in_room
       FROM meeting_item`,
    'outcome IS NOT NULL',
  );
  return rows.map((row) => ({
    row,
    events: events.get(row.id) ?? [],
    seats: seats.get(row.id) ?? [],
    clocks: clocks.get(row.id) ?? [],
    texts: texts.get(row.id) ?? [],
    entries: entries.get(row.id) ?? [],
    payments: payments.get(row.id) ?? [],
    accounts: accounts.get(row.id) ?? [],
    documents: documents.get(row.id) ?? [],
    resolutions: resolutions.get(row.id) ?? [],
  }));
}

/** An event lifted to the form of today. Throws when its text is no JSON. */
export function readEvent({ type, version, body }: StoredEvent): Recorded {
  return upcast({ type, version, body: JSON.parse(body) as Record<string, unknown> });
}
