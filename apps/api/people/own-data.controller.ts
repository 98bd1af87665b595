/** My own data: all that is held on me, and my requests to have it corrected or erased. */
import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { SignedIn as Session } from '#libs/access/session.js';
import { NewPrivacyRequest, PrivacyRequest, PrivacyRequests } from '#libs/contracts/privacy.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Who } from '../access/rule.js';
import { inSandbox } from '../files/send-file.js';
import { Once } from '../idempotency/idempotency.js';
import { OwnData } from './own-data.js';

@ApiTags('people')
@Controller('people/me')
export class OwnDataController {
  constructor(@Inject(OwnData) private readonly data: OwnData) {}

  /** One ZIP: `data.json`, kind by kind with purpose and basis, and under `files/` what the person brought. */
  @Get('export')
  @Access('privacy.own')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Who() { userId }: Session, @Res() reply: FastifyReply) {
    const archive = await this.data.export(userId);
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', 'attachment; filename="saphan-my-data.zip"')
      .headers(inSandbox)
      .send(archive);
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
