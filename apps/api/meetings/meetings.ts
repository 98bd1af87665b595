/** Meetings as they were held: who was there, and how many had to be. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { holds, type Person } from '#libs/access/person.js';
import type { MeetingQuery, NewMeeting } from '#libs/contracts/meeting.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Meeting } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';

/** Who may record a meeting in a programme. */
export const recorders = ['secretary', 'admin'];

@Injectable()
export class Meetings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  /** Newest first, of the programmes in which the person records meetings. */
  async list(person: Person, { programmeId, cursor, limit }: z.infer<typeof MeetingQuery>) {
    const after = cursorOf(cursor);
    const held = person.holdings.filter(({ role }) => recorders.includes(role)).map((holding) => holding.programmeId);
    const everywhere = held.includes(null);
    const rows = await this.database.meeting.findMany({
      where: {
        AND: [
          everywhere ? {} : { programmeId: { in: held.filter((id) => id !== null) } },
          programmeId ? { programmeId } : {},
          after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return pageFrom(rows.map(meetingOf), limit, (row) => row.id);
  }

  create(person: Person, meeting: z.infer<typeof NewMeeting>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const data = { id: uuidv7(), ...meeting, status: 'held', createdBy: person.userId };
      return meetingOf(await tx.meeting.create({ data }));
    });
  }

  /** Problem `not_found`, also for meetings of other programmes. */
  async one(person: Person, id: string) {
    const row = await this.database.meeting.findUnique({ where: { id } });
    if (!row || !recorders.some((role) => holds(person, role, row.programmeId))) throw new Problem('not_found');
    return meetingOf(row);
  }
}

function meetingOf(row: Meeting) {
  const { id, programmeId, role, title, heldAt, members, quorum, attendance, status } = row;
  return { id, programmeId, role, title, heldAt: heldAt.toISOString(), members, quorum, attendance, status };
}
