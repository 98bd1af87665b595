/** Programmes, their workstreams, and who holds which role in them. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { NewHolding, NewProgramme, NewWorkstream } from '#libs/contracts/programme.js';
import type { Idempotency } from '#libs/record/request.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Programmes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  async list() {
    const rows = await this.database.programme.findMany({ orderBy: { createdAt: 'asc' } });
    return { items: rows.map(titled(['id', 'key', 'illustrative'])) };
  }

  /** Problem `access_denied` for an administrator of single programmes. */
  create(person: Person, { key, title }: z.infer<typeof NewProgramme>, once: Idempotency) {
    const everywhere = person.holdings.some(({ role, programmeId }) => role === 'admin' && programmeId === null);
    if (!everywhere) throw new Problem('access_denied');
    return this.remembered.once(person.userId, once, async (tx) => {
      const data = { id: uuidv7(), key, titleTh: title.th, titleEn: title.en };
      return titled(['id', 'key', 'illustrative'])(await tx.programme.create({ data }));
    });
  }

  async workstreams(programmeId: string) {
    const rows = await this.database.workstream.findMany({ where: { programmeId }, orderBy: { key: 'asc' } });
    return { items: rows.map(titled(['id', 'programmeId', 'key'])) };
  }

  addWorkstream(person: Person, programmeId: string, { key, title }: z.infer<typeof NewWorkstream>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const data = { id: uuidv7(), programmeId, key, titleTh: title.th, titleEn: title.en };
      return titled(['id', 'programmeId', 'key'])(await tx.workstream.create({ data }));
    });
  }

  async holdings(programmeId: string) {
    const rows = await this.database.roleHolding.findMany({
      where: { OR: [{ programmeId }, { programmeId: null }], untilAt: null },
      include: { user: { select: { name: true } } },
      orderBy: [{ role: 'asc' }, { id: 'asc' }],
    });
    return { items: rows.map(holdingOf) };
  }

  grant(person: Person, programmeId: string, { email, role }: z.infer<typeof NewHolding>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const user = await tx.user.findUnique({ where: { email: email.toLowerCase() } });
      if (!user) throw new Problem('not_found', { values: { email } });
      const data = { id: uuidv7(), userId: user.id, programmeId, role };
      return holdingOf({ ...(await tx.roleHolding.create({ data })), user });
    });
  }
}

function holdingOf(row: { id: string; userId: string; role: string; fromAt: Date; user: { name: string } }) {
  const { id, userId, role, fromAt, user } = row;
  return { id, userId, name: user.name, role, fromAt: fromAt.toISOString() };
}

/** The named columns of a row, and its two titles as one. */
export function titled<K extends string>(keys: readonly K[]) {
  return <R extends Record<K, unknown> & { titleTh: string; titleEn: string }>(row: R) => ({
    ...(Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<R, K>),
    title: { th: row.titleTh, en: row.titleEn },
  });
}
