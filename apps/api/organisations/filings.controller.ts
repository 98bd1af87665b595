/** Assisted filing: an officer enters a paper application, and the organisation says whether it is theirs. */
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Change } from '#libs/contracts/change.js';
import { Receipt } from '#libs/contracts/draft.js';
import { FilingAnswer, Filings as FilingList, NewFiling } from '#libs/contracts/organisation.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Filings } from './filings.js';

@ApiTags('drafts')
@Controller('assisted-filings')
export class FilingsController {
  constructor(@Inject(Filings) private readonly filings: Filings) {}

  @Get()
  @Access('case.list')
  @ApiOkResponse({ standardSchema: FilingList })
  list(@Asker() person: Person) {
    return this.filings.list(person);
  }

  @Post()
  @Access('filing.assist')
  @ApiCreatedResponse({ standardSchema: Receipt })
  file(
    @Body({ schema: NewFiling }) body: z.infer<typeof NewFiling>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.filings.file(person, body, once);
  }

  @Post(':id/answers')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: Change })
  answer(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: FilingAnswer }) body: z.infer<typeof FilingAnswer>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.filings.answer(person, id, body, once);
  }
}
