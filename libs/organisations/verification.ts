/** An officer verifies an organisation: its documents, who signs and by what authority, and an account in its name. */
import { z } from 'zod';
import type { ChangeKind, Transaction } from '#libs/administration/change.js';
import { Account, Signatory } from '#libs/contracts/organisation.js';
import { Refused } from '#libs/contracts/refused.js';
import { maskedAccount, openAccount, payeeNow } from './account.js';
import { owe } from './letters.js';
import { heldAt } from './membership.js';
import { activeOrganisation, organisationRow, placeOf } from './organisation.js';
import { doubtsAbout, findPairs } from './pair.js';
import { daysAfter, VERIFICATION_DAYS } from './settings.js';

const After = z.object({
  /** Files of the organisation. */
  documents: z.array(z.string()),
  signatories: z.array(Signatory),
  account: Account.nullable(),
});

export const organisationVerified: ChangeKind<typeof After> = {
  key: 'organisation_verified',
  subject: 'organisation',
  after: After,
  propose: 'organisation.lead',
  confirm: 'organisation.verify',
  needsSecond: () => true,
  place: async (_tx, id) => placeOf(id),
  current: verifiedNow,
  async check(tx, { subjectId, after: { documents, signatories, account }, now }) {
    await activeOrganisation(tx, subjectId);
    await demandDocuments(tx, subjectId, documents);
    await demandMembers(tx, subjectId, signatories, now);
    const inForce = await payeeNow(tx, subjectId);
    if (!inForce && !account) throw new Refused('payee_missing');
    // A first account comes with the verification; every later one has a change, a notice and a waiting period of its own.
    if (inForce && account) throw new Refused('already_exists', { what: 'payee_account' });
  },
  /** Before anybody confirms it: whose account that is already, an officer settles first. */
  tell: (tx, { subjectId, after: { account }, now }) => findPairs(tx, subjectId, now, account?.number ?? null),
  async apply(tx, { id, subjectId, after: { signatories, account }, now }) {
    const pairs = await doubtsAbout(tx, subjectId);
    if (pairs.length > 0) throw new Refused('organisation_in_doubt', { pairs: pairs.map((pair) => pair.id) });
    if (account) await openAccount(tx, subjectId, account, now, id);
    const verifiedUntil = daysAfter(now, VERIFICATION_DAYS);
    await tx.organisation.update({ where: { id: subjectId }, data: { verifiedAt: now, verifiedUntil, signatories } });
    await owe(tx, { about: `change:${id}`, message: 'organisation_verified', organisationId: subjectId, at: now });
  },
  shown: maskedAccount,
};

const Withdrawn = z.object({});

/** At once, by one officer: what was found out cannot wait for a second one. */
export const verificationWithdrawn: ChangeKind<typeof Withdrawn> = {
  key: 'verification_withdrawn',
  subject: 'organisation',
  after: Withdrawn,
  propose: 'organisation.verify',
  confirm: 'organisation.verify',
  needsSecond: () => false,
  place: async (_tx, id) => placeOf(id),
  current: verifiedNow,
  async check(tx, { subjectId, now }) {
    const { verifiedUntil } = await organisationRow(tx, subjectId);
    if (!verifiedUntil || verifiedUntil <= now) throw new Refused('organisation_not_verified');
  },
  async apply(tx, { id, subjectId, now }) {
    await tx.organisation.update({ where: { id: subjectId }, data: { verifiedUntil: now } });
    await owe(tx, { about: `change:${id}`, message: 'verification_withdrawn', organisationId: subjectId, at: now });
  },
};

async function verifiedNow(tx: Transaction, id: string) {
  const { verifiedAt, verifiedUntil, signatories } = await organisationRow(tx, id);
  return {
    verifiedAt: verifiedAt?.toISOString() ?? null,
    verifiedUntil: verifiedUntil?.toISOString() ?? null,
    signatories,
  };
}

/** Who signs here is a lead or signatory by the organisation's own word, besides what its papers say. */
async function demandMembers(
  tx: Transaction,
  organisationId: string,
  signatories: readonly z.output<typeof Signatory>[],
  now: Date,
): Promise<void> {
  const members = await tx.membership.findMany({
    where: { organisationId, role: { in: ['lead', 'signatory'] }, ...heldAt(now) },
    select: { userId: true },
  });
  const strange = signatories.find(({ userId }) => userId !== null && !members.some((one) => one.userId === userId));
  if (strange) throw new Refused('not_found', { missing: 'signatory' });
}

async function demandDocuments(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
  const there = await tx.file.count({
    where: { id: { in: [...ids] }, organisationId, storedAt: { not: null }, erasedAt: null },
  });
  if (there !== new Set(ids).size) throw new Refused('not_found', { missing: 'file' });
}
