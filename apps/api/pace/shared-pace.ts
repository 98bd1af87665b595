/** The same count for all processes together, in the database: for the few routes that strangers could wear out. */
import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

export type PacedKind = 'comment' | 'subscription' | 'upload';

// By the machine's time: a sandbox's days are no minutes.
const countSql = {
  name: 'count_pace',
  text: `INSERT INTO pace (kind, who, minute, count) VALUES ($1, $2, date_trunc('minute', clock_timestamp()), 1)
         ON CONFLICT (kind, who, minute) DO UPDATE SET count = pace.count + 1 RETURNING count`,
};
const forgetSql = {
  name: 'forget_pace',
  text: `DELETE FROM pace WHERE minute < clock_timestamp() - interval '5 minutes'`,
};

@Injectable()
export class SharedPace {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Problem `too_many_requests` when `who` came more than `most` times in this minute. */
  async demand(kind: PacedKind, who: string, most: number): Promise<void> {
    const found = await this.pool.query<{ count: number }>({ ...countSql, values: [kind, this.veiled(who)] });
    const count = found.rows[0]?.count ?? 0;
    if (count === 1) await this.pool.query(forgetSql);
    if (count > most) throw new Problem('too_many_requests');
  }

  /** Who comments, and from where, is nobody's to read. */
  private veiled(who: string): string {
    return createHmac('sha256', this.settings.authSecret).update(who).digest('base64url');
  }
}
