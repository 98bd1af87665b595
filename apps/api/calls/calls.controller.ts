/** Calls are public once they are published; two people publish, extend and close them. */
import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import {
  CallInFull,
  CallQuery,
  Calls as CallList,
  ChangedCall,
  ExtendedCall,
  ManagedCalls,
  NewCall,
} from '#libs/contracts/call.js';
import { Change, PlainProposal } from '#libs/contracts/change.js';
import { DeletionQuery } from '#libs/contracts/programme.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { Once } from '../idempotency/idempotency.js';
import { Calls } from './calls.js';

@ApiTags('calls')
@Controller()
export class CallsController {
  constructor(
    @Inject(Calls) private readonly calls: Calls,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  @Get('calls')
  @Access('call.read')
  @ApiOkResponse({ standardSchema: CallList })
  list(@Query({ schema: CallQuery }) query: z.infer<typeof CallQuery>) {
    return this.calls.list(query);
  }

  @Get('calls/:id')
  @Access('call.read')
  @ApiOkResponse({ standardSchema: CallInFull })
  one(@Param('id', { schema: Id }) id: string) {
    return this.calls.one(id);
  }

  /** Drafts too, and who reviews. */
  @Get('programmes/:id/calls')
  @Access('call.manage')
  @ApiOkResponse({ standardSchema: ManagedCalls })
  managed(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    demand(person, 'call.manage', { programmeId: id });
    return this.calls.managed(id);
  }

  /** A draft, which nobody else sees. */
  @Post('calls')
  @Access('call.create')
  @ApiCreatedResponse({ standardSchema: Change })
  create(@Body({ schema: NewCall }) body: z.infer<typeof NewCall>, @Asker() person: Person, @Once() once: Idempotency) {
    demand(person, 'call.create', body);
    return this.calls.create(person, body, once);
  }

  /** A published call: its words and tags by one person, all else by two. 409 `change_stale` unless `version` is the newest. */
  @Put('calls/:id')
  @Access('call.manage')
  @ApiOkResponse({ standardSchema: Change })
  change(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangedCall }) body: z.infer<typeof ChangedCall>,
    @Asker() person: Person,
  ) {
    return this.calls.change(person, id, body);
  }

  /** Only a draft. */
  @Delete('calls/:id')
  @Access('call.manage')
  @ApiOkResponse({ standardSchema: Change })
  remove(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DeletionQuery }) { reason }: z.infer<typeof DeletionQuery>,
    @Asker() person: Person,
  ) {
    return this.desk.propose(person, { kind: 'call_deleted', subjectId: id, after: {}, reason }, null);
  }

  @Post('calls/:id/publications')
  @Access('call.manage')
  @ApiCreatedResponse({ standardSchema: Change })
  publish(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PlainProposal }) body: z.infer<typeof PlainProposal>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('call_published', id, body), once);
  }

  /** Once it is confirmed, everybody with a draft is told. */
  @Post('calls/:id/extensions')
  @Access('call.manage')
  @ApiCreatedResponse({ standardSchema: Change })
  extend(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ExtendedCall }) body: z.infer<typeof ExtendedCall>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('call_extended', id, body), once);
  }

  /** Before its time. */
  @Post('calls/:id/closings')
  @Access('call.manage')
  @ApiCreatedResponse({ standardSchema: Change })
  close(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PlainProposal }) body: z.infer<typeof PlainProposal>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('call_closed', id, body), once);
  }
}
