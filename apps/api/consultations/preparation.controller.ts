/** The staff's side of a consultation: the pack before it opens, the comments, the summary after it has closed. */
import { Body, Controller, Get, HttpCode, Inject, Param, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  CommentPage,
  ConsultationFile,
  ConsultationPack,
  ConsultationSummary,
  StakeholderTold,
} from '#libs/contracts/consultation.js';
import { Id, PageQuery } from '#libs/contracts/value.js';
import { Access } from '../access/rule.js';
import { Preparation } from './preparation.js';

const NO_CONTENT = 204;

@ApiTags('consultations')
@Controller('cases/:id/consultation')
export class PreparationController {
  constructor(@Inject(Preparation) private readonly preparation: Preparation) {}

  /** The latest round. */
  @Get()
  @Access('case.work')
  @ApiOkResponse({ standardSchema: ConsultationFile })
  @ApiNoContentResponse({ description: 'None was prepared yet' })
  async one(@Param('id', { schema: Id }) caseId: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const file = await this.preparation.one(caseId);
    if (!file) reply.status(NO_CONTENT);
    return file;
  }

  /** Prepares the round that opens next. Once one has begun, another can be prepared where the case may open it. */
  @Put()
  @Access('consultation.prepare')
  @ApiOkResponse({ standardSchema: ConsultationFile })
  prepare(
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: ConsultationPack }) pack: z.infer<typeof ConsultationPack>,
  ) {
    return this.preparation.prepare(caseId, pack);
  }

  /** Notes how a stakeholder was told whom no letter of ours reached. */
  @Put('stakeholders/:stakeholder/telling')
  @Access('consultation.prepare')
  @ApiOkResponse({ standardSchema: ConsultationFile })
  told(
    @Param('id', { schema: Id }) caseId: string,
    @Param('stakeholder', { schema: Id }) stakeholder: string,
    @Body({ schema: StakeholderTold }) telling: z.infer<typeof StakeholderTold>,
  ) {
    return this.preparation.told(caseId, stakeholder, telling);
  }

  @Get('comments')
  @Access('case.work')
  @ApiOkResponse({ standardSchema: CommentPage })
  comments(@Param('id', { schema: Id }) caseId: string, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.preparation.comments(caseId, query);
  }

  /** Written once it has closed; the engine publishes it when its stage is settled. */
  @Put('summary')
  @Access('consultation.prepare')
  @HttpCode(NO_CONTENT)
  summarise(
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: ConsultationSummary }) summary: z.infer<typeof ConsultationSummary>,
  ) {
    return this.preparation.summarise(caseId, summary);
  }
}
