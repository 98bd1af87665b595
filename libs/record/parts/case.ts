/** The row of the case. */
import type { Instant } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { Change, Part } from '../change.js';
import { belongingColumns, caseColumns, receivedColumns } from '../folded.js';
import { belongingOf } from '../locked-case.js';

export function casePart(
  change: Change,
  state: CaseState,
  row: { seq: number; hash: string; wake: Instant | null; moverSeq: number },
): Part {
  const folded = {
    ...caseColumns(state, row.wake),
    head_seq: row.seq,
    head_hash: row.hash,
    mover_seq: row.moverSeq,
    owes_move: row.moverSeq < row.seq,
  };
  return change.head === null ? insertCase(change, state, folded) : updateCase(change, folded);
}

function updateCase({ meta, moved }: Change, folded: Record<string, unknown>): Part {
  return {
    name: moved ? 'moved_case' : 'updated_case',
    sql: (param) => {
      const set = Object.entries(folded).map(([name, value]) => `${name} = ${param(value)}`);
      const unstuck = moved ? ', stuck_reason = NULL, stuck_since = NULL' : '';
      return `UPDATE "case" SET ${set.join(', ')}${unstuck} WHERE id = ${param(meta.id)}::uuid`;
    },
  };
}

function insertCase({ meta, events }: Change, state: CaseState, folded: Record<string, unknown>): Part {
  const opened = events.find(({ type }) => type === 'opened');
  const received = opened?.type === 'opened' ? opened.received : undefined;
  const row = {
    id: meta.id,
    definition_key: meta.definitionKey,
    subject: meta.subject,
    ...belongingColumns(belongingOf(meta)),
    parent_id: meta.parentId,
    root_id: meta.rootId,
    ordinal: meta.ordinal,
    title: meta.title,
    search_text: meta.searchText,
    created_by: meta.createdBy,
    opened_at: state.openedAt,
    ...receivedColumns(received),
    ...folded,
  };
  return {
    name: 'inserted_case',
    sql: (param) =>
      `INSERT INTO "case" (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(param).join(', ')})`,
  };
}
