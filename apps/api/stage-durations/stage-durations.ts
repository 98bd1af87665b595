import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import { DURATIONS_KEPT_MS } from '#libs/contracts/limits.js';
import type { StageDurations as Reply } from '#libs/contracts/stage-duration.js';
import { CASES_SHOWN_MIN, stageDurations } from '#libs/record/reads/stage-durations.js';
import type { CaseRecord } from '#libs/record/record.js';
import { RECORD } from '../record/token.js';

type List = z.infer<typeof Reply>;

@Injectable()
export class StageDurations {
  /** Reckoned once for all who ask meanwhile: it reads thousands of logs, and changes slowly. */
  private kept: { until: number; list: Promise<List> } | null = null;

  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  list(): Promise<List> {
    const now = Date.now();
    if (this.kept && now < this.kept.until) return this.kept.list;
    const kept = { until: now + DURATIONS_KEPT_MS, list: this.reckon(now) };
    this.kept = kept;
    // What failed is not kept; whoever asked is told.
    kept.list.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return kept.list;
  }

  private async reckon(now: number): Promise<List> {
    const items = await stageDurations(this.pool, this.record.definitions);
    return { at: new Date(now).toISOString(), fewest: CASES_SHOWN_MIN, items };
  }
}
