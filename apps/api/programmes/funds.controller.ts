/** Funds with their envelopes: what each has left is public money, publicly shown. */
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Envelope, Fund, Funds as FundList, NewEnvelope, NewFund } from '#libs/contracts/programme.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demandRole } from '../access/demand.js';
import { Asker, Holds, Public } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Funds } from './funds.js';

@ApiTags('funds')
@Controller()
export class FundsController {
  constructor(@Inject(Funds) private readonly funds: Funds) {}

  @Get('programmes/:id/funds')
  @Public()
  @ApiOkResponse({ standardSchema: FundList })
  list(@Param('id', { schema: Id }) programmeId: string) {
    return this.funds.list(programmeId);
  }

  @Post('programmes/:id/funds')
  @Holds('admin')
  @ApiCreatedResponse({ standardSchema: Fund })
  create(
    @Param('id', { schema: Id }) programmeId: string,
    @Body({ schema: NewFund }) body: z.infer<typeof NewFund>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demandRole(person, ['admin'], programmeId);
    return this.funds.create(person, programmeId, body, once);
  }

  @Get('funds/:id')
  @Public()
  @ApiOkResponse({ standardSchema: Fund })
  one(@Param('id', { schema: Id }) id: string) {
    return this.funds.one(id);
  }

  @Post('funds/:id/envelopes')
  @Holds('admin')
  @ApiCreatedResponse({ standardSchema: Envelope })
  addEnvelope(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewEnvelope }) body: z.infer<typeof NewEnvelope>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.funds.addEnvelope(person, id, body, once);
  }
}
