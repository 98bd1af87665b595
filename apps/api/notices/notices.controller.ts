/** Letters in doubt: whether they arrived is for a person to say. */
import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { z } from 'zod';
import { NewResolution, Resolved } from '#libs/contracts/mail.js';
import { Id } from '#libs/contracts/value.js';
import { Mover } from '#libs/mover/mover.js';
import { resolve } from '#libs/notices/desk.js';
import type { Idempotency } from '#libs/record/request.js';
import type { SignedIn } from '#libs/access/session.js';
import { Access, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Remembered } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';

@ApiTags('operations')
@Controller('notices')
export class NoticesController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Mover) private readonly mover: Mover,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  /** Of a notice that is UNKNOWN or FAILED; any other answers `not_found`. */
  @Post(':id/resolutions')
  @Access('notice.resolve')
  @ApiCreatedResponse({ standardSchema: Resolved })
  resolve(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewResolution }) { resolution }: z.infer<typeof NewResolution>,
    @Who() { userId }: SignedIn,
    @Once() once: Idempotency,
  ) {
    return this.remembered.once(userId, once, async () => {
      if (!(await resolve(this.pool, id, resolution))) throw new Problem('not_found');
      this.mover.pokeNotices();
      return { id, resolution };
    });
  }
}
