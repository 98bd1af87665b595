/** The record of processing, requests to decide on, and how retention goes. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { caseNow, Changes } from '#libs/administration/changes.js';
import type { PrivacyDecision, PrivacyRequestQuery } from '#libs/contracts/privacy.js';
import { oweTo } from '#libs/organisations/letters.js';
import { erase, writerOf, type Erased } from '#libs/privacy/erasure.js';
import { periodChanged, periodsNow } from '#libs/privacy/period.js';
import { dataKinds } from '#libs/privacy/register.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Prisma, PrivacyRequest } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { requestOf } from '../people/own-data.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Privacy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(Changes) changes: Changes,
  ) {
    changes.register(periodChanged);
  }

  /** With the periods as they are set here, and what they rest on. */
  async processing() {
    const keptFor = await periodsNow(this.database);
    const items = dataKinds.map(({ columns: _c, held: _h, sweep: _s, ...kind }) => ({ ...kind, ...keptFor(kind) }));
    return { items };
  }

  async requests({ status, cursor, limit }: z.infer<typeof PrivacyRequestQuery>) {
    const after = cursorOf(cursor);
    const rows = await this.database.privacyRequest.findMany({
      where: { ...(status && { status }), ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    const people = await this.database.user.findMany({
      where: { id: { in: rows.map(({ userId }) => userId) } },
      select: { id: true, name: true, email: true },
    });
    const byId = new Map(people.map(({ id, name, email }) => [id, { name, email }]));
    const shown = rows.map((row) => ({ ...requestOf(row), ...(byId.get(row.userId) ?? { name: '', email: '' }) }));
    return pageFrom(shown, limit, ({ id }) => id);
  }

  /**
   * What is granted is done in the same transaction. Problems: `not_found`, also for one that was decided;
   * `access_denied` for one's own; `erasure_blocked`.
   */
  decide(decidedBy: string, id: string, { grant, reason }: z.infer<typeof PrivacyDecision>, once: Idempotency) {
    return this.remembered.once(decidedBy, once, async (tx) => {
      const asked = await lockRequest(tx, id);
      if (asked.userId === decidedBy) throw new Problem('access_denied');
      const decidedAt = await caseNow(tx);
      // Written down before the address goes: it is the last that an erased account hears of us.
      const recipient = await tx.user.findUniqueOrThrow({ where: { id: asked.userId } });
      await oweTo(tx, [recipient], { about: `privacy:${id}`, message: 'privacy_decided', at: decidedAt });
      const erased = grant && asked.kind === 'erasure' ? await erase(writerOf(tx), asked.userId) : null;
      const outcome = erased ? { outcome: outcomeOf(erased, await periodsNow(tx)) } : {};
      const data = { status: grant ? 'granted' : 'refused', decidedBy, decidedAt, reason, ...outcome };
      return requestOf(await tx.privacyRequest.update({ where: { id }, data }));
    });
  }

  async retention() {
    const [keptFor, runs] = await Promise.all([
      periodsNow(this.database),
      this.database.retentionRun.findMany({ distinct: ['kind'], orderBy: [{ kind: 'asc' }, { day: 'desc' }] }),
    ]);
    const items = dataKinds.map((own) => {
      const { key, title, sweep } = own;
      const run = runs.find(({ kind }) => kind === key);
      return {
        kind: key,
        title,
        ...keptFor(own),
        swept: sweep !== undefined,
        run: run
          ? {
              day: run.day.toISOString().slice(0, 'YYYY-MM-DD'.length),
              before: run.before.toISOString(),
              pages: run.pages,
              erased: run.erased,
              ended: run.endedAt !== null,
            }
          : null,
      };
    });
    return { items };
  }
}

async function lockRequest(tx: Transaction, id: string): Promise<PrivacyRequest> {
  await tx.$queryRaw`SELECT 1 FROM privacy_request WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.privacyRequest.findUnique({ where: { id } });
  if (row?.status !== 'asked') throw new Problem('not_found');
  return row;
}

type Periods = Awaited<ReturnType<typeof periodsNow>>;

/** What went, and of what stays until when. */
function outcomeOf(erased: readonly Erased[], keptFor: Periods): Prisma.InputJsonObject {
  const kept = dataKinds.filter(({ key }) => !erased.some(({ kind }) => kind === key) || key === 'case_text');
  return {
    erased: erased.map((one) => ({ ...one })),
    kept: kept.map((kind) => {
      const { days, basis } = keptFor(kind);
      return { kind: kind.key, days, basis: { ...basis }, after: { ...kind.after } };
    }),
  };
}
