/** Handing one's seats to somebody else for a time. */
import { Body, Controller, Delete, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import {
  DelegateQuery,
  Delegates,
  Delegation,
  Delegations as DelegationList,
  NewDelegationOfSeats,
} from '#libs/contracts/delegation.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Delegations } from './delegations.js';

@ApiTags('delegations')
@Controller('delegations')
export class DelegationsController {
  constructor(@Inject(Delegations) private readonly delegations: Delegations) {}

  /** Those that I gave and those that I was given. */
  @Get()
  @Access('delegation.list')
  @ApiOkResponse({ standardSchema: DelegationList })
  mine(@Asker() person: Person) {
    return this.delegations.of(person);
  }

  @Get('candidates')
  @Access('delegation.list')
  @ApiOkResponse({ standardSchema: Delegates })
  candidates(@Query({ schema: DelegateQuery }) { role }: z.infer<typeof DelegateQuery>, @Asker() person: Person) {
    return this.delegations.candidates(person, role);
  }

  @Post()
  @Access('delegation.make')
  @ApiCreatedResponse({ standardSchema: Delegation })
  make(
    @Body({ schema: NewDelegationOfSeats }) body: z.infer<typeof NewDelegationOfSeats>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.delegations.make(person, body, once);
  }

  @Delete(':delegation')
  @Access('delegation.make')
  @ApiOkResponse({ standardSchema: Delegation })
  withdraw(@Param('delegation', { schema: Id }) id: string, @Asker() person: Person) {
    return this.delegations.withdraw(person, id);
  }
}
