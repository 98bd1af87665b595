/** What a decision comes to, and what is written of it: passed between the rooms of the record. */
import type { OwedNotice } from '#libs/process/command.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { CaseEvent, Instant, Recorded } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { CaseMeta, Head } from './locked-case.js';
import type { StoredText } from './texts.js';

export interface Change {
  definition: ProcessDefinition;
  meta: CaseMeta;
  /** Null for a case that begins with this change. */
  head: Head | null;
  before: CaseState;
  events: readonly CaseEvent[];
  notices: readonly OwedNotice[];
  texts: readonly StoredText[];
  actor: string;
  now: Instant;
  /** The mover has done all there is to do up to the new head. */
  moved: boolean;
}

export interface Written {
  seq: number;
  hash: string;
  state: CaseState;
  /** Whether the mover has something to do because of this change. */
  needsMover: boolean;
  notices: number;
}

/** A statement that is written together with others. */
export interface Part {
  name: string;
  sql: (param: (value: unknown) => string) => string;
}

/** An event as its log keeps it. */
export interface EventRow {
  seq: number;
  type: string;
  event: Recorded;
  body: string;
  prevHash: string;
  hash: string;
}
