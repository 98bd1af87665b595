/** Organisations: whoever founds one leads it, and its leads bring in the others. */
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  Member,
  Members,
  NewMember,
  NewOrganisation,
  Organisation,
  Organisations as OrganisationList,
} from '#libs/contracts/organisation.js';
import { Id } from '#libs/contracts/value.js';
import type { SignedIn as Session } from '#libs/access/session.js';
import type { Idempotency } from '#libs/record/request.js';
import { SignedIn, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Organisations } from './organisations.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(@Inject(Organisations) private readonly organisations: Organisations) {}

  /** Those that I belong to. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ standardSchema: OrganisationList })
  mine(@Who() { userId }: Session) {
    return this.organisations.of(userId);
  }

  @Post()
  @SignedIn()
  @ApiCreatedResponse({ standardSchema: Organisation })
  create(
    @Body({ schema: NewOrganisation }) body: z.infer<typeof NewOrganisation>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.organisations.create(userId, body, once);
  }

  @Get(':id/members')
  @SignedIn()
  @ApiOkResponse({ standardSchema: Members })
  members(@Param('id', { schema: Id }) id: string, @Who() { userId }: Session) {
    return this.organisations.members(userId, id);
  }

  @Post(':id/members')
  @SignedIn()
  @ApiCreatedResponse({ standardSchema: Member })
  addMember(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewMember }) body: z.infer<typeof NewMember>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.organisations.addMember(userId, id, body, once);
  }
}
