/** Calls are public; an administrator of the programme opens them. */
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Call, CallQuery, Calls as CallList, NewCall } from '#libs/contracts/call.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demandRole } from '../access/demand.js';
import { Asker, Holds, Public } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Calls } from './calls.js';

@ApiTags('calls')
@Controller('calls')
export class CallsController {
  constructor(@Inject(Calls) private readonly calls: Calls) {}

  @Get()
  @Public()
  @ApiOkResponse({ standardSchema: CallList })
  list(@Query({ schema: CallQuery }) query: z.infer<typeof CallQuery>) {
    return this.calls.list(query);
  }

  @Get(':id')
  @Public()
  @ApiOkResponse({ standardSchema: Call })
  one(@Param('id', { schema: Id }) id: string) {
    return this.calls.one(id);
  }

  @Post()
  @Holds('admin')
  @ApiCreatedResponse({ standardSchema: Call })
  create(@Body({ schema: NewCall }) body: z.infer<typeof NewCall>, @Asker() person: Person, @Once() once: Idempotency) {
    demandRole(person, ['admin'], body.programmeId);
    return this.calls.create(person, body, once);
  }
}
