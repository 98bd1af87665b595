/** Where changes are proposed and decided: the verbs of `libs/administration`, each once per key. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { Json } from '#libs/administration/change.js';
import { Changes, type NewProposal } from '#libs/administration/changes.js';
import type { ChangeDecision, ChangeQuery } from '#libs/contracts/change.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Change } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Refused } from '#libs/contracts/refused.js';
import { Denied } from '../access/demand.js';
import { Problem } from '../problems/problem.js';
import { named, type Subject } from './change-names.js';

@Injectable()
export class ChangeDesk {
  constructor(
    @Inject(Changes) private readonly changes: Changes,
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  /**
   * Its status tells whether it was applied or waits for a second person. A PUT or DELETE has no key: done again, it
   * changes nothing more. Problems: those of `Changes.propose`.
   */
  propose(person: Person, proposal: NewProposal, once: Idempotency | null) {
    const work = async (tx: Transaction) => this.shown(await this.changes.propose(tx, person, proposal));
    const done = once ? this.remembered.once(person.userId, once, work) : this.database.$transaction(work);
    return done.catch(asDenied);
  }

  /** Problems: those of `Changes.confirm`, `refuse` and `withdraw`. */
  async decide(person: Person, id: string, { decision, reason }: z.infer<typeof ChangeDecision>, once: Idempotency) {
    const done = this.remembered.once(person.userId, once, async (tx) => {
      if (decision === 'confirm') return this.shown(await this.changes.confirm(tx, person, id, reason));
      if (decision === 'refuse') return this.shown(await this.changes.refuse(tx, person, id, reason ?? ''));
      return this.shown(await this.changes.withdraw(tx, person, id, reason));
    });
    return done.catch(asDenied);
  }

  /** Newest first: what the person may propose or confirm, and what they proposed. */
  async list(person: Person, { cursor, limit, ...filter }: z.infer<typeof ChangeQuery>) {
    const after = cursorOf(cursor);
    const rows = await this.database.change.findMany({
      where: { AND: [filter, after ? { id: { lt: after } } : {}, this.changes.readable(person)] },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const page = pageFrom(
      rows.map((row) => this.shown(row)),
      limit,
      (row) => row.id,
    );
    return { ...page, items: await this.named(person, page.items) };
  }

  /** Problem `not_found`. */
  async one(person: Person, id: string) {
    const row = await this.database.change.findUnique({ where: { id } });
    if (!row || !(await this.changes.mayRead(this.database, person, row))) throw new Problem('not_found');
    const [change] = await this.named(person, [this.shown(row)]);
    return change;
  }

  /** Members of an organisation do not learn which officer it was. */
  private named<C extends Subject>({ holdings }: Person, changes: readonly C[]) {
    return named(this.pool, changes, holdings.length > 0);
  }

  /** As readers of the history see it. */
  shown(row: Change) {
    const { before, after, proposedAt, decidedAt, effectiveAt, settledAt, erasedAt, ...plain } = row;
    const show = (body: Json) => (body === null ? null : (this.changes.kind(row.kind).shown?.(body) ?? body));
    return {
      ...plain,
      before: show(before),
      after: show(after),
      proposedAt: proposedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
      effectiveAt: effectiveAt?.toISOString() ?? null,
      settledAt: settledAt?.toISOString() ?? null,
      erased: erasedAt !== null,
    };
  }
}

/** What the matrix of permissions denied goes to the access log as such. */
function asDenied(reason: unknown): never {
  throw reason instanceof Refused && reason.code === 'access_denied' ? new Denied('access_denied') : reason;
}
