/** My own data: all that is held on me, and my requests to have it corrected or erased. */
import { Body, Controller, Get, Header, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SignedIn as Session } from '#libs/access/session.js';
import { NewPrivacyRequest, PersonExport, PrivacyRequest, PrivacyRequests } from '#libs/contracts/privacy.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { OwnData } from './own-data.js';

@ApiTags('people')
@Controller('people/me')
export class OwnDataController {
  constructor(@Inject(OwnData) private readonly data: OwnData) {}

  /** Kind by kind, with purpose and basis; files by their addresses. Name and language are corrected on the account. */
  @Get('export')
  @Access('privacy.own')
  @Header('content-disposition', 'attachment; filename="saphan-my-data.json"')
  @ApiOkResponse({ standardSchema: PersonExport })
  export(@Who() { userId }: Session) {
    return this.data.export(userId);
  }

  @Get('privacy-requests')
  @Access('privacy.own')
  @ApiOkResponse({ standardSchema: PrivacyRequests })
  requests(@Who() { userId }: Session) {
    return this.data.requests(userId);
  }

  @Post('privacy-requests')
  @Access('privacy.own')
  @ApiCreatedResponse({ standardSchema: PrivacyRequest })
  ask(
    @Body({ schema: NewPrivacyRequest }) body: z.infer<typeof NewPrivacyRequest>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.data.ask(userId, body, once);
  }
}
