/** Funds, and the envelopes in which each workstream's money of a fiscal year lies. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { NewEnvelope, NewFund } from '#libs/contracts/programme.js';
import { money } from '#libs/contracts/value.js';
import { entryFor } from '#libs/money/ledger.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Envelope, Fund } from '#prisma/generated/client.js';
import { demandRole } from '../access/demand.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';
import { titled } from './programmes.js';

@Injectable()
export class Funds {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  async list(programmeId: string) {
    const rows = await this.database.fund.findMany({
      where: { programmeId },
      include: { envelopes: { orderBy: { fiscalYear: 'asc' } } },
      orderBy: { key: 'asc' },
    });
    return { items: rows.map(fundOf) };
  }

  /** Problem `not_found`. */
  async one(id: string) {
    const row = await this.database.fund.findUnique({
      where: { id },
      include: { envelopes: { orderBy: { fiscalYear: 'asc' } } },
    });
    if (!row) throw new Problem('not_found');
    return fundOf(row);
  }

  create(person: Person, programmeId: string, { key, title }: z.infer<typeof NewFund>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const data = { id: uuidv7(), programmeId, key, titleTh: title.th, titleEn: title.en };
      return fundOf({ ...(await tx.fund.create({ data })), envelopes: [] });
    });
  }

  /** The budget comes with the ledger entry that brought it. Problems: `not_found`, `access_denied`, `already_exists`. */
  async addEnvelope(person: Person, fundId: string, envelope: z.infer<typeof NewEnvelope>, once: Idempotency) {
    const fund = await this.database.fund.findUnique({ where: { id: fundId } });
    if (!fund) throw new Problem('not_found');
    demandRole(person, ['admin'], fund.programmeId);
    const at = await caseTime(this.pool);
    const budget = BigInt(envelope.budget.amount);
    return this.remembered.once(person.userId, once, async (tx) => {
      const { workstreamId, fiscalYear } = envelope;
      const row = await tx.envelope.create({ data: { id: uuidv7(), fundId, workstreamId, fiscalYear, budget } });
      const entry = entryFor('budget', budget);
      if (budget > 0n) await tx.ledgerEntry.create({ data: { id: uuidv7(), envelopeId: row.id, ...entry, at } });
      return envelopeOf(row);
    });
  }
}

function fundOf(row: Fund & { envelopes: Envelope[] }) {
  return { ...titled(['id', 'programmeId', 'key'])(row), envelopes: row.envelopes.map(envelopeOf) };
}

/** Each sum counts what is there now: `committed` shrinks as it becomes payable, and that as it is paid. */
function envelopeOf(row: Envelope) {
  const { id, workstreamId, fiscalYear, budget, committed, payable, paid } = row;
  return {
    id,
    workstreamId,
    fiscalYear,
    budget: money(budget),
    committed: money(committed),
    left: money(budget - committed - payable - paid),
    payable: money(payable),
    paid: money(paid),
    spent: money(row.spent),
    unspent: money(paid - row.spent - row.refunded - row.recovered - row.writtenOff),
    refunded: money(row.refunded),
    recovered: money(row.recovered),
    writtenOff: money(row.writtenOff),
    disallowed: money(row.disallowed),
  };
}
