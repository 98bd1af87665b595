/** What I am asked, by due: my own seats, free seats of my roles, and what my organisations are asked. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { SignedIn as Session } from '#libs/access/session.js';
import { InboxPage } from '#libs/contracts/case.js';
import { PageQuery } from '#libs/contracts/value.js';
import { askKeyOf, askOf } from '#libs/process/lookup.js';
import { inbox, type InboxItem } from '#libs/record/reads/inbox.js';
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
    const { items, ...page } = duePage(await inbox(this.pool, scope, userId, after, limit));
    return { ...page, items: await Promise.all(items.map((item) => this.named(item))) };
  }

  /** With what its stage is called for whoever is asked, and the answers that the seat may give. */
  private async named({ version, ...item }: InboxItem) {
    const definition = await this.record.definitions.nearest(this.pool, item.process, version);
    const stage = definition?.stages.find(({ key }) => key === item.stage);
    const party = definition?.roles.find(({ key }) => key === item.role)?.kind === 'party';
    const title = stage?.title ?? { th: item.stage, en: item.stage };
    const ask = stage && askOf(stage, askKeyOf(item.seat));
    const asked = (stage?.outcomes ?? []).flatMap((one) => (ask?.answers.includes(one.key) ? [one.title] : []));
    return { ...item, stageTitle: stage?.labels?.[party ? 'applicant' : 'staff'] ?? title, asked };
  }
}
