/** Organisations and who belongs to them. To others they do not exist. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { NewMember, NewOrganisation } from '#libs/contracts/organisation.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Organisation } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Organisations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  async of(userId: string) {
    const rows = await this.database.membership.findMany({
      where: { userId, untilAt: null },
      include: { organisation: true },
      orderBy: { id: 'asc' },
    });
    return { items: rows.map(({ organisation, role }) => organisationOf(organisation, role)) };
  }

  create(userId: string, organisation: z.infer<typeof NewOrganisation>, once: Idempotency) {
    return this.remembered.once(userId, once, async (tx) => {
      const row = await tx.organisation.create({ data: { id: uuidv7(), ...organisation } });
      await tx.membership.create({ data: { id: uuidv7(), userId, organisationId: row.id, role: 'lead' } });
      return organisationOf(row, 'lead');
    });
  }

  /** Problem `not_found` for outsiders. */
  async members(userId: string, organisationId: string) {
    await demandMembership(this.database, userId, organisationId);
    const rows = await this.database.membership.findMany({
      where: { organisationId, untilAt: null },
      include: { user: { select: { name: true } } },
      orderBy: { id: 'asc' },
    });
    return { items: rows.map(({ id, user, role, userId: member }) => ({ id, userId: member, name: user.name, role })) };
  }

  /** Problems: `not_found` for outsiders and unknown addresses, `access_denied` for members who do not lead. */
  addMember(userId: string, organisationId: string, { email, role }: z.infer<typeof NewMember>, once: Idempotency) {
    return this.remembered.once(userId, once, async (tx) => {
      const mine = await demandMembership(tx, userId, organisationId);
      if (mine.role !== 'lead') throw new Problem('access_denied');
      const user = await tx.user.findUnique({ where: { email: email.toLowerCase() } });
      if (!user) throw new Problem('not_found', { values: { email } });
      const { id } = await tx.membership.create({ data: { id: uuidv7(), userId: user.id, organisationId, role } });
      return { id, userId: user.id, name: user.name, role };
    });
  }
}

async function demandMembership(tx: Transaction, userId: string, organisationId: string) {
  const mine = await tx.membership.findFirst({ where: { userId, organisationId, untilAt: null } });
  if (!mine) throw new Problem('not_found');
  return mine;
}

function organisationOf(row: Organisation, myRole: string) {
  const { id, kind, name, nameEn, registration, province, illustrative } = row;
  return { id, kind, name, nameEn, registration, province, illustrative, myRole };
}
