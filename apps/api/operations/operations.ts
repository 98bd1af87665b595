import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { PAGE_MAX } from '#libs/contracts/limits.js';
import { Mover } from '#libs/mover/mover.js';
import { delays } from '#libs/notices/desk.js';
import { Backlog } from '#libs/record/reads/backlog.js';

@Injectable()
export class Operations {
  private readonly backlog: Backlog;

  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Mover) private readonly mover: Mover,
  ) {
    this.backlog = new Backlog(pool);
  }

  /** Lists are cut at `PAGE_MAX`; the counts beside them are whole. */
  async overview() {
    const [stuck, unmoved, mail, doubtfulMail, payments] = await Promise.all([
      this.stuckCases(),
      this.backlog.lag(),
      delays(this.pool),
      this.doubtfulMail(),
      this.doubtfulPayments(),
    ]);
    return { stuck, unmoved, mail, doubtfulMail, payments, pokes: this.mover.statistics() };
  }

  private async stuckCases() {
    const { rows } = await this.pool.query<{ id: string; reference: string; reason: string; since: Date }>(
      `SELECT id, reference, stuck_reason AS reason, stuck_since AS since FROM "case"
       WHERE stuck_reason IS NOT NULL ORDER BY stuck_since, id LIMIT $1`,
      [PAGE_MAX],
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }

  private async doubtfulMail() {
    const { rows } = await this.pool.query<{
      id: string;
      caseId: string;
      message: string;
      state: string;
      error: string;
    }>(
      `SELECT id, case_id AS "caseId", message, state, last_error AS error FROM notice
       WHERE state IN ('UNKNOWN', 'FAILED') ORDER BY created_at, id LIMIT $1`,
      [PAGE_MAX],
    );
    return rows;
  }

  private async doubtfulPayments() {
    const { rows } = await this.pool.query<{
      id: string;
      caseId: string;
      state: string;
      amount: string;
      error: string;
    }>(
      `SELECT id, case_id AS "caseId", state, amount::text AS amount, last_error AS error FROM payment
       WHERE state IN ('UNKNOWN', 'SENT') ORDER BY created_at, id LIMIT $1`,
      [PAGE_MAX],
    );
    return rows;
  }
}
