/** Changes of programmes, organisations, rules and rights: their history, and the second person's decision. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Change, ChangeDecision, ChangePage, ChangeQuery, NamedChange } from '#libs/contracts/change.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { ChangeDesk } from './change-desk.js';

@ApiTags('changes')
@Controller('changes')
export class ChangesController {
  constructor(@Inject(ChangeDesk) private readonly desk: ChangeDesk) {}

  /** Those that you proposed, or may propose or confirm; newest first. */
  @Get()
  @Access('change.list')
  @ApiOkResponse({ standardSchema: ChangePage })
  list(@Query({ schema: ChangeQuery }) query: z.infer<typeof ChangeQuery>, @Asker() person: Person) {
    return this.desk.list(person, query);
  }

  @Get(':id')
  @Access('change.read')
  @ApiOkResponse({ standardSchema: NamedChange })
  one(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.desk.one(person, id);
  }

  /**
   * A confirmed change is applied in the same transaction, or on the day that it names: until then it is `SCHEDULED`. Only
   * its proposer withdraws it, and only others confirm it; one that waits for its day may be withdrawn by both.
   */
  @Post(':id/decisions')
  @Access('change.decide')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Change })
  decide(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeDecision }) body: z.infer<typeof ChangeDecision>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.decide(person, id, body, once);
  }
}
