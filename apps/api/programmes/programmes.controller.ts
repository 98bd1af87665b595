/** Programmes are public; administrators make and change them, and every change answers with its row of the history. */
import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Change, PlainProposal } from '#libs/contracts/change.js';
import {
  ChangedProgramme,
  ChangedWorkstream,
  DeletionQuery,
  Holdings,
  NewHolding,
  NewProgramme,
  NewWorkstream,
  Programmes as ProgrammeList,
  Workstreams,
} from '#libs/contracts/programme.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { Once } from '../idempotency/idempotency.js';
import { Programmes } from './programmes.js';

@ApiTags('programmes')
@Controller()
export class ProgrammesController {
  constructor(
    @Inject(Programmes) private readonly programmes: Programmes,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  @Get('programmes')
  @Access('programme.read')
  @ApiOkResponse({ standardSchema: ProgrammeList })
  list() {
    return this.programmes.list();
  }

  /** Only an administrator of all programmes makes a new one. */
  @Post('programmes')
  @Access('programme.create')
  @ApiCreatedResponse({ standardSchema: Change })
  create(
    @Body({ schema: NewProgramme }) body: z.infer<typeof NewProgramme>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('programme_created', uuidv7(), body), once);
  }

  /** Put out of use, it keeps what it has; nothing new begins in it. */
  @Put('programmes/:id')
  @Access('programme.shape')
  @ApiOkResponse({ standardSchema: Change })
  change(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangedProgramme }) body: z.infer<typeof ChangedProgramme>,
    @Asker() person: Person,
  ) {
    return this.programmes.change(person, id, body);
  }

  /** 409 `in_use` once anything hangs on it. */
  @Delete('programmes/:id')
  @Access('programme.create')
  @ApiOkResponse({ standardSchema: Change })
  remove(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DeletionQuery }) { reason }: z.infer<typeof DeletionQuery>,
    @Asker() person: Person,
  ) {
    return this.desk.propose(person, { kind: 'programme_deleted', subjectId: id, after: {}, reason }, null);
  }

  @Get('programmes/:id/workstreams')
  @Access('programme.read')
  @ApiOkResponse({ standardSchema: Workstreams })
  workstreams(@Param('id', { schema: Id }) id: string) {
    return this.programmes.workstreams(id);
  }

  @Post('programmes/:id/workstreams')
  @Access('programme.shape')
  @ApiCreatedResponse({ standardSchema: Change })
  addWorkstream(
    @Param('id', { schema: Id }) programmeId: string,
    @Body({ schema: NewWorkstream }) body: z.infer<typeof NewWorkstream>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('workstream', uuidv7(), body, { programmeId }), once);
  }

  @Put('workstreams/:id')
  @Access('programme.shape')
  @ApiOkResponse({ standardSchema: Change })
  changeWorkstream(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangedWorkstream }) body: z.infer<typeof ChangedWorkstream>,
    @Asker() person: Person,
  ) {
    return this.programmes.changeWorkstream(person, id, body);
  }

  @Delete('workstreams/:id')
  @Access('programme.shape')
  @ApiOkResponse({ standardSchema: Change })
  removeWorkstream(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DeletionQuery }) { reason }: z.infer<typeof DeletionQuery>,
    @Asker() person: Person,
  ) {
    return this.desk.propose(person, { kind: 'workstream_deleted', subjectId: id, after: {}, reason }, null);
  }

  /** Who may be assigned a seat; for the staff of the programme. */
  @Get('programmes/:id/holdings')
  @Access('holding.read')
  @ApiOkResponse({ standardSchema: Holdings })
  holdings(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    demand(person, 'holding.read', { programmeId: id });
    return this.programmes.holdings(id);
  }

  /** A role over money, rules or rights is given by two people, and not by the one who gets it. */
  @Post('programmes/:id/holdings')
  @Access('holding.grant')
  @ApiCreatedResponse({ standardSchema: Change })
  grant(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewHolding }) body: z.infer<typeof NewHolding>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demand(person, 'holding.grant', { programmeId: id });
    return this.programmes.grant(person, id, body, once);
  }

  /** The end of a term: at `effectiveAt`, or at once. */
  @Post('holdings/:id/ends')
  @Access('holding.grant')
  @ApiCreatedResponse({ standardSchema: Change })
  end(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PlainProposal }) body: z.infer<typeof PlainProposal>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('role_ended', id, body), once);
  }
}
