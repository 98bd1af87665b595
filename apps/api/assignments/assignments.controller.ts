/** Who judges what: proposals by expertise and load, and giving out seats by them or by hand. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { Person } from '#libs/access/person.js';
import type { SignedIn as Session } from '#libs/access/session.js';
import {
  AssignmentPreview,
  AssignmentQuery,
  AssignmentResults,
  Expertise,
  NewAssignments,
  Topics,
} from '#libs/contracts/assignment.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Access, Asker, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Spoken } from '../problems/spoken.js';
import { Assignments } from './assignments.js';

@ApiTags('assignments')
@Controller()
export class AssignmentsController {
  constructor(@Inject(Assignments) private readonly assignments: Assignments) {}

  /** Fills the most seats, spreads the load evenly, and then looks for expertise; each seat says why. Changes nothing. */
  @Get('assignments/preview')
  @Access('assignment.preview')
  @ApiOkResponse({ standardSchema: AssignmentPreview })
  preview(@Query({ schema: AssignmentQuery }) query: z.infer<typeof AssignmentQuery>, @Asker() person: Person) {
    demand(person, 'assignment.preview', { programmeId: query.programmeId });
    return this.assignments.preview(person, query);
  }

  /** From a preview or by hand; a seat that cannot be given so any more is refused alone. */
  @Post('assignments')
  @Access('assignment.make')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: AssignmentResults })
  make(
    @Body({ schema: NewAssignments }) body: z.infer<typeof NewAssignments>,
    @Asker() person: Person,
    @Spoken() lang: Language,
    @Once() once: Idempotency,
  ) {
    return this.assignments.make(person, lang, body, once);
  }

  @Get('expertise')
  @Access('expertise.keep')
  @ApiOkResponse({ standardSchema: Expertise })
  mine(@Who() { userId }: Session) {
    return this.assignments.expertiseOf(userId);
  }

  @Put('expertise')
  @Access('expertise.keep')
  @ApiOkResponse({ standardSchema: Expertise })
  know(@Body({ schema: Expertise }) body: z.infer<typeof Expertise>, @Who() { userId }: Session) {
    return this.assignments.know(userId, body);
  }

  @Get('cases/:id/topics')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: Topics })
  topics(@Param('id', { schema: Id }) id: string) {
    return this.assignments.topicsOf(id);
  }

  @Put('cases/:id/topics')
  @Access('topic.write')
  @ApiOkResponse({ standardSchema: Topics })
  about(@Param('id', { schema: Id }) id: string, @Body({ schema: Topics }) { tags }: z.infer<typeof Topics>) {
    return this.assignments.about(id, tags);
  }
}
