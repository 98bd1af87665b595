/** Declaring conflicts of interest, and seeing why somebody may not judge. */
import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SignedIn as Session } from '#libs/access/session.js';
import { CaseConflicts, Conflicts as ConflictList, NewConflict } from '#libs/contracts/conflict.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { CaseReading } from '../access/case-reading.js';
import { Access, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Conflicts } from './conflicts.js';

@ApiTags('conflicts')
@Controller()
export class ConflictsController {
  constructor(
    @Inject(Conflicts) private readonly conflicts: Conflicts,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  /** My own, as they hold now. */
  @Get('conflicts')
  @Access('conflict.list')
  @ApiOkResponse({ standardSchema: ConflictList })
  mine(@Who() { userId }: Session) {
    return this.conflicts.of(userId);
  }

  /** From then on the cases are hidden from me, my seats in them go to the next, and I am asked no more. */
  @Post('conflicts')
  @Access('conflict.declare')
  @ApiCreatedResponse({ standardSchema: ConflictList })
  declare(
    @Body({ schema: NewConflict }) body: z.infer<typeof NewConflict>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.conflicts.declare(userId, body, once);
  }

  @Delete('conflicts/:conflict')
  @Access('conflict.declare')
  @ApiOkResponse({ standardSchema: ConflictList })
  end(@Param('conflict', { schema: Id }) id: string, @Who() { userId }: Session) {
    return this.conflicts.end(userId, id);
  }

  @Get('cases/:id/conflicts')
  @Access('conflict.read')
  @ApiOkResponse({ standardSchema: CaseConflicts })
  async inCase(@Param('id', { schema: Id }) id: string) {
    const target = await this.reading.target(id);
    return this.conflicts.inCase(id, target?.roles ?? []);
  }
}
