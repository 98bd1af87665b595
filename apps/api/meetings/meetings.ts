/** Meetings: of which body, when, who leads them, and how many have to be there. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { programmesFor, reaches } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import { faults } from '#libs/contracts/faults.js';
import type { MeetingChange, MeetingQuery, NewMeeting } from '#libs/contracts/meeting.js';
import { oweTo } from '#libs/organisations/letters.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Meeting } from '#prisma/generated/client.js';
import { demand } from '../access/demand.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';
import { Bodies } from './bodies.js';

@Injectable()
export class Meetings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
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
      const data = { ...meeting, ...(await this.composed(person, meeting)), id: uuidv7() };
      const made = await tx.meeting.create({ data: { ...data, createdBy: person.userId } });
      await this.tell(tx, made, 'meeting_called', await this.bodies.on(made.programmeId, made.role, made.heldAt));
      return meetingOf(made);
    });
  }

  /** To its members, while it lies ahead: what is recorded of a meeting that was held calls nobody. */
  private async tell(tx: Transaction, meeting: Meeting, message: string, members: readonly { id: string }[]) {
    const at = await caseTime(this.pool);
    if (meeting.heldAt <= at) return;
    const recipients = await tx.user.findMany({
      where: { id: { in: members.map(({ id }) => id) }, erasedAt: null },
      select: { id: true, email: true, lang: true },
    });
    // Each time anew: moved back and forth, it is told each time.
    await oweTo(tx, recipients, { about: `meeting:${meeting.id}:${at.getTime()}`, message, at });
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

  /**
   * While nothing was decided in it. Comings and goings move with its beginning.
   * Problems: `meeting_decided`, `not_a_body_member` for a chair or somebody present who is none then,
   * `body_without_members`, `body_invalid` for a quorum above the members.
   */
  async change(meeting: Meeting, change: z.infer<typeof MeetingChange>): Promise<Meeting> {
    const { programmeId, role, attendance } = meeting;
    const [body, before] = [
      await this.bodies.on(programmeId, role, new Date(change.heldAt)),
      await this.bodies.on(programmeId, role, meeting.heldAt),
    ];
    if (body.length === 0 && attendance.length === 0)
      throw new Problem('body_without_members', { values: { heldAt: change.heldAt } });
    const counted = Math.max(1, attendance.length, body.length);
    const members = meeting.members === before.length ? counted : meeting.members;
    if (change.quorum > members)
      throw new Problem('body_invalid', { issues: [{ at: 'quorum', message: faults.quorum_above_members }] });
    const moved = Date.parse(change.heldAt) - meeting.heldAt.getTime();
    return this.undecided(meeting, async (tx) => {
      const stays = await tx.meetingPresence.findMany({ where: { meetingId: meeting.id } });
      const known = new Set(body.map(({ id }) => id));
      const stranger = [...(change.chair === null ? [] : [change.chair]), ...stays.map(({ userId }) => userId)].find(
        (person) => !known.has(person),
      );
      if (stranger) throw new Problem('not_a_body_member', { values: { person: stranger } });
      for (const { id, arrivedAt, leftAt } of moved === 0 ? [] : stays) {
        const data = { arrivedAt: by(arrivedAt, moved), leftAt: leftAt && by(leftAt, moved) };
        await tx.meetingPresence.update({ where: { id }, data });
      }
      const changed = await tx.meeting.update({ where: { id: meeting.id }, data: { ...change, members } });
      if (moved !== 0 || change.place !== meeting.place)
        await this.tell(tx, changed, 'meeting_moved', [...before, ...body]);
      return changed;
    });
  }

  /** It did not take place: what stood on its agenda waits for another. Problem `meeting_decided`. */
  async callOff(meeting: Meeting, cancelReason: string): Promise<Meeting> {
    const closedAt = await caseTime(this.pool);
    const members = await this.bodies.on(meeting.programmeId, meeting.role, meeting.heldAt);
    return this.undecided(meeting, async (tx) => {
      const off = await tx.meeting.update({ where: { id: meeting.id }, data: { closedAt, cancelReason } });
      await this.tell(tx, off, 'meeting_called_off', members);
      return off;
    });
  }

  private undecided<T>({ id }: Meeting, act: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM meeting WHERE id = ${id}::uuid FOR UPDATE`;
      const decided = await tx.meetingItem.count({ where: { meetingId: id, outcome: { not: null } } });
      if (decided > 0) throw new Problem('meeting_decided', { values: { decisions: decided } });
      return act(tx);
    });
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
  const { createdBy: _, createdAt: __, heldAt, closedAt, ...told } = row;
  return { ...told, heldAt: heldAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
}

const by = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);
