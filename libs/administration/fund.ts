/**
 * Funds and their money. What comes into an envelope, leaves it or is carried over into the next year is an entry of the
 * ledger, made by two people; nothing else changes a budget.
 */
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { BudgetBody, CarryOverBody, EnvelopeBody, FundBody } from '#libs/contracts/programme.js';
import { Refused } from '#libs/contracts/refused.js';
import { entryFor, reversalOf, type Entry } from '#libs/money/ledger.js';
import type { ChangeKind, Json, Place, Proposed, Transaction } from './change.js';
import { demandProgramme, endedAt, flips } from './programme.js';

/** New where there is no such row. When its fiscal years begin and what it carries over are rules, and changed by two. */
export const fundChange: ChangeKind<typeof FundBody> = {
  key: 'fund',
  subject: 'fund',
  after: FundBody,
  propose: 'programme.shape',
  confirm: 'money.confirm',
  needsSecond({ before, after }) {
    const was = before as z.output<typeof FundBody> | null;
    return was !== null && (was.fiscalYearStart !== after.fiscalYearStart || was.carriesOver !== after.carriesOver);
  },
  place: (tx, _id, { programmeId }) => demandProgramme(tx, programmeId),
  current: fundNow,
  async apply(tx, { subjectId: id, after, effectiveAt }) {
    const { programmeId, key, title, fiscalYearStart, carriesOver, active } = after;
    const data = { titleTh: title.th, titleEn: title.en, fiscalYearStart, carriesOver };
    await tx.fund.upsert({ where: { id }, create: { id, programmeId, key, ...data }, update: data });
    await tx.fund.updateMany({ where: { id, ...flips(active) }, data: endedAt(active, effectiveAt) });
  },
};

async function fundNow(tx: Transaction, id: string): Promise<Json> {
  const row = await tx.fund.findUnique({ where: { id } });
  if (!row) return null;
  const { programmeId, key, titleTh: th, titleEn: en, fiscalYearStart, endedAt: ended } = row;
  const carriesOver = row.carriesOver as z.output<typeof FundBody>['carriesOver'];
  return { programmeId, key, title: { th, en }, fiscalYearStart, carriesOver, active: ended === null };
}

/** Made empty. */
export const envelopeMade: ChangeKind<typeof EnvelopeBody> = {
  key: 'envelope',
  subject: 'envelope',
  after: EnvelopeBody,
  propose: 'programme.shape',
  confirm: 'money.confirm',
  needsSecond: () => false,
  async place(tx, _id, { fundId, workstreamId }) {
    const fund = await tx.fund.findUnique({ where: { id: fundId } });
    if (!fund) throw new Refused('not_found', { missing: 'fund' });
    if (fund.endedAt) throw new Refused('inactive', { what: 'fund' });
    const { programmeId } = fund;
    const theirs = workstreamId && (await tx.workstream.findFirst({ where: { id: workstreamId, programmeId } }));
    if (workstreamId && !theirs) throw new Refused('not_found', { missing: 'workstream' });
    return { programmeId, organisationId: null };
  },
  current: async () => null,
  async check(tx, { after }) {
    // Without a workstream the database would let a second one in: to it, one unknown is not another.
    if (await tx.envelope.findFirst({ where: after })) throw new Refused('already_exists');
  },
  async apply(tx, { subjectId, after }) {
    await tx.envelope.create({ data: { id: subjectId, ...after } });
  },
};

const money = {
  subject: 'envelope',
  propose: 'money.change',
  confirm: 'money.confirm',
  needsSecond: () => true,
  relative: true,
  place: placeOfEnvelope,
  // Its budget alone: grants go on being committed while a second person thinks about it.
  current: async (tx: Transaction, id: string) => ({ budget: (await envelopeRow(tx, id)).budget.toString() }),
} as const;

/** Satang that come into an envelope, or with a minus leave it. Refused: `over_envelope` when they are not there to leave. */
export const budgetEntry: ChangeKind<typeof BudgetBody> = {
  ...money,
  key: 'budget',
  after: BudgetBody,
  async check(tx, { subjectId, after }) {
    if (after.amount.startsWith('-')) await demandLeft(tx, [subjectId], -BigInt(after.amount));
  },
  async apply(tx, change) {
    const amount = BigInt(change.after.amount);
    const entry = entryFor('budget', amount < 0n ? -amount : amount);
    await book(tx, change.subjectId, amount < 0n ? reversalOf(entry) : entry, change);
  },
};

/**
 * What was not committed goes into a later fiscal year of the same fund, if the fund carries over at all. What was
 * committed stays: it is owed by the year that promised it, and is paid out of that.
 */
export const carryOver: ChangeKind<typeof CarryOverBody> = {
  ...money,
  key: 'carry_over',
  after: CarryOverBody,
  async check(tx, { subjectId, after: { toEnvelopeId, amount } }) {
    await demandLeft(tx, [subjectId, toEnvelopeId], BigInt(amount));
    const [from, to] = [await envelopeRow(tx, subjectId), await envelopeRow(tx, toEnvelopeId)];
    if (from.fundId !== to.fundId || to.fiscalYear <= from.fiscalYear) throw new Refused('carry_over_invalid');
    if (from.fund.carriesOver === 'nothing') throw new Refused('carry_over_barred', { fundId: from.fundId });
  },
  async apply(tx, change) {
    const entry = entryFor('budget', BigInt(change.after.amount));
    await book(tx, change.subjectId, reversalOf(entry), change);
    await book(tx, change.after.toEnvelopeId, entry, change);
  },
};

/** The reason of the change is the note of its entry. */
async function book(
  tx: Transaction,
  envelopeId: string,
  entry: Entry,
  { reason, now }: Proposed<unknown>,
): Promise<void> {
  await tx.ledgerEntry.create({ data: { id: uuidv7(), envelopeId, ...entry, note: reason, at: now } });
  const budget = entry.debit === 'available' ? { increment: entry.amount } : { decrement: entry.amount };
  await tx.envelope.update({ where: { id: envelopeId }, data: { budget } });
}

/** Locks the envelopes in the order in which everybody locks them, and looks into the first. */
async function demandLeft(tx: Transaction, ids: readonly [string, ...string[]], amount: bigint): Promise<void> {
  for (const id of ids.toSorted()) await tx.$queryRaw`SELECT 1 FROM envelope WHERE id = ${id}::uuid FOR UPDATE`;
  const { budget, committed, payable, paid } = await envelopeRow(tx, ids[0]);
  const left = budget - committed - payable - paid;
  if (left < amount) throw new Refused('over_envelope', { left: left.toString() });
}

async function envelopeRow(tx: Transaction, id: string) {
  const row = await tx.envelope.findUnique({ where: { id }, include: { fund: true } });
  if (!row) throw new Refused('not_found', { missing: 'envelope' });
  return row;
}

async function placeOfEnvelope(tx: Transaction, id: string): Promise<Place> {
  return { programmeId: (await envelopeRow(tx, id)).fund.programmeId, organisationId: null };
}
