/** Letters: one's own, and those in doubt, of which a person says whether they arrived. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { z } from 'zod';
import { NoticeWords } from '#libs/contracts/case.js';
import { NewResolution, NoticesRead, OwnNoticePage, OwnNoticeQuery, Resolved } from '#libs/contracts/mail.js';
import { Id } from '#libs/contracts/value.js';
import { Mover } from '#libs/mover/mover.js';
import { resolve } from '#libs/notices/desk.js';
import type { Idempotency } from '#libs/record/request.js';
import type { SignedIn } from '#libs/access/session.js';
import { Access, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Remembered } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';
import { OwnNotices } from './own-notices.js';

const NO_CONTENT = 204;

@ApiTags('operations')
@Controller('notices')
export class NoticesController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Mover) private readonly mover: Mover,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(OwnNotices) private readonly own: OwnNotices,
  ) {}

  /** Newest first. */
  @Get('mine')
  @Access('notice.own')
  @ApiOkResponse({ standardSchema: OwnNoticePage })
  mine(@Query({ schema: OwnNoticeQuery }) query: z.infer<typeof OwnNoticeQuery>, @Who() { userId }: SignedIn) {
    return this.own.of(userId, query);
  }

  /** What one's own letter says, where it is about no case: that of a case is read with it. */
  @Get('mine/:id')
  @Access('notice.own')
  @ApiOkResponse({ standardSchema: NoticeWords })
  words(@Param('id', { schema: Id }) id: string, @Who() { userId }: SignedIn) {
    return this.own.one(userId, id);
  }

  /** Marks one's own letters as read. */
  @Put('mine/read')
  @HttpCode(NO_CONTENT)
  @Access('notice.choose')
  @ApiNoContentResponse()
  read(@Body({ schema: NoticesRead }) which: z.infer<typeof NoticesRead>, @Who() { userId }: SignedIn) {
    return this.own.read(userId, which);
  }

  /** Of a notice that is UNKNOWN or FAILED; any other answers `not_found`. */
  @Post(':id/resolutions')
  @Access('notice.resolve')
  @ApiCreatedResponse({ standardSchema: Resolved })
  resolve(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewResolution }) { resolution }: z.infer<typeof NewResolution>,
    @Who() { userId }: SignedIn,
    @Once() once: Idempotency,
  ) {
    return this.remembered.once(userId, once, async () => {
      if (!(await resolve(this.pool, id, resolution))) throw new Problem('not_found');
      this.mover.pokeNotices();
      return { id, resolution };
    });
  }
}
