/** Members of an organisation: invited by mail, let in on their request, moved, removed, gone. */
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Change } from '#libs/contracts/change.js';
import {
  ChangedMember,
  Invitation,
  Invitations,
  InvitationToken,
  JoinDecision,
  JoinRequest,
  JoinRequests,
  Member,
  Members as MemberList,
  NewInvitation,
  NewJoinRequest,
  NewSeat,
} from '#libs/contracts/organisation.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Access, Asker } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Members } from './members.js';

@ApiTags('organisations')
@Controller()
export class MembersController {
  constructor(@Inject(Members) private readonly members: Members) {}

  @Get('organisations/:id/members')
  @Access('member.read')
  @ApiOkResponse({ standardSchema: MemberList })
  list(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    demand(person, 'member.read', { organisationId: id });
    return this.members.list(id);
  }

  @Post('organisations/:id/members/:member/roles')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: Member })
  change(
    @Param('id', { schema: Id }) id: string,
    @Param('member', { schema: Id }) member: string,
    @Body({ schema: ChangedMember }) body: z.infer<typeof ChangedMember>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demand(person, 'organisation.lead', { organisationId: id });
    return this.members.change(person, id, member, body, once);
  }

  /** To leave, or to remove somebody. The last lead stays. */
  @Delete('organisations/:id/members/:member')
  @Access('member.read')
  @HttpCode(204)
  remove(
    @Param('id', { schema: Id }) id: string,
    @Param('member', { schema: Id }) member: string,
    @Asker() person: Person,
  ) {
    demand(person, 'member.read', { organisationId: id });
    return this.members.remove(person, id, member);
  }

  /** Of a ministry unit or committee. */
  @Get('bodies/:id/members')
  @Access('organisation.seat')
  @ApiOkResponse({ standardSchema: MemberList })
  seated(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    demand(person, 'organisation.seat', { organisationId: id });
    return this.members.seated(id);
  }

  /** Of a ministry unit or committee: for a term. A role that goes with it is given by two, and not by the one who gets it. */
  @Post('bodies/:id/members')
  @Access('organisation.seat')
  @ApiCreatedResponse({ standardSchema: Change })
  seat(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewSeat }) body: z.infer<typeof NewSeat>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demand(person, 'organisation.seat', { organisationId: id });
    // A body belongs to no programme; the role that goes with a seat in it does.
    if (body.holds) demand(person, 'holding.grant', { programmeId: body.holds.programmeId });
    return this.members.seat(person, id, body, once);
  }

  /** Ends the term before its day, and the role that went with it, on which two decide. */
  @Delete('bodies/:id/members/:member')
  @Access('organisation.seat')
  @ApiOkResponse({ standardSchema: Change })
  unseat(
    @Param('id', { schema: Id }) id: string,
    @Param('member', { schema: Id }) member: string,
    @Asker() person: Person,
  ) {
    demand(person, 'organisation.seat', { organisationId: id });
    return this.members.unseat(person, id, member);
  }

  @Get('organisations/:id/invitations')
  @Access('organisation.lead')
  @ApiOkResponse({ standardSchema: Invitations })
  invitations(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    demand(person, 'organisation.lead', { organisationId: id });
    return this.members.invitations(id);
  }

  @Post('organisations/:id/invitations')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: Invitation })
  invite(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewInvitation }) body: z.infer<typeof NewInvitation>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demand(person, 'organisation.lead', { organisationId: id });
    return this.members.invite(person, id, body, once);
  }

  @Delete('organisations/:id/invitations/:invitation')
  @Access('organisation.lead')
  @HttpCode(204)
  revoke(
    @Param('id', { schema: Id }) id: string,
    @Param('invitation', { schema: Id }) invitation: string,
    @Asker() person: Person,
  ) {
    demand(person, 'organisation.lead', { organisationId: id });
    return this.members.revoke(id, invitation);
  }

  /** With the token out of the letter. */
  @Post('invitations/:id/acceptance')
  @Access('organisation.join')
  @ApiCreatedResponse({ standardSchema: Member })
  accept(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: InvitationToken }) { token }: z.infer<typeof InvitationToken>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.members.accept(person, id, token, once);
  }

  @Post('organisations/:id/join-requests')
  @Access('organisation.join')
  @ApiCreatedResponse({ standardSchema: JoinRequest })
  ask(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewJoinRequest }) { message }: z.infer<typeof NewJoinRequest>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.members.ask(person, id, message, once);
  }

  @Get('organisations/:id/join-requests')
  @Access('organisation.lead')
  @ApiOkResponse({ standardSchema: JoinRequests })
  asked(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    demand(person, 'organisation.lead', { organisationId: id });
    return this.members.asked(id);
  }

  @Post('organisations/:id/join-requests/:request/decisions')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: JoinRequest })
  decide(
    @Param('id', { schema: Id }) id: string,
    @Param('request', { schema: Id }) request: string,
    @Body({ schema: JoinDecision }) body: z.infer<typeof JoinDecision>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demand(person, 'organisation.lead', { organisationId: id });
    return this.members.decide(person, id, request, body, once);
  }
}
