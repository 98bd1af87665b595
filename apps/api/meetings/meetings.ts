/** Meetings: of which body, when, who leads them, and how many have to be there. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { programmesFor, reaches } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import type { MeetingQuery, NewMeeting } from '#libs/contracts/meeting.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Meeting } from '#prisma/generated/client.js';
import { demand } from '../access/demand.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';
import { Bodies } from './bodies.js';

@Injectable()
export class Meetings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  /** Newest first, of the programmes in which the person records meetings. */
  async list(person: Person, { programmeId, cursor, limit }: z.infer<typeof MeetingQuery>) {
    const after = cursorOf(cursor);
    const programmes = programmesFor(person, 'meeting.read');
    const rows = await this.database.meeting.findMany({
      where: {
        AND: [
          programmes === 'all' ? {} : { programmeId: { in: programmes } },
          programmeId ? { programmeId } : {},
          after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return pageFrom(rows.map(meetingOf), limit, (row) => row.id);
  }

  /** Problems: `recorder_votes`, `not_a_meeting_body`, `not_a_body_member` for a chair who is none, `body_without_members`. */
  create(person: Person, meeting: z.infer<typeof NewMeeting>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const data = { ...meeting, ...(await this.composed(person, meeting)), id: uuidv7(), status: 'held' };
      return meetingOf(await tx.meeting.create({ data: { ...data, createdBy: person.userId } }));
    });
  }

  /** How many members the body has, and how many of them have to be there. */
  private async composed(person: Person, meeting: z.infer<typeof NewMeeting>) {
    demandNoVote(person, meeting);
    const bodies = await this.bodies.thatMeet(person.holdings.map(({ role }) => role));
    if (!bodies.some(({ role }) => role === meeting.role))
      throw new Problem('not_a_meeting_body', { values: { role: meeting.role } });
    const body = await this.bodies.on(meeting.programmeId, meeting.role, new Date(meeting.heldAt));
    if (meeting.chair !== null && !body.some(({ id }) => id === meeting.chair))
      throw new Problem('not_a_body_member', { values: { person: meeting.chair } });
    if (meeting.members === null && body.length === 0 && meeting.attendance.length === 0)
      throw new Problem('body_without_members', { values: { heldAt: meeting.heldAt } });
    const members = meeting.members ?? Math.max(1, body.length);
    const quorum = meeting.quorum ?? Math.floor(members / 2) + 1;
    return { members, quorum };
  }

  /** Problem `not_found`, also for meetings of other programmes. */
  async one(person: Person, id: string) {
    return meetingOf(await this.row(person, id));
  }

  /** To be written to. Problems: `not_found`, `recorder_votes`, `meeting_closed`. */
  async open(person: Person, id: string): Promise<Meeting> {
    const row = await this.row(person, id);
    demand(person, 'meeting.decide', row);
    demandNoVote(person, row);
    if (row.closedAt !== null) throw new Problem('meeting_closed');
    return row;
  }

  async row(person: Person, id: string): Promise<Meeting> {
    const row = await this.database.meeting.findUnique({ where: { id } });
    if (!row) throw new Problem('not_found');
    demand(person, 'meeting.read', row);
    return row;
  }
}

function demandNoVote({ holdings }: Person, { programmeId, role }: Pick<Meeting, 'programmeId' | 'role'>): void {
  const votes = holdings.some((held) => held.role === role && reaches(held, { programmeId }));
  if (votes) throw new Problem('recorder_votes');
}

export function meetingOf(row: Meeting) {
  const { id, programmeId, role, title, heldAt, members, quorum, attendance, status, chair, closedAt } = row;
  const times = { heldAt: heldAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
  return { id, programmeId, role, title, members, quorum, attendance, status, chair, ...times };
}
