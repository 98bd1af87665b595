/** Consultations belong to everybody: no account is needed to read one or to comment. */
import { Body, Controller, Get, Inject, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  CommentReceipt,
  Consultation,
  ConsultationPage,
  ConsultationQuery,
  NewComment,
} from '#libs/contracts/consultation.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Comments } from './comments.js';
import { Consultations } from './consultations.js';

@ApiTags('consultations')
@Controller('consultations')
export class ConsultationsController {
  constructor(
    @Inject(Consultations) private readonly consultations: Consultations,
    @Inject(Comments) private readonly comments: Comments,
  ) {}

  /** Those that have opened, newest first. */
  @Get()
  @Access('consultation.read')
  @ApiOkResponse({ standardSchema: ConsultationPage })
  list(@Query({ schema: ConsultationQuery }) query: z.infer<typeof ConsultationQuery>) {
    return this.consultations.list(query);
  }

  @Get(':id')
  @Access('consultation.read')
  @ApiOkResponse({ standardSchema: Consultation })
  one(@Param('id', { schema: Id }) id: string) {
    return this.consultations.one(id);
  }

  /** The receipt's hash stands among those that the closing seals. */
  @Post(':id/comments')
  @Access('comment.add')
  @ApiCreatedResponse({ standardSchema: CommentReceipt })
  comment(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewComment }) body: z.infer<typeof NewComment>,
    @Ip() address: string,
    @Once() once: Idempotency,
  ) {
    return this.comments.add(id, body, address, once);
  }
}
