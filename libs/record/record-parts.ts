import type { CaseState } from '#libs/process/state.js';
import type { ClientBase, Pool } from 'pg';
import type { Calendars } from './calendars.js';
import type { Definitions } from './definitions.js';

/** What the verbs of the record share. */
export interface RecordParts {
  pool: Pool;
  definitions: Definitions;
  calendars: Calendars;
  /** The state of a parent, for what the rules of its linked case ask of it; not locked. */
  parentState: (db: ClientBase, parentId: string | null) => Promise<CaseState | null>;
}
