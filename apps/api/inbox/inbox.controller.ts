/** What I am asked, by due: my own seats, free seats of my roles, and what my organisations are asked. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { SignedIn as Session } from '#libs/access/session.js';
import { InboxPage } from '#libs/contracts/case.js';
import { PageQuery } from '#libs/contracts/value.js';
import { inbox } from '#libs/record/reads/inbox.js';
import { scopeOf } from '#libs/record/reads/scope.js';
import type { CaseRecord } from '#libs/record/record.js';
import { Access, Who } from '../access/rule.js';
import { dueCursorOf, duePage } from '../page/cursor.js';
import { RECORD } from '../record/token.js';

@ApiTags('cases')
@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Access('inbox.read')
  @ApiOkResponse({ standardSchema: InboxPage })
  async mine(@Query({ schema: PageQuery }) { cursor, limit }: PageQuery, @Who() { userId }: Session) {
    const after = dueCursorOf(cursor);
    const scope = await scopeOf(this.pool, this.record.definitions, userId);
    return duePage(await inbox(this.pool, scope, userId, after, limit));
  }
}
