/** Meetings of committees: the secretary records who was there and what was decided. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import {
  DecisionResults,
  Meeting,
  MeetingPage,
  MeetingQuery,
  NewDecisions,
  NewMeeting,
} from '#libs/contracts/meeting.js';
import { Id } from '#libs/contracts/value.js';
import type { SignedIn as Session } from '#libs/access/session.js';
import type { Idempotency } from '#libs/record/request.js';
import { demandRole } from '../access/demand.js';
import { Asker, Holds, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Decisions } from './decisions.js';
import { Meetings, recorders } from './meetings.js';

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    @Inject(Meetings) private readonly meetings: Meetings,
    @Inject(Decisions) private readonly decisions: Decisions,
  ) {}

  @Get()
  @Holds(...recorders)
  @ApiOkResponse({ standardSchema: MeetingPage })
  list(@Query({ schema: MeetingQuery }) query: z.infer<typeof MeetingQuery>, @Asker() person: Person) {
    return this.meetings.list(person, query);
  }

  @Post()
  @Holds(...recorders)
  @ApiCreatedResponse({ standardSchema: Meeting })
  create(
    @Body({ schema: NewMeeting }) body: z.infer<typeof NewMeeting>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demandRole(person, recorders, body.programmeId);
    return this.meetings.create(person, body, once);
  }

  @Get(':id')
  @Holds(...recorders)
  @ApiOkResponse({ standardSchema: Meeting })
  one(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.meetings.one(person, id);
  }

  /** Each decision is a transaction of its own; the reply tells of each, in order, and can be repeated safely. */
  @Post(':id/decisions')
  @Holds(...recorders)
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DecisionResults })
  decide(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewDecisions }) { decisions }: z.infer<typeof NewDecisions>,
    @Asker() person: Person,
    @Who() who: Session,
    @Once() once: Idempotency,
  ) {
    return this.decisions.record(person, who.lang, id, decisions, once);
  }
}
