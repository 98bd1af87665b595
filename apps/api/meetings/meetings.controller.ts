/** Meetings of committees: the secretary records who was there and what was decided. */
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { Person } from '#libs/access/person.js';
import {
  Agenda,
  CalledMeetings,
  DecisionResults,
  ItemChange,
  Meeting,
  MeetingBodies,
  MeetingChange,
  MeetingPage,
  MeetingQuery,
  NewDecisions,
  NewItems,
  NewMeeting,
  Presence,
  Sitting,
} from '#libs/contracts/meeting.js';
import { WithReason } from '#libs/contracts/change.js';
import { Id } from '#libs/contracts/value.js';
import type { SignedIn as Session } from '#libs/access/session.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Access, Asker, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Spoken } from '../problems/spoken.js';
import { Agendas } from './agenda.js';
import { Bodies } from './bodies.js';
import { CalledTo } from './called.js';
import { Decisions } from './decisions.js';
import { meetingOf, Meetings } from './meetings.js';
import { Minutes } from './minutes.js';

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    @Inject(Meetings) private readonly meetings: Meetings,
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(Agendas) private readonly agendas: Agendas,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(Minutes) private readonly minutes: Minutes,
    @Inject(CalledTo) private readonly called: CalledTo,
  ) {}

  @Get()
  @Access('meeting.read')
  @ApiOkResponse({ standardSchema: MeetingPage })
  list(@Query({ schema: MeetingQuery }) query: z.infer<typeof MeetingQuery>, @Asker() person: Person) {
    return this.meetings.list(person, query);
  }

  @Post()
  @Access('meeting.record')
  @ApiCreatedResponse({ standardSchema: Meeting })
  create(
    @Body({ schema: NewMeeting }) body: z.infer<typeof NewMeeting>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demand(person, 'meeting.record', body);
    return this.meetings.create(person, body, once);
  }

  /** For those whose role some process names as the one that records them. */
  @Get('bodies')
  @Access('meeting.read')
  @ApiOkResponse({ standardSchema: MeetingBodies })
  async thatMeet(@Asker() { holdings }: Person) {
    return { items: await this.bodies.thatMeet(holdings.map(({ role }) => role)) };
  }

  /** Those that lie ahead or are not closed yet, of the bodies in which one sits. */
  @Get('called')
  @Access('meeting.attend')
  @ApiOkResponse({ standardSchema: CalledMeetings })
  calledTo(@Who() { userId }: Session) {
    return this.called.list(userId);
  }

  @Get(':id')
  @Access('meeting.read')
  @ApiOkResponse({ standardSchema: Meeting })
  one(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.meetings.one(person, id);
  }

  /** While nothing was decided in it. */
  @Put(':id')
  @Access('meeting.decide')
  @ApiOkResponse({ standardSchema: Meeting })
  async change(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MeetingChange }) change: z.infer<typeof MeetingChange>,
    @Asker() person: Person,
  ) {
    return meetingOf(await this.meetings.change(await this.meetings.open(person, id), change));
  }

  /** It does not take place; called off again, it stays as it was. */
  @Post(':id/cancellation')
  @Access('meeting.decide')
  @ApiCreatedResponse({ standardSchema: Meeting })
  async callOff(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithReason }) { reason }: z.infer<typeof WithReason>,
    @Asker() person: Person,
  ) {
    const meeting = await this.meetings.row(person, id);
    const off = meeting.cancelReason !== null;
    return meetingOf(off ? meeting : await this.meetings.callOff(await this.meetings.open(person, id), reason));
  }

  /** The members of the body on the day, with their terms, and when each was in the room. */
  @Get(':id/presence')
  @Access('meeting.read')
  @ApiOkResponse({ standardSchema: Sitting })
  async sitting(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.bodies.sitting(await this.meetings.row(person, id));
  }

  @Put(':id/presence')
  @Access('meeting.decide')
  @ApiOkResponse({ standardSchema: Sitting })
  async seat(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Presence }) presence: z.infer<typeof Presence>,
    @Asker() person: Person,
  ) {
    const meeting = await this.meetings.open(person, id);
    await this.bodies.seat(meeting, presence);
    return this.bodies.sitting(meeting);
  }

  /** With what each envelope has left, who will not take part in which case, and what else waits for this body. */
  @Get(':id/agenda')
  @Access('meeting.read')
  @ApiOkResponse({ standardSchema: Agenda })
  async agenda(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.agendas.of(await this.meetings.row(person, id));
  }

  @Post(':id/items')
  @Access('meeting.decide')
  @ApiCreatedResponse({ standardSchema: Agenda })
  async addItems(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewItems }) { caseIds }: z.infer<typeof NewItems>,
    @Asker() person: Person,
  ) {
    const meeting = await this.meetings.open(person, id);
    await this.agendas.add(meeting, caseIds);
    return this.agendas.of(meeting);
  }

  @Put(':id/items/:item')
  @Access('meeting.decide')
  @ApiOkResponse({ standardSchema: Agenda })
  async changeItem(
    @Param('id', { schema: Id }) id: string,
    @Param('item', { schema: Id }) item: string,
    @Body({ schema: ItemChange }) { recused }: z.infer<typeof ItemChange>,
    @Asker() person: Person,
  ) {
    const meeting = await this.meetings.open(person, id);
    await this.agendas.leave(meeting, item, recused);
    return this.agendas.of(meeting);
  }

  @Delete(':id/items/:item')
  @Access('meeting.decide')
  @ApiOkResponse({ standardSchema: Agenda })
  async removeItem(
    @Param('id', { schema: Id }) id: string,
    @Param('item', { schema: Id }) item: string,
    @Asker() person: Person,
  ) {
    const meeting = await this.meetings.open(person, id);
    await this.agendas.remove(meeting, item);
    return this.agendas.of(meeting);
  }

  /** A page to print, in the reader's language; a draft until the meeting is closed. */
  @Get(':id/minutes')
  @Access('meeting.read')
  async minutesOf(
    @Param('id', { schema: Id }) id: string,
    @Asker() person: Person,
    @Who() { lang }: Session,
    @Res() reply: FastifyReply,
  ) {
    const meeting = await this.meetings.row(person, id);
    const page = await this.minutes.page(meeting, lang, reply.cspNonce);
    return reply.header('content-type', 'text/html; charset=utf-8').send(page);
  }

  /** Nothing of it is changed any more; closed again, it stays as it was. */
  @Post(':id/closing')
  @Access('meeting.decide')
  @ApiCreatedResponse({ standardSchema: Meeting })
  async close(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    const meeting = await this.meetings.row(person, id);
    return meetingOf(meeting.closedAt ? meeting : await this.agendas.close(await this.meetings.open(person, id)));
  }

  /** Each decision is a transaction of its own; the reply tells of each, in order, and can be repeated safely. */
  @Post(':id/decisions')
  @Access('meeting.decide')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DecisionResults })
  decide(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewDecisions }) { decisions }: z.infer<typeof NewDecisions>,
    @Asker() person: Person,
    @Spoken() lang: Language,
    @Once() once: Idempotency,
  ) {
    return this.decisions.record(person, lang, id, decisions, once);
  }
}
