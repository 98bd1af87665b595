/** The agenda of a meeting: cases in the order in which they are taken, each with what its envelope has left. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { BATCH_MAX } from '#libs/contracts/limits.js';
import { money } from '#libs/contracts/value.js';
import type { CaseState } from '#libs/process/state.js';
import type { Meeting, MeetingItem } from '#prisma/generated/client.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { Bodies, type Place } from './bodies.js';

/** SQL of the name of the organisation whose case `c` is; null where its call is judged blind. */
export const WHOSE = `CASE WHEN (SELECT blind FROM call WHERE id = c.call_id) THEN NULL
  ELSE (SELECT name FROM organisation WHERE id = c.organisation_id) END`;

const agendaById = {
  name: 'agenda_of_meeting',
  text: `SELECT i.id, c.reference, c.title, c.stage,
                ${WHOSE} AS "organisationName",
                c.due_at AS "dueAt", c.state, c.envelope_id AS "envelopeId",
                (e.budget - e.committed - e.payable - e.paid)::text AS left,
                (SELECT a.body::json->'values'->>'granted' FROM event a
                  WHERE i.outcome IS NOT NULL AND a.case_id = i.case_id AND a.type = 'answered'
                    AND a.body::json->'values'->>'meeting' = i.meeting_id::text
                  ORDER BY a.seq DESC LIMIT 1) AS granted,
                (SELECT json_agg(json_build_object('visit', s.body::json->'visit', 'score', s.body::json->'values'->'score',
                                                   'outcome', s.body::json->'outcome') ORDER BY s.seq)
                   FROM event s WHERE s.case_id = i.case_id AND s.type = 'answered'
                    AND s.body::json->'values'->'score' IS NOT NULL) AS scored
           FROM meeting_item i JOIN "case" c ON c.id = i.case_id LEFT JOIN envelope e ON e.id = c.envelope_id
          WHERE i.meeting_id = $1`,
};

interface CaseRow {
  id: string;
  reference: string;
  title: string;
  organisationName: string | null;
  stage: string | null;
  dueAt: Date | null;
  state: string;
  envelopeId: string | null;
  left: string | null;
  /** In satang. */
  granted: string | null;
  scored: { visit: number; score: number; outcome: string }[] | null;
}

interface Waiting {
  caseId: string;
  reference: string;
  title: string;
  dueAt: Date | null;
  state: string;
}

@Injectable()
export class Agendas {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  async of(meeting: Meeting) {
    const [items, { rows }] = await Promise.all([
      this.database.meetingItem.findMany({ where: { meetingId: meeting.id }, orderBy: { ordinal: 'asc' } }),
      this.pool.query<CaseRow>({ ...agendaById, values: [meeting.id] }),
    ]);
    const shown = [];
    for (const item of items) {
      const row = rows.find(({ id }) => id === item.id);
      if (!row) continue;
      const [away, at] = [
        await this.bodies.away(meeting, item.caseId, item),
        await this.bodies.placeOf(stateOf(row), meeting.role),
      ];
      shown.push(itemOf(item, row, away, at));
    }
    return { items: shown, waiting: await this.waiting(meeting) };
  }

  /** At the end of the agenda; a case that stands on it stays where it is. Problem `case_not_for_meeting`. */
  async add(meeting: Meeting, caseIds: readonly string[]): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; state: string }>(
      'SELECT id, state FROM "case" WHERE id = ANY($1::uuid[]) AND programme_id = $2',
      [caseIds, meeting.programmeId],
    );
    for (const caseId of caseIds) {
      const row = rows.find(({ id }) => id === caseId);
      const asked = row && (await this.bodies.askOf(JSON.parse(row.state) as CaseState, meeting.role));
      if (!asked) throw new Problem('case_not_for_meeting', { values: { caseId } });
    }
    await this.database.$transaction(async (tx) => {
      const there = await tx.meetingItem.findMany({ where: { meetingId: meeting.id } });
      const last = Math.max(0, ...there.map(({ ordinal }) => ordinal));
      const fresh = [...new Set(caseIds)].filter((id) => !there.some(({ caseId }) => caseId === id));
      const data = fresh.map((caseId, n) => ({ id: uuidv7(), meetingId: meeting.id, ordinal: last + n + 1, caseId }));
      await tx.meetingItem.createMany({ data });
    });
  }

  /** Problems: `not_found`, `not_a_body_member`. What was decided stays as it was. */
  async leave(meeting: Meeting, itemId: string, recused: readonly string[]): Promise<void> {
    const members = await this.bodies.on(meeting.programmeId, meeting.role, meeting.heldAt);
    const stranger = recused.find((person) => !members.some(({ id }) => id === person));
    if (stranger) throw new Problem('not_a_body_member', { values: { person: stranger } });
    const where = { id: itemId, meetingId: meeting.id, outcome: null };
    const changed = await this.database.meetingItem.updateMany({ where, data: { recused: [...recused] } });
    if (changed.count === 0) throw new Problem('not_found');
  }

  /** Problem `not_found`, also for one that was decided. */
  async remove(meeting: Meeting, itemId: string): Promise<void> {
    const where = { id: itemId, meetingId: meeting.id, outcome: null };
    if ((await this.database.meetingItem.deleteMany({ where })).count === 0) throw new Problem('not_found');
  }

  async itemFor(meetingId: string, caseId: string): Promise<MeetingItem | null> {
    return this.database.meetingItem.findUnique({ where: { meetingId_caseId: { meetingId, caseId } } });
  }

  /** What was resolved on a case, whether it stood on the agenda or was taken up in the meeting. */
  async decided(
    meeting: Meeting,
    caseId: string,
    resolution: { outcome: string; resolution: string | null; decidedAt: Date; present: string[] },
  ): Promise<void> {
    const item = await this.itemFor(meeting.id, caseId);
    if (!item) {
      const count = await this.database.meetingItem.count({ where: { meetingId: meeting.id } });
      const data = { id: uuidv7(), meetingId: meeting.id, ordinal: count + 1, caseId, ...resolution };
      await this.database.meetingItem.create({ data });
    } else if (item.outcome === null)
      await this.database.meetingItem.update({ where: { id: item.id }, data: resolution });
  }

  async close(meeting: Meeting): Promise<Meeting> {
    const closedAt = await caseTime(this.pool);
    return this.database.meeting.update({ where: { id: meeting.id }, data: { closedAt } });
  }

  private async waiting(meeting: Meeting) {
    const { rows } = await this.pool.query<Waiting>(
      `SELECT DISTINCT c.id AS "caseId", c.reference, c.title, c.due_at AS "dueAt", c.state
         FROM seat s JOIN "case" c ON c.id = s.case_id
        WHERE s.programme_id = $1 AND s.status = 'offered' AND s.person_id IS NULL AND s.organisation_id IS NULL
          AND NOT EXISTS (SELECT FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
                           WHERE i.case_id = c.id AND i.outcome IS NULL AND m.closed_at IS NULL)
        ORDER BY c.due_at NULLS LAST, c.id LIMIT ${4 * BATCH_MAX}`,
      [meeting.programmeId],
    );
    const asked = [];
    for (const { state, dueAt, ...row } of rows)
      if (await this.bodies.askOf(JSON.parse(state) as CaseState, meeting.role))
        asked.push({ ...row, dueAt: dueAt?.toISOString() ?? null });
    return asked.slice(0, BATCH_MAX);
  }
}

const stateOf = ({ state }: CaseRow) => JSON.parse(state) as CaseState;

function itemOf(
  item: MeetingItem,
  row: CaseRow,
  away: Awaited<ReturnType<Bodies['away']>>,
  { definition, stage, ask }: Place,
) {
  const { facts, visit, contentHash, settled } = stateOf(row);
  const offered = settled ? [] : (stage?.outcomes.filter(({ key }) => ask?.answers.includes(key)) ?? []);
  const titleOf = (outcome: string | null) =>
    definition.stages.flatMap(({ outcomes }) => outcomes).find(({ key }) => key === outcome)?.title ?? null;
  // What a panel that is still at work says is nobody's to read.
  const scored = (row.scored ?? []).filter((one) => one.visit !== visit || settled);
  const last = Math.max(...scored.map((one) => one.visit));
  const scores = scored.filter((one) => one.visit === last);
  const requested = facts['requested'];
  return {
    id: item.id,
    ordinal: item.ordinal,
    caseId: item.caseId,
    reference: row.reference,
    title: row.title,
    organisationName: row.organisationName,
    stage: row.stage,
    stageTitle: stage?.title ?? null,
    seen: { visit, contentHash },
    outcomes: offered.map(({ key, title, needs = [] }) => ({ outcome: key, title, needs: [...needs] })),
    dueAt: row.dueAt?.toISOString() ?? null,
    envelopeId: row.envelopeId,
    requested: typeof requested === 'string' ? money(BigInt(requested)) : null,
    scores: scores.map(({ score, outcome }) => ({ score, outcome, outcomeTitle: titleOf(outcome) })),
    left: row.left === null ? null : money(BigInt(row.left)),
    away,
    outcome: item.outcome,
    outcomeTitle: titleOf(item.outcome),
    resolution: item.resolution,
    granted: row.granted === null ? null : money(BigInt(row.granted)),
    decidedAt: item.decidedAt?.toISOString() ?? null,
    present: item.outcome === null ? null : item.present.length,
  };
}
