/** A case as its log says it is, in the columns of the tables: what `verify` compares with and `rebuild` writes. */
import { visibleDue, wakeAt } from '#libs/process/clock-rules.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Belonging, Instant, Received, Recorded } from '#libs/process/event.js';
import { unopened } from '#libs/process/evolve.js';
import type { CaseState } from '#libs/process/state.js';
import { emptyModels, project, type ClockRow, type Models, type SeatRow } from './models.js';

/** By column; instants as ISO 8601. */
export type Columns = Readonly<Record<string, string | number | null>>;

export function foldLog(caseId: string, events: readonly Recorded[]): { state: CaseState; models: Models } {
  const models = emptyModels();
  let state = unopened(caseId);
  for (const event of events) state = project(state, models, event);
  return { state, models };
}

export function belongingColumns(belonging: Belonging): Columns {
  return {
    reference: belonging.reference,
    programme_id: belonging.programmeId,
    workstream_id: belonging.workstreamId,
    call_id: belonging.callId,
    envelope_id: belonging.envelopeId,
    organisation_id: belonging.organisationId,
  };
}

/** Empty for what nobody submitted. */
export function receivedColumns(received: Received | undefined): Columns {
  return { received_at: received?.receivedAt ?? null, legally_received_at: received?.legallyReceivedAt ?? null };
}

/** The columns of a case row that follow from its state. */
export function caseColumns(state: CaseState, wake: Instant | null): Columns {
  return {
    definition_version: state.definition.version,
    stage: state.stage,
    stage_since: state.enteredAt === '' ? null : state.enteredAt,
    visit: state.visit,
    settled_outcome: state.settled?.outcome ?? null,
    end_key: state.end,
    ended_at: state.endedAt,
    due_at: visibleDue(state),
    wake_at: wake,
    // Its keys as they come: to sort them would be paid for at every command.
    state: JSON.stringify(state),
  };
}

/** When the mover must look at a case again. */
export function wakeOf(definition: ProcessDefinition, state: CaseState): Instant | null {
  return state.end === null ? wakeAt(definition, state) : null;
}

/** What rows of a case's read models take from the case itself. */
export interface Owner {
  id: string;
  programme_id: string;
  organisation_id: string | null;
}

export function seatColumns(seat: SeatRow, owner: Owner, definition: ProcessDefinition): Columns {
  const party = definition.roles.some(({ key, kind }) => key === seat.role && kind === 'party');
  return {
    case_id: owner.id,
    id: seat.id,
    stage: seat.stage,
    ask: seat.ask,
    role: seat.role,
    programme_id: owner.programme_id,
    organisation_id: party ? owner.organisation_id : null,
    person_id: seat.personId,
    status: seat.status,
    outcome: seat.outcome,
    answered_by: seat.answeredBy,
    offered_at: seat.offeredAt,
    due_at: seat.dueAt,
  };
}

export function clockColumns(clock: ClockRow, owner: Owner): Columns {
  return {
    case_id: owner.id,
    id: clock.id,
    key: clock.key,
    stage: clock.stage,
    basis: clock.basis,
    definition_version: clock.definitionVersion,
    calendar_version: clock.calendarVersion,
    revision: clock.revision,
    start_at: clock.startAt,
    due_at: clock.dueAt,
    paused_at: clock.pausedAt,
    fired_at: clock.firedAt,
    stopped_at: clock.stoppedAt,
    extended_days: clock.extendedDays,
  };
}
