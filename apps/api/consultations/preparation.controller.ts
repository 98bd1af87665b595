/** The staff's side of a consultation: the pack before it opens, the comments, the summary after it has closed. */
import { Body, Controller, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { CommentPage, ConsultationFile, ConsultationPack, ConsultationSummary } from '#libs/contracts/consultation.js';
import { Id, PageQuery } from '#libs/contracts/value.js';
import { Asker, CaseReader } from '../access/rule.js';
import { Preparation } from './preparation.js';

@ApiTags('consultations')
@Controller('cases/:id/consultation')
export class PreparationController {
  constructor(@Inject(Preparation) private readonly preparation: Preparation) {}

  /** The latest round. */
  @Get()
  @CaseReader()
  @ApiOkResponse({ standardSchema: ConsultationFile })
  one(@Param('id', { schema: Id }) caseId: string, @Asker() person: Person) {
    return this.preparation.one(person, caseId);
  }

  /** Prepares the round that opens next; once that one is open, another. */
  @Put()
  @CaseReader()
  @ApiOkResponse({ standardSchema: ConsultationFile })
  prepare(
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: ConsultationPack }) pack: z.infer<typeof ConsultationPack>,
    @Asker() person: Person,
  ) {
    return this.preparation.prepare(person, caseId, pack);
  }

  @Get('comments')
  @CaseReader()
  @ApiOkResponse({ standardSchema: CommentPage })
  comments(
    @Param('id', { schema: Id }) caseId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
    @Asker() person: Person,
  ) {
    return this.preparation.comments(person, caseId, query);
  }

  /** Written once it has closed; the engine publishes it when its stage is settled. */
  @Put('summary')
  @CaseReader()
  @HttpCode(204)
  summarise(
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: ConsultationSummary }) summary: z.infer<typeof ConsultationSummary>,
    @Asker() person: Person,
  ) {
    return this.preparation.summarise(person, caseId, summary);
  }
}
