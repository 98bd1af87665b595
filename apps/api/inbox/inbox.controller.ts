/** What I am asked, by due: my own seats, free seats of my roles, and what my organisations are asked. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { SignedIn as Session } from '#libs/access/session.js';
import { InboxPage } from '#libs/contracts/case.js';
import { PageQuery } from '#libs/contracts/value.js';
import { askKeyOf, askOf, stageTitleFor } from '#libs/process/lookup.js';
import type { CaseState } from '#libs/process/state.js';
import { missingItems, waitingFor, type Waiting } from '#libs/process/waiting.js';
import { inbox, type InboxItem } from '#libs/record/reads/inbox.js';
import { scopeOf } from '#libs/record/reads/scope.js';
import type { CaseRecord } from '#libs/record/record.js';
import { Access, Who } from '../access/rule.js';
import { dueCursorOf, duePage } from '../page/cursor.js';
import { RECORD } from '../record/token.js';

/** What keeps an answer from being enough, whoever gives it. */
const blocking: ReadonlySet<Waiting> = new Set(['moving', 'held', 'paused', 'gate']);

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

  /** With what its stage is called for whoever is asked, the answers that the seat may give, and what stands in their way. */
  private async named({ version, state: stored, ...item }: InboxItem) {
    const definition = await this.record.definitions.nearest(this.pool, item.process, version);
    const stage = definition?.stages.find(({ key }) => key === item.stage);
    const party = definition?.roles.find(({ key }) => key === item.role)?.kind === 'party';
    const ask = stage && askOf(stage, askKeyOf(item.seat));
    const asked = (stage?.outcomes ?? []).flatMap((one) => (ask?.answers.includes(one.key) ? [one.title] : []));
    const title = stage && stageTitleFor(party ? 'applicant' : 'staff', stage);
    const state = JSON.parse(stored) as CaseState;
    const blocks = definition ? waitingFor(definition, state).filter((code) => blocking.has(code)) : [];
    const missing = stage ? missingItems(stage, state).map((one) => one.title) : [];
    return { ...item, stageTitle: title ?? { th: item.stage, en: item.stage }, asked, blocks, missing };
  }
}
