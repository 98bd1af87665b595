/** The sandbox's clock: years pass in seconds, on the real server. In production there is nothing here. */
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { z } from 'zod';
import { SANDBOX_ADVANCE_DAYS_MAX } from '#libs/contracts/limits.js';
import { Advanced, NewAdvance } from '#libs/contracts/sandbox.js';
import { NotQuiet, SandboxClock } from '#libs/record/sandbox-clock.js';
import { Access } from '../access/rule.js';
import { caseTime } from '../connections/case-time.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

const DAY_MS = 86_400_000;

@ApiTags('sandbox')
@Controller('sandbox')
export class SandboxController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(SandboxClock) private readonly clock: SandboxClock,
  ) {}

  /** Case time, in a sandbox and elsewhere: screens count days by it. */
  @Get('clock')
  @Access('clock.read')
  async now() {
    return { now: (await caseTime(this.pool)).toISOString(), sandbox: this.settings.sandbox };
  }

  @Post('advance')
  @Access('sandbox.advance')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Advanced })
  async advance(@Body({ schema: NewAdvance }) asked: z.infer<typeof NewAdvance>) {
    if (!this.settings.sandbox) throw new Problem('sandbox_only');
    const now = await caseTime(this.pool);
    const until = 'until' in asked ? Date.parse(asked.until) : now.getTime() + asked.days * DAY_MS;
    const latest = now.getTime() + SANDBOX_ADVANCE_DAYS_MAX * DAY_MS;
    return this.clock.advance(new Date(Math.min(until, latest)).toISOString()).catch((reason: unknown) => {
      if (reason instanceof NotQuiet) throw new Problem('sandbox_not_quiet', { values: { cases: reason.cases } });
      throw reason;
    });
  }
}
