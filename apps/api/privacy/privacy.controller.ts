/** Personal data: what is kept and why, the requests of the people concerned, and retention. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Change } from '#libs/contracts/change.js';
import {
  NewPeriod,
  PrivacyDecision,
  PrivacyRequest,
  PrivacyRequestPage,
  PrivacyRequestQuery,
  Processing,
  Retention,
} from '#libs/contracts/privacy.js';
import { Code, Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { Once } from '../idempotency/idempotency.js';
import { Privacy } from './privacy.js';

@ApiTags('privacy')
@Controller('privacy')
export class PrivacyController {
  constructor(
    @Inject(Privacy) private readonly privacy: Privacy,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  /** The record of processing. */
  @Get('processing')
  @Access('processing.read')
  @ApiOkResponse({ standardSchema: Processing })
  processing() {
    return this.privacy.processing();
  }

  @Get('requests')
  @Access('privacy.decide')
  @ApiOkResponse({ standardSchema: PrivacyRequestPage })
  requests(@Query({ schema: PrivacyRequestQuery }) query: z.infer<typeof PrivacyRequestQuery>) {
    return this.privacy.requests(query);
  }

  /** Granted erasure is carried out at once; its reply says what went and what stays. A request is decided once. */
  @Post('requests/:id/decisions')
  @Access('privacy.decide')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PrivacyRequest })
  decide(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PrivacyDecision }) body: z.infer<typeof PrivacyDecision>,
    @Asker() { userId }: Person,
    @Once() once: Idempotency,
  ) {
    return this.privacy.decide(userId, id, body, once);
  }

  /** How long each kind of data is kept, and what the last run removed. */
  @Get('retention')
  @Access('retention.read')
  @ApiOkResponse({ standardSchema: Retention })
  retention() {
    return this.privacy.retention();
  }

  /** Confirmed by a second person. */
  @Post('retention/:kind/periods')
  @Access('retention.change')
  @ApiCreatedResponse({ standardSchema: Change })
  changePeriod(
    @Param('kind', { schema: Code }) kind: string,
    @Body({ schema: NewPeriod }) { reason, ...after }: z.infer<typeof NewPeriod>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, { kind: 'retention_period', subjectId: kind, after, reason }, once);
  }
}
