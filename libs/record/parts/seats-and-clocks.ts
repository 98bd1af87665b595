/** The seats and clocks that changed. */
import type { Change, Part } from '../change.js';
import { changedRows, type Models } from '../models.js';
import { rowsAs } from '../rows.js';

const seat = {
  id: 'text',
  stage: 'text',
  ask: 'text',
  role: 'text',
  organisationId: 'uuid',
  personId: 'text',
  status: 'text',
  outcome: 'text',
  answeredBy: 'text',
  offeredAt: 'timestamptz',
  dueAt: 'timestamptz',
};
const clock = {
  id: 'text',
  key: 'text',
  stage: 'text',
  basis: 'text',
  definitionVersion: 'int',
  calendarVersion: 'int',
  revision: 'int',
  startAt: 'timestamptz',
  dueAt: 'timestamptz',
  pausedAt: 'timestamptz',
  firedAt: 'timestamptz',
  stoppedAt: 'timestamptz',
  extendedDays: 'int',
};

export function seatParts({ meta, definition }: Change, { before, after }: { before: Models; after: Models }): Part[] {
  const rows = changedRows(before.seats, after.seats);
  if (rows.length === 0) return [];
  const parties = new Set(definition.roles.filter(({ kind }) => kind === 'party').map(({ key }) => key));
  const written = rows.map((row) => ({
    ...row,
    offeredAt: row.offeredAt === '' ? null : row.offeredAt,
    organisationId: parties.has(row.role) ? meta.organisationId : null,
  }));
  return [
    {
      name: 'seats',
      sql: (param) => `
        INSERT INTO seat (case_id, id, stage, ask, role, programme_id, organisation_id, person_id, status, outcome,
                          answered_by, offered_at, due_at)
        SELECT ${param(meta.id)}::uuid, r.id, r.stage, r.ask, r.role, ${param(meta.programmeId)}::uuid,
               r."organisationId", r."personId", r.status, r.outcome, r."answeredBy",
               coalesce(r."offeredAt", 'epoch'), r."dueAt"
          FROM ${rowsAs('r', seat, written, param)}
        ON CONFLICT (case_id, id) DO UPDATE SET person_id = excluded.person_id, status = excluded.status,
          outcome = excluded.outcome, answered_by = excluded.answered_by, due_at = excluded.due_at`,
    },
  ];
}

export function clockParts({ meta }: Change, { before, after }: { before: Models; after: Models }): Part[] {
  const rows = changedRows(before.clocks, after.clocks);
  if (rows.length === 0) return [];
  return [
    {
      name: 'clocks',
      sql: (param) => `
        INSERT INTO clock (case_id, id, key, stage, basis, definition_version, calendar_version, revision, start_at,
                           due_at, paused_at, fired_at, stopped_at, extended_days)
        SELECT ${param(meta.id)}::uuid, r.id, r.key, r.stage, r.basis, r."definitionVersion", r."calendarVersion",
               r.revision, r."startAt", r."dueAt", r."pausedAt", r."firedAt", r."stoppedAt", r."extendedDays"
          FROM ${rowsAs('r', clock, rows, param)}
        ON CONFLICT (case_id, id) DO UPDATE SET calendar_version = excluded.calendar_version,
          revision = excluded.revision, due_at = excluded.due_at, paused_at = excluded.paused_at,
          fired_at = excluded.fired_at, stopped_at = excluded.stopped_at, extended_days = excluded.extended_days`,
    },
  ];
}
