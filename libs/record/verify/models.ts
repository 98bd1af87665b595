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

/** Whose a case is and when it was received never change: its first event says both, if it was opened since events do. */
export function checkOpening(findings: Findings, { row }: StoredCase, [opened]: readonly Recorded[]): void {
  if (opened?.type !== 'opened') return;
  const { belonging, received } = opened;
  if (belonging)
    findings.compare(
      'case_row',
      `case ${row.id}`,
      {
        reference: belonging.reference,
        programme_id: belonging.programmeId,
        workstream_id: belonging.workstreamId,
        call_id: belonging.callId,
        envelope_id: belonging.envelopeId,
        organisation_id: belonging.organisationId,
      },
      row,
    );
  if (received) {
    const expected = { received_at: received.receivedAt, legally_received_at: received.legallyReceivedAt };
    findings.compare('receipt', `case ${row.id}`, expected, row);
  }
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
