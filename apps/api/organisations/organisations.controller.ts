/** Organisations: founded, registered, verified, paid. Whatever changes one is a change with its history. */
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ActionKey } from '#libs/access/matrix.js';
import type { Person } from '#libs/access/person.js';
import { Change, WithReason } from '#libs/contracts/change.js';
import {
  FoundOrganisations,
  NewAccount,
  NewBody,
  NewConsent,
  NewOrganisation,
  NewStanding,
  NewVerification,
  Organisation,
  OrganisationFile,
  OrganisationSearch,
  Organisations as OrganisationList,
  Registration,
} from '#libs/contracts/organisation.js';
import { provinces } from '#libs/contracts/provinces.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { Once } from '../idempotency/idempotency.js';
import { Organisations } from './organisations.js';

@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(
    @Inject(Organisations) private readonly organisations: Organisations,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  @Get('provinces')
  @Access('programme.read')
  provinces() {
    return { items: provinces };
  }

  /** Those that I belong to. */
  @Get('organisations')
  @Access('organisation.list')
  @ApiOkResponse({ standardSchema: OrganisationList })
  mine(@Asker() person: Person) {
    return this.organisations.of(person);
  }

  @Get('organisations/found')
  @Access('organisation.find')
  @ApiOkResponse({ standardSchema: FoundOrganisations })
  find(@Query({ schema: OrganisationSearch }) query: z.infer<typeof OrganisationSearch>) {
    return this.organisations.find(query);
  }

  @Post('organisations')
  @Access('organisation.create')
  @ApiCreatedResponse({ standardSchema: Organisation })
  create(
    @Body({ schema: NewOrganisation }) body: z.infer<typeof NewOrganisation>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.organisations.create(person, body, once);
  }

  /** A ministry unit or a committee, whose members have terms. */
  @Post('bodies')
  @Access('organisation.seat')
  @ApiCreatedResponse({ standardSchema: Organisation })
  createBody(
    @Body({ schema: NewBody }) body: z.infer<typeof NewBody>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demand(person, 'organisation.seat', {});
    return this.organisations.createBody(person, body, once);
  }

  @Get('organisations/:id')
  @Access('organisation.read')
  @ApiOkResponse({ standardSchema: OrganisationFile })
  one(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.organisations.one(person, id);
  }

  /** Name, number, province. What has no number, or would rename a verified organisation, waits for an officer. */
  @Post('organisations/:id/registrations')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: Change })
  register(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Registration }) body: z.infer<typeof Registration>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.organisations.register(person, id, body, once);
  }

  /** Documents, signatories and, for the first time, an account: an officer confirms or refuses the change. */
  @Post('organisations/:id/verifications')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: Change })
  verify(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewVerification }) body: z.infer<typeof NewVerification>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.propose(person, 'organisation.lead', 'organisation_verified', id, body, once);
  }

  /** An officer takes a verification back, at once. */
  @Post('organisations/:id/verification-withdrawals')
  @Access('organisation.verify')
  @ApiCreatedResponse({ standardSchema: Change })
  withdrawVerification(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithReason }) body: z.infer<typeof WithReason>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.propose(person, 'organisation.verify', 'verification_withdrawn', id, body, once);
  }

  /** Another account: an officer confirms it, those who were contacts before are told, and it waits before it is used. */
  @Post('organisations/:id/accounts')
  @Access('organisation.account')
  @ApiCreatedResponse({ standardSchema: Change })
  changeAccount(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewAccount }) body: z.infer<typeof NewAccount>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.propose(person, 'organisation.account', 'payee_account', id, body, once);
  }

  /** Consent to service by e-mail alone, given or withdrawn. */
  @Post('organisations/:id/consents')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: Change })
  consent(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewConsent }) body: z.infer<typeof NewConsent>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.propose(person, 'organisation.lead', 'electronic_service', id, body, once);
  }

  /** Deactivated by a lead; woken up again with an officer's confirmation. */
  @Post('organisations/:id/standings')
  @Access('organisation.lead')
  @ApiCreatedResponse({ standardSchema: Change })
  changeStanding(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewStanding }) body: z.infer<typeof NewStanding>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.propose(person, 'organisation.lead', 'organisation_standing', id, body, once);
  }

  private async propose(
    person: Person,
    action: ActionKey,
    kind: string,
    id: string,
    { reason, ...after }: { reason: string },
    once: Idempotency,
  ) {
    await this.organisations.demanded(person, id, action);
    return this.desk.propose(person, { kind, subjectId: id, after, reason }, once);
  }
}
