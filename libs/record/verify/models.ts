/** The read models of a case equal what its log folds to. */
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Recorded } from '#libs/process/event.js';
import { canonical } from '../canonical.js';
import {
  belongingColumns,
  caseColumns,
  clockColumns,
  receivedColumns,
  seatColumns,
  wakeOf,
  type Columns,
  type foldLog,
} from '../folded.js';
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
    subject: definition.subject,
    opened_at: state.openedAt,
    parent_id: state.parent?.caseId ?? null,
    ordinal: state.parent?.ordinal ?? 0,
    root_id: state.parent === null ? row.id : row.parent_root,
  };
  const expected = { ...inTree, ...caseColumns(state, wakeOf(definition, state)), state: canonical(state) };
  findings.compare('case_row', `case ${row.id}`, expected, { ...row, state: inOrder(row.state) });
  const seatRows = [...models.seats.values()].map((seat) => seatColumns(seat, row, definition));
  compareRows(findings, 'seat_row', 'seat', seatRows, seats);
  const clockRows = [...models.clocks.values()].map((clock) => clockColumns(clock, row));
  compareRows(findings, 'clock_row', 'clock', clockRows, clocks);
}

/** A state by its meaning, whatever the order of its keys; what is no JSON stays as it is. */
function inOrder(state: string): string {
  try {
    return canonical(JSON.parse(state));
  } catch (reason) {
    if (reason instanceof SyntaxError) return state;
    throw reason;
  }
}

/**
 * Whose a case is, who opened it, what it is called and when it was received never change. What was opened before events
 * said so, or had its title erased, has nothing to be held to.
 */
export function checkOpening(findings: Findings, { row, texts }: StoredCase, [opened]: readonly Recorded[]): void {
  if (opened?.type !== 'opened') return;
  const where = `case ${row.id}`;
  // What the engine opened, a person may have written.
  if (opened.actor !== 'engine') findings.compare('case_row', where, { created_by: opened.actor }, row);
  const named = opened.texts?.find(({ kind }) => kind === 'title');
  const title = texts.find(({ id }) => id === named?.id)?.body;
  if (title) {
    const search_text = `${title} ${row.reference} `.toLowerCase();
    const begun = { title: row.title, search_text: String(row.search_text).slice(0, search_text.length) };
    findings.compare('case_row', where, { title, search_text }, begun);
  }
  if (opened.belonging) findings.compare('case_row', where, belongingColumns(opened.belonging), row);
  if (opened.received) findings.compare('receipt', where, receivedColumns(opened.received), row);
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
