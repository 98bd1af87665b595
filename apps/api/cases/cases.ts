import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { CaseQuery } from '#libs/contracts/case.js';
import { caseList } from '#libs/record/reads/case-list.js';
import { scopeOf } from '#libs/record/reads/scope.js';
import { tracking, type AskedSeat } from '#libs/record/reads/tracking.js';
import type { CaseRecord } from '#libs/record/record.js';
import { CaseReading } from '../access/case-reading.js';
import { dueCursorOf, duePage } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';

@Injectable()
export class Cases {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  /** Problem `cursor_invalid`. */
  async list(userId: string, { cursor, limit, q, ...filters }: z.infer<typeof CaseQuery>) {
    const after = dueCursorOf(cursor);
    const scope = await scopeOf(this.pool, this.record.definitions, userId);
    return duePage(await caseList(this.pool, scope, { ...filters, ...(q && { text: q }) }, after, limit));
  }

  async one(person: Person, id: string) {
    const [view, theCase] = await Promise.all([
      tracking(this.pool, this.record.definitions, id, person.userId),
      this.reading.readable(id),
    ]);
    if (!view || !theCase) throw new Problem('case_not_found');
    if (await this.reading.isStaff(person, id)) return view;
    return { ...view, asked: view.asked.map((seat) => (theCase.roles.includes(seat.role) ? unnamed(seat) : seat)) };
  }

  /** What the case is about, as it was last sent; null once its text was erased. */
  async content(id: string) {
    const { rows } = await this.pool.query<{ hash: string; body: string | null }>({
      name: 'content_of_case',
      text: `SELECT t.hash, t.body FROM "case" c JOIN case_text t ON t.case_id = c.id AND t.kind = 'content'
             WHERE c.id = $1 AND t.hash = c.state::json->>'contentHash'`,
      values: [id],
    });
    const [row] = rows;
    if (!row) throw new Problem('not_found');
    return { hash: row.hash, content: row.body === null ? null : (JSON.parse(row.body) as object) };
  }
}

/** The party learns that a seat is offered or answered, not by whom, nor what it said before the stage settles. */
function unnamed(seat: AskedSeat): AskedSeat {
  return { ...seat, personId: null, personName: null, outcome: null, onBehalfOf: null };
}
