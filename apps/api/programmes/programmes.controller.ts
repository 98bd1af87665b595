/** Programmes are public; an administrator makes them. */
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import {
  Holding,
  Holdings,
  NewHolding,
  NewProgramme,
  NewWorkstream,
  Programme,
  Programmes as ProgrammeList,
  Workstream,
  Workstreams,
} from '#libs/contracts/programme.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demandRole } from '../access/demand.js';
import { Asker, Holds, Public } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Programmes } from './programmes.js';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(@Inject(Programmes) private readonly programmes: Programmes) {}

  @Get()
  @Public()
  @ApiOkResponse({ standardSchema: ProgrammeList })
  list() {
    return this.programmes.list();
  }

  /** Only an administrator of all programmes makes a new one. */
  @Post()
  @Holds('admin')
  @ApiCreatedResponse({ standardSchema: Programme })
  create(
    @Body({ schema: NewProgramme }) body: z.infer<typeof NewProgramme>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.programmes.create(person, body, once);
  }

  @Get(':id/workstreams')
  @Public()
  @ApiOkResponse({ standardSchema: Workstreams })
  workstreams(@Param('id', { schema: Id }) id: string) {
    return this.programmes.workstreams(id);
  }

  @Post(':id/workstreams')
  @Holds('admin')
  @ApiCreatedResponse({ standardSchema: Workstream })
  addWorkstream(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewWorkstream }) body: z.infer<typeof NewWorkstream>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demandRole(person, ['admin'], id);
    return this.programmes.addWorkstream(person, id, body, once);
  }

  /** Who may be assigned a seat; for the staff of the programme. */
  @Get(':id/holdings')
  @Holds('admin', 'programme_officer', 'director', 'secretary', 'legal_officer')
  @ApiOkResponse({ standardSchema: Holdings })
  holdings(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    demandRole(person, ['admin', 'programme_officer', 'director', 'secretary', 'legal_officer'], id);
    return this.programmes.holdings(id);
  }

  @Post(':id/holdings')
  @Holds('admin')
  @ApiCreatedResponse({ standardSchema: Holding })
  grant(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewHolding }) body: z.infer<typeof NewHolding>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    demandRole(person, ['admin'], id);
    return this.programmes.grant(person, id, body, once);
  }
}
