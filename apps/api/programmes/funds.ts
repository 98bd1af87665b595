/** Funds, and the envelopes in which each workstream's money of a fiscal year lies. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import { may } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import { fiscalPeriod } from '#libs/administration/fiscal-year.js';
import { PAGE_MAX } from '#libs/contracts/limits.js';
import type { ChangedFund } from '#libs/contracts/programme.js';
import { money } from '#libs/contracts/value.js';
import type { Envelope, Fund } from '#prisma/generated/client.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { titled } from './programmes.js';

const withEnvelopes = { envelopes: { orderBy: { fiscalYear: 'asc' } } } as const;

@Injectable()
export class Funds {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  /** Problem `not_found`. */
  async list(programmeId: string) {
    if ((await this.database.programme.count({ where: { id: programmeId } })) === 0) throw new Problem('not_found');
    const rows = await this.database.fund.findMany({
      where: { programmeId },
      include: withEnvelopes,
      orderBy: { key: 'asc' },
    });
    const now = await caseTime(this.pool);
    return { items: rows.map((row) => fundOf(row, now)) };
  }

  /** Problem `not_found`. */
  async one(id: string) {
    const row = await this.database.fund.findUnique({ where: { id }, include: withEnvelopes });
    if (!row) throw new Problem('not_found');
    return fundOf(row, await caseTime(this.pool));
  }

  /** Problem `not_found`. */
  async change(person: Person, id: string, body: z.infer<typeof ChangedFund>) {
    const row = await this.database.fund.findUnique({ where: { id } });
    if (!row) throw new Problem('not_found');
    const { programmeId, key } = row;
    return this.desk.propose(person, proposalOf('fund', id, body, { programmeId, key }), null);
  }

  /** What came in from outside or went out again, the newest first: budgets, and what was carried over. Problem `not_found`. */
  async budgetEntries(person: Person | null, envelopeId: string) {
    const envelope = await this.database.envelope.findUnique({
      where: { id: envelopeId },
      select: { workstreamId: true, fund: { select: { programmeId: true } } },
    });
    if (!envelope) throw new Problem('not_found');
    const place = { programmeId: envelope.fund.programmeId, workstreamId: envelope.workstreamId };
    // Why is what an administrator wrote to the second person, not to the public.
    const toldWhy = person !== null && may(person, 'payment.read', place);
    const rows = await this.database.ledgerEntry.findMany({
      where: { envelopeId, OR: [{ credit: 'treasury' }, { debit: 'treasury' }] },
      orderBy: { id: 'desc' },
      take: PAGE_MAX,
    });
    const items = rows.map(({ id, credit, amount, note, at }) => ({
      id,
      amount: (credit === 'treasury' ? amount : -amount).toString(),
      note: toldWhy ? note : null,
      at: at.toISOString(),
    }));
    return { items };
  }
}

function fundOf(row: Fund & { envelopes: Envelope[] }, now: Date) {
  const { fiscalYearStart, carriesOver, endedAt } = row;
  const envelopes = row.envelopes.map((envelope) => envelopeOf(envelope, fiscalYearStart, now));
  const rules = { fiscalYearStart, carriesOver, active: endedAt === null };
  return { ...titled(['id', 'programmeId', 'key'])(row), ...rules, envelopes };
}

/** Each sum counts what is there now: `committed` shrinks as it becomes payable, and that as it is paid. */
function envelopeOf(row: Envelope, fiscalYearStart: number, now: Date) {
  const { id, workstreamId, fiscalYear, budget, committed, payable, paid } = row;
  const { from, until } = fiscalPeriod(fiscalYear, fiscalYearStart);
  return {
    id,
    workstreamId,
    fiscalYear,
    period: { from: from.day, until: until.day },
    budget: money(budget),
    committed: money(committed),
    left: money(leftIn(row)),
    reserved: money(until.instant <= now.toISOString() ? committed + payable : 0n),
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

/** Satang that may still be committed. */
export function leftIn({ budget, committed, payable, paid }: Envelope): bigint {
  return budget - committed - payable - paid;
}
