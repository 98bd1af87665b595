/** Funds with their envelopes: what each has left is public money, publicly shown. Money moves by two people. */
import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Change } from '#libs/contracts/change.js';
import {
  BudgetEntries,
  ChangedFund,
  DeletionQuery,
  Fund,
  Funds as FundList,
  NewBudgetEntry,
  NewCarryOver,
  NewEnvelope,
  NewFund,
} from '#libs/contracts/programme.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker, AskerIfAny } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { Once } from '../idempotency/idempotency.js';
import { Funds } from './funds.js';

@ApiTags('funds')
@Controller()
export class FundsController {
  constructor(
    @Inject(Funds) private readonly funds: Funds,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  @Get('programmes/:id/funds')
  @Access('programme.read')
  @ApiOkResponse({ standardSchema: FundList })
  list(@Param('id', { schema: Id }) programmeId: string) {
    return this.funds.list(programmeId);
  }

  @Post('programmes/:id/funds')
  @Access('programme.shape')
  @ApiCreatedResponse({ standardSchema: Change })
  create(
    @Param('id', { schema: Id }) programmeId: string,
    @Body({ schema: NewFund }) body: z.infer<typeof NewFund>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('fund', uuidv7(), body, { programmeId }), once);
  }

  @Get('funds/:id')
  @Access('programme.read')
  @ApiOkResponse({ standardSchema: Fund })
  one(@Param('id', { schema: Id }) id: string) {
    return this.funds.one(id);
  }

  /** Another beginning of its fiscal years needs a second person. */
  @Put('funds/:id')
  @Access('programme.shape')
  @ApiOkResponse({ standardSchema: Change })
  change(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangedFund }) body: z.infer<typeof ChangedFund>,
    @Asker() person: Person,
  ) {
    return this.funds.change(person, id, body);
  }

  @Delete('funds/:id')
  @Access('programme.shape')
  @ApiOkResponse({ standardSchema: Change })
  remove(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DeletionQuery }) { reason }: z.infer<typeof DeletionQuery>,
    @Asker() person: Person,
  ) {
    return this.desk.propose(person, { kind: 'fund_deleted', subjectId: id, after: {}, reason }, null);
  }

  /** Empty at first. */
  @Post('funds/:id/envelopes')
  @Access('programme.shape')
  @ApiCreatedResponse({ standardSchema: Change })
  addEnvelope(
    @Param('id', { schema: Id }) fundId: string,
    @Body({ schema: NewEnvelope }) body: z.infer<typeof NewEnvelope>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('envelope', uuidv7(), body, { fundId }), once);
  }

  @Delete('envelopes/:id')
  @Access('programme.shape')
  @ApiOkResponse({ standardSchema: Change })
  removeEnvelope(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DeletionQuery }) { reason }: z.infer<typeof DeletionQuery>,
    @Asker() person: Person,
  ) {
    return this.desk.propose(person, { kind: 'envelope_deleted', subjectId: id, after: {}, reason }, null);
  }

  /** `note` for those who see the payments of the programme, and null for others. */
  @Get('envelopes/:id/budget-entries')
  @Access('budget.read')
  @ApiOkResponse({ standardSchema: BudgetEntries })
  budgetEntries(@Param('id', { schema: Id }) id: string, @AskerIfAny() person: Person | null) {
    return this.funds.budgetEntries(person, id);
  }

  /** Waits for a second person. The reason becomes the note of its entry in the ledger. */
  @Post('envelopes/:id/budget-entries')
  @Access('money.change')
  @ApiCreatedResponse({ standardSchema: Change })
  budget(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewBudgetEntry }) body: z.infer<typeof NewBudgetEntry>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('budget', id, body), once);
  }

  /** What was not committed, into a later fiscal year of the same fund; waits for a second person. */
  @Post('envelopes/:id/carry-overs')
  @Access('money.change')
  @ApiCreatedResponse({ standardSchema: Change })
  carryOver(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewCarryOver }) body: z.infer<typeof NewCarryOver>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('carry_over', id, body), once);
  }
}
