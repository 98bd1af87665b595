/** What was granted to whom: anybody may see it. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import { AwardPage } from '#libs/contracts/award.js';
import { money, PageQuery } from '#libs/contracts/value.js';
import { awards } from '#libs/record/reads/awards.js';
import { Access } from '../access/rule.js';
import { cursorOf, pageFrom } from '../page/cursor.js';

@ApiTags('awards')
@Controller('awards')
export class AwardsController {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** Newest first. */
  @Get()
  @Access('award.read')
  @ApiOkResponse({ standardSchema: AwardPage })
  async list(@Query({ schema: PageQuery }) { cursor, limit }: PageQuery) {
    const rows = await awards(this.pool, cursorOf(cursor), limit + 1);
    const shown = rows.map(({ amount, ...award }) => ({ ...award, amount: money(BigInt(amount)) }));
    return pageFrom(shown, limit, ({ id }) => id);
  }
}
