/**
 * The account into which an organisation is paid: changed by two people, told to those who were its contacts before, and
 * used only after a waiting period. Money that was released before goes where it was released to.
 */
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { ChangeKind, Json, Transaction } from '#libs/administration/change.js';
import { caseNow } from '#libs/administration/changes.js';
import { Account } from '#libs/contracts/organisation.js';
import { Refused } from '#libs/contracts/refused.js';
import type { PayeeAccount } from '#prisma/generated/client.js';
import { owe } from './letters.js';
import { activeOrganisation, placeOf } from './organisation.js';
import { findPairs } from './pair.js';
import { ACCOUNT_WAITING_DAYS, daysAfter } from './settings.js';

export const payeeChanged: ChangeKind<typeof Account> = {
  key: 'payee_account',
  subject: 'payee_account',
  after: Account,
  propose: 'organisation.account',
  confirm: 'organisation.verify',
  needsSecond: () => true,
  place: async (_tx, id) => placeOf(id),
  async current(tx, id) {
    const latest = await latestAccount(tx, id);
    return latest && { bank: latest.bank, name: latest.name, number: latest.number };
  },
  async check(tx, { subjectId, after }) {
    await activeOrganisation(tx, subjectId);
    const latest = await latestAccount(tx, subjectId);
    if (!latest) throw new Refused('payee_missing');
    if (latest.number === after.number && latest.bank === after.bank) throw new Refused('already_exists');
  },
  /** Time to say that nobody of theirs asked. */
  tell: (tx, { id, subjectId, now }) =>
    owe(tx, { about: `change:${id}`, message: 'account_change_asked', organisationId: subjectId, at: now, past: true }),
  async apply(tx, { id, subjectId, after, now }) {
    await openAccount(tx, subjectId, after, daysAfter(now, ACCOUNT_WAITING_DAYS), id);
    await findPairs(tx, subjectId, now);
    await owe(tx, {
      about: `change:${id}`,
      message: 'account_changed',
      organisationId: subjectId,
      at: now,
      past: true,
    });
  },
  shown: maskedAccount,
};

export async function openAccount(
  tx: Transaction,
  organisationId: string,
  { bank, name, number }: z.output<typeof Account>,
  usableFrom: Date,
  changeId: string | null,
): Promise<void> {
  await tx.payeeAccount.create({ data: { id: uuidv7(), organisationId, bank, name, number, usableFrom, changeId } });
}

/** The account in force now, in case time. */
export async function payeeNow(tx: Transaction, organisationId: string): Promise<PayeeAccount | null> {
  return payeeOn(tx, organisationId, await caseNow(tx));
}

export function payeeOn(tx: Transaction, organisationId: string, at: Date): Promise<PayeeAccount | null> {
  return tx.payeeAccount.findFirst({
    where: { organisationId, usableFrom: { lte: at } },
    orderBy: [{ usableFrom: 'desc' }, { id: 'desc' }],
  });
}

/** In force, or waiting for its day. */
export function latestAccount(tx: Transaction, organisationId: string): Promise<PayeeAccount | null> {
  return tx.payeeAccount.findFirst({ where: { organisationId }, orderBy: [{ usableFrom: 'desc' }, { id: 'desc' }] });
}

/** Whom a case pays, as of an instant in case time: the account of its organisation that was in force then. */
export async function payeeOfCase(
  pool: Pool,
  caseId: string,
  at: Date,
): Promise<{ name: string; account: string } | null> {
  const found = await pool.query<{ name: string; account: string }>(
    `SELECT a.name, a.number AS account FROM "case" c JOIN payee_account a ON a.organisation_id = c.organisation_id
      WHERE c.id = $1 AND a.usable_from <= $2 ORDER BY a.usable_from DESC, a.id DESC LIMIT 1`,
    [caseId, at],
  );
  return found.rows[0] ?? null;
}

const DIGITS_SHOWN = 4;

/** All but the last digits hidden: enough to know it by, too little to use it. */
export function maskedNumber(number: string): string {
  return `…${number.slice(-DIGITS_SHOWN)}`;
}

/** A change's body with its account's number masked. */
export function maskedAccount(body: Json): Json {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (key === 'number' && typeof value === 'string') return [key, maskedNumber(value)];
      return [key, key === 'account' && value !== undefined ? maskedAccount(value) : (value ?? null)];
    }),
  );
}
