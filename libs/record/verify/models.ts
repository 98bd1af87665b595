/** The read models of a case equal what its log folds to. */
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Recorded } from '#libs/process/event.js';
import { caseColumns, clockColumns, seatColumns, wakeOf, type Columns, type foldLog } from '../folded.js';
import type { Row, StoredCase } from '../stored-case.js';
import type { Findings, ProblemKind } from './findings.js';

export function checkModels(
  findings: Findings,
  { row, seats, clocks }: StoredCase,
  { state, models }: ReturnType<typeof foldLog>,
  definition: ProcessDefinition,
): void {
  findings.checked.seats += seats.length;
  findings.checked.clocks += clocks.length;
  const inTree = {
    definition_key: state.definition.key,
    opened_at: state.openedAt,
    parent_id: state.parent?.caseId ?? null,
    ordinal: state.parent?.ordinal ?? 0,
    root_id: state.parent === null ? row.id : row.parent_root,
  };
  const expected = { ...inTree, ...caseColumns(state, wakeOf(definition, state)) };
  findings.compare('case_row', `case ${row.id}`, expected, row);
  const seatRows = [...models.seats.values()].map((seat) => seatColumns(seat, row, definition));
  compareRows(findings, 'seat_row', 'seat', seatRows, seats);
  const clockRows = [...models.clocks.values()].map((clock) => clockColumns(clock, row));
  compareRows(findings, 'clock_row', 'clock', clockRows, clocks);
}

/** The log of a case that was opened before events said when it was received has nothing to hold its row to. */
export function checkReceipt(findings: Findings, { row }: StoredCase, [opened]: readonly Recorded[]): void {
  if (opened?.type !== 'opened' || opened.received === undefined) return;
  const { receivedAt, legallyReceivedAt } = opened.received;
  const expected = { received_at: receivedAt, legally_received_at: legallyReceivedAt };
  findings.compare('receipt', `case ${row.id}`, expected, row);
}

function compareRows(
  findings: Findings,
  what: ProblemKind,
  table: string,
  expected: readonly Columns[],
  rows: readonly Row[],
): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const columns of expected) {
    findings.compare(what, `${table} ${columns.case_id}/${columns.id}`, columns, byId.get(columns.id));
    byId.delete(columns.id);
  }
  for (const row of byId.values()) findings.report(what, `${table} ${row.case_id}/${row.id}`, 'no event made it');
}
