/** A body as it is composed on a day, who of it is in the room at an instant, and who of those may decide on a case. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Presence } from '#libs/contracts/meeting.js';
import type { Ask, ProcessDefinition, Stage, Text } from '#libs/process/definition.js';
import type { CaseState } from '#libs/process/state.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Meeting, MeetingItem } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';

export interface BodyMember {
  id: string;
  name: string;
  fromAt: Date;
  untilAt: Date | null;
}

/** A member who does not take part in a decision; `why`: the kind of conflict, `recused`, `acted_before` or `left`. */
export interface Away {
  id: string;
  name: string;
  why: string;
}

/** Where a case stands before a body: undefined where its stage asks the body nothing. */
export interface Place {
  definition: ProcessDefinition;
  stage: Stage | undefined;
  ask: Ask | undefined;
}

@Injectable()
export class Bodies {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /** Whoever holds the role then: a member's seat ends with the term. */
  async on(programmeId: string, role: string, at: Date): Promise<BodyMember[]> {
    const { rows } = await this.pool.query<BodyMember>({
      name: 'body_on_day',
      text: `SELECT u.id, u.name, min(h.from_at) AS "fromAt",
                    CASE WHEN bool_or(h.until_at IS NULL) THEN NULL ELSE max(h.until_at) END AS "untilAt"
               FROM role_holding h JOIN "user" u ON u.id = h.user_id
              WHERE h.role = $2 AND (h.programme_id = $1 OR h.programme_id IS NULL)
                AND h.from_at <= $3 AND (h.until_at IS NULL OR h.until_at > $3)
              GROUP BY u.id, u.name ORDER BY u.name, u.id`,
      values: [programmeId, role, at],
    });
    return rows;
  }

  async sitting({ id, programmeId, role, heldAt }: Meeting) {
    const stays = await this.database.meetingPresence.findMany({
      where: { meetingId: id },
      orderBy: { arrivedAt: 'asc' },
    });
    const members = (await this.on(programmeId, role, heldAt)).map((member) => ({
      id: member.id,
      name: member.name,
      fromAt: member.fromAt.toISOString(),
      untilAt: member.untilAt?.toISOString() ?? null,
      stays: stays
        .filter(({ userId }) => userId === member.id)
        .map(({ arrivedAt, leftAt }) => ({
          arrivedAt: arrivedAt.toISOString(),
          leftAt: leftAt?.toISOString() ?? null,
        })),
    }));
    return { members };
  }

  /** Problems: `not_a_body_member`; `presence_decided` where the log says already that somebody was there who now was not. */
  async seat(meeting: Meeting, { stays }: z.infer<typeof Presence>): Promise<void> {
    const members = new Set((await this.on(meeting.programmeId, meeting.role, meeting.heldAt)).map(({ id }) => id));
    const stranger = stays.find(({ person }) => !members.has(person));
    if (stranger) throw new Problem('not_a_body_member', { values: { person: stranger.person } });
    await this.demandDeciders(meeting, stays);
    const data = stays.map(({ person, arrivedAt, leftAt }) => ({
      id: uuidv7(),
      meetingId: meeting.id,
      userId: person,
      arrivedAt,
      leftAt,
    }));
    await this.database.$transaction([
      this.database.meetingPresence.deleteMany({ where: { meetingId: meeting.id } }),
      this.database.meetingPresence.createMany({ data }),
    ]);
  }

  private async demandDeciders({ id: meetingId }: Meeting, stays: z.infer<typeof Presence>['stays']): Promise<void> {
    const decided = await this.database.meetingItem.findMany({ where: { meetingId, outcome: { not: null } } });
    for (const { caseId, decidedAt, present } of decided) {
      const at = decidedAt?.toISOString() ?? '';
      const inRoom = stays.filter(({ arrivedAt, leftAt }) => arrivedAt <= at && (leftAt === null || leftAt > at));
      const missing = present.find((decider) => !inRoom.some(({ person }) => person === decider));
      if (missing !== undefined)
        throw new Problem('presence_decided', { values: { caseId, person: missing, decidedAt: at } });
    }
  }

  /** Whether who was there is kept by person, and not as names on paper. */
  async isKept({ id }: Pick<Meeting, 'id'>): Promise<boolean> {
    return (await this.database.meetingPresence.count({ where: { meetingId: id } })) > 0;
  }

  /** Who decides on the case at that instant: the members in the room, without those who may not. */
  async deciders(meeting: Meeting, caseId: string, item: MeetingItem | null, at: Date): Promise<string[]> {
    const present = await this.database.meetingPresence.findMany({
      where: { meetingId: meeting.id, arrivedAt: { lte: at }, OR: [{ leftAt: null }, { leftAt: { gt: at } }] },
    });
    const away = new Set((await this.away(meeting, caseId, item)).map(({ id }) => id));
    return [...new Set(present.map(({ userId }) => userId))].filter((id) => !away.has(id)).sort();
  }

  /** The members who may not decide on the case, or left the room for it. */
  async away({ programmeId, role, heldAt }: Meeting, caseId: string, item: MeetingItem | null): Promise<Away[]> {
    const members = await this.on(programmeId, role, heldAt);
    const { rows } = await this.pool.query<{ id: string; kind: string | null; state: string; key: string }>({
      name: 'conflicts_of_body',
      text: `SELECT p.id, conflict_in(p.id, c.organisation_id, c.root_id) AS kind, c.state, c.definition_key AS key
               FROM "case" c CROSS JOIN unnest($2::text[]) AS p(id) WHERE c.id = $1`,
      values: [caseId, members.map(({ id }) => id)],
    });
    const [first] = rows;
    if (!first) return [];
    const state = JSON.parse(first.state) as CaseState;
    const ask = await this.askOf(state, role);
    const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
    return members.flatMap(({ id, name }) => {
      const why = kinds.get(id) ?? barred(ask, state, id) ?? (item?.recused.includes(id) ? 'left' : null);
      return why === null ? [] : [{ id, name, why }];
    });
  }

  /** What the stage that the case is in asks of the body; undefined where it asks nothing, or its process is lost. */
  async askOf(state: CaseState, body: string): Promise<Ask | undefined> {
    const { key, version } = state.definition;
    const definition = await this.record.definitions.find(this.pool, key, version);
    return definition ? placeIn(definition, state, body).ask : undefined;
  }

  async placeOf(state: CaseState, body: string): Promise<Place> {
    const { key, version } = state.definition;
    return placeIn(await this.record.definitions.get(this.pool, key, version), state, body);
  }

  /** The bodies that meet: roles that some process asks in a meeting, recorded by one of the person's roles. */
  async thatMeet(recorders: readonly string[]): Promise<{ role: string; title: Text }[]> {
    const bodies = new Map<string, Text>();
    for (const { roles, stages } of await this.record.definitions.newest(this.pool)) {
      for (const { how, body, role } of stages.flatMap(({ asks }) => asks)) {
        const title = roles.find((one) => one.key === body)?.title;
        if (how === 'meeting' && body && title && recorders.includes(role)) bodies.set(body, title);
      }
    }
    return [...bodies].map(([role, title]) => ({ role, title }));
  }
}

function placeIn(definition: ProcessDefinition, state: CaseState, body: string): Place {
  const stage = definition.stages.find((one) => one.key === state.stage);
  return { definition, stage, ask: stage?.asks.find((ask) => ask.how === 'meeting' && ask.body === body) };
}

/** By the rules that the record applies again, under the lock. */
function barred(ask: Ask | undefined, state: CaseState, person: string): string | null {
  if (state.recused.includes(person)) return 'recused';
  const acted = ask?.notBy?.some((stage) => state.acted[stage]?.includes(person)) ?? false;
  return acted ? 'acted_before' : null;
}
