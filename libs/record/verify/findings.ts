/** What a verification has counted, and what it found broken. */
import type { Columns } from '../folded.js';
import type { Row } from '../stored-case.js';

/** Problems beyond these are counted, not kept. */
export const MAX_PROBLEMS_KEPT = 100;

export type ProblemKind =
  | 'event_seq'
  | 'event_hash'
  | 'event_columns'
  | 'event_unreadable'
  | 'log_does_not_fold'
  | 'case_head'
  | 'case_row'
  | 'case_words'
  | 'case_without_events'
  | 'seat_row'
  | 'clock_row'
  | 'text_hash'
  | 'text_missing'
  | 'text_unnamed'
  | 'ledger_entry'
  | 'ledger_rule'
  | 'envelope_row'
  | 'row_without_case'
  | 'definition_hash'
  | 'definition_lost'
  | 'consultation_root'
  | 'consultation_row'
  | 'checkpoint_chain'
  | 'checkpoint_file'
  | 'checkpoint_head'
  | 'file_missing'
  | 'file_hash'
  | 'document_hash'
  | 'document_row'
  | 'payment_row'
  | 'meeting_item'
  | 'meeting_presence'
  | 'notice_row'
  | 'receipt';

export interface Problem {
  what: ProblemKind;
  /** Table and key of the row, or the file. */
  where: string;
  /** In words: what it should be, and what it is. */
  says: string;
}

export interface Checked {
  cases: number;
  events: number;
  seats: number;
  clocks: number;
  texts: number;
  entries: number;
  envelopes: number;
  grants: number;
  definitions: number;
  consultations: number;
  comments: number;
  checkpoints: number;
  /** Heads that the checkpoints name. */
  heads: number;
  files: number;
  documents: number;
  /** Of meetings. */
  resolutions: number;
}

export class Findings {
  readonly checked: Checked = {
    cases: 0,
    events: 0,
    seats: 0,
    clocks: 0,
    texts: 0,
    entries: 0,
    envelopes: 0,
    grants: 0,
    definitions: 0,
    consultations: 0,
    comments: 0,
    checkpoints: 0,
    heads: 0,
    files: 0,
    documents: 0,
    resolutions: 0,
  };
  readonly problems: Problem[] = [];
  count = 0;

  report(what: ProblemKind, where: string, says: string): void {
    this.count += 1;
    if (this.problems.length < MAX_PROBLEMS_KEPT) this.problems.push({ what, where, says });
  }

  /** Reports the columns in which a row differs from what it should be. */
  compare(what: ProblemKind, where: string, expected: Columns, row: Row | undefined): void {
    if (row === undefined) return this.report(what, where, 'is not there');
    const wrong = Object.entries(expected).filter(([name, value]) => plain(row[name]) !== value);
    if (wrong.length === 0) return;
    const said = wrong.map(([name, value]) => `${name} should be ${shown(value)} and is ${shown(plain(row[name]))}`);
    this.report(what, where, said.join('; '));
  }
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

/** A state is long: what follows is left out. */
const MAX_SHOWN_LENGTH = 80;

function shown(value: unknown): string {
  const text = String(JSON.stringify(value));
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}
