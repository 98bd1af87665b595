/** Two organisations that may be one, or of which one pretends to be the other: found when one is registered, settled by an officer. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ChangeKind, Transaction } from '#libs/administration/change.js';
import { Refused } from '#libs/contracts/refused.js';
import type { OrganisationPair } from '#prisma/generated/client.js';
import { candidatesFor, type Candidate } from './candidates.js';
import { placeOf } from './organisation.js';

/** More likenesses of one organisation than an officer would read: the strongest are kept. */
const PAIRS_PER_ORGANISATION_MAX = 20;

/**
 * Writes down what looks like this organisation: the same number, the same account, or nearly the same name in
 * either language. `asked`: the number of an account that it asks for, and does not have yet.
 */
export async function findPairs(
  tx: Transaction,
  id: string,
  foundAt: Date,
  asked: string | null = null,
): Promise<void> {
  const found = await candidatesFor(tx, id, asked);
  for (const candidate of found.slice(0, PAIRS_PER_ORGANISATION_MAX)) await note(tx, id, candidate, foundAt);
}

/** A pair that was settled is opened again only by a reason that nobody knew. */
async function note(
  tx: Transaction,
  me: string,
  { otherId, reasons, similarity, nearName }: Candidate,
  foundAt: Date,
): Promise<void> {
  const known = await tx.organisationPair.findFirst({
    where: {
      OR: [
        { organisationId: me, otherId },
        { organisationId: otherId, otherId: me },
      ],
    },
  });
  const why = nearName ? { likeness: nearName.likeness, words: nearName.words } : {};
  if (!known) {
    await tx.organisationPair.create({
      data: { id: uuidv7(), organisationId: me, otherId, reasons, similarity, foundAt, ...why },
    });
    return;
  }
  const all = [...new Set([...known.reasons, ...reasons])];
  if (all.length === known.reasons.length) return;
  await tx.organisationPair.update({
    where: { id: known.id },
    data: { reasons: all, similarity, foundAt, verdict: null, settledAt: null, ...why },
  });
}

/** The open pairs that hold up the verification of this organisation. */
export async function doubtsAbout(tx: Transaction, id: string): Promise<OrganisationPair[]> {
  const pairs = await tx.organisationPair.findMany({
    where: { verdict: null, OR: [{ organisationId: id }, { otherId: id }] },
  });
  const others = await tx.organisation.findMany({
    where: { id: { in: pairs.map(({ otherId }) => otherId) }, verifiedAt: { not: null } },
    select: { id: true },
  });
  const verified = new Set(others.map((other) => other.id));
  return pairs.filter((pair) => heldUpBy(pair, verified.has(pair.otherId)).includes(id));
}

/**
 * Whose verification waits until the pair is settled. One number or one account: both, for either may be the false one.
 * Names alone: the one that came to its name later, or whoever registers beside another could keep that from its
 * verification; and where one only has more words, if the other was ever verified, so that it could be taken for it.
 */
export function heldUpBy(
  { organisationId, otherId, reasons, likeness }: OrganisationPair,
  otherVerified: boolean,
): string[] {
  if (reasons.some((reason) => reason !== 'name')) return [organisationId, otherId];
  return likeness === 'words' && !otherVerified ? [] : [organisationId];
}

const After = z.object({ verdict: z.enum(['same', 'different']), keep: z.uuid().nullable() });

export const pairSettled: ChangeKind<typeof After> = {
  key: 'organisation_pair',
  subject: 'organisation_pair',
  after: After,
  propose: 'organisation.verify',
  confirm: 'organisation.verify',
  needsSecond: () => false,
  place: async (tx, id) => placeOf((await pairRow(tx, id)).organisationId),
  async current(tx, id) {
    const { organisationId, otherId, reasons, verdict } = await pairRow(tx, id);
    return { organisationId, otherId, reasons, verdict };
  },
  async check(tx, { subjectId, after: { keep }, proposedBy }) {
    const { organisationId, otherId, verdict } = await pairRow(tx, subjectId);
    await demandNoInterest(tx, proposedBy, [organisationId, otherId]);
    if (verdict !== null) throw new Refused('already_exists', { verdict });
    if (keep !== null && keep !== organisationId && keep !== otherId)
      throw new Refused('not_found', { missing: 'keep' });
  },
  async apply(tx, { subjectId, after: { verdict, keep }, now }) {
    const { organisationId, otherId } = await pairRow(tx, subjectId);
    await tx.organisationPair.update({ where: { id: subjectId }, data: { verdict, settledAt: now } });
    if (keep) await merge(tx, keep === organisationId ? otherId : organisationId, keep, now);
  },
};

/** Of the two, the change itself is about the first alone. */
async function demandNoInterest(tx: Transaction, userId: string, organisations: readonly string[]): Promise<void> {
  const [conflict] = await tx.$queryRaw<{ kind: string }[]>`
    SELECT kind FROM conflicts_of(${userId}) c WHERE c.organisation_id = ANY(${organisations}::uuid[]) LIMIT 1`;
  if (conflict) throw new Refused('conflict_of_interest', { kind: conflict.kind });
}

/** Points from one to the other: cases and members stay where they are, and nothing new begins there. */
async function merge(tx: Transaction, gone: string, keep: string, now: Date): Promise<void> {
  await tx.organisation.update({
    where: { id: gone },
    data: { standing: 'merged', mergedInto: keep, verifiedUntil: now },
  });
  // Whoever was merged into the one that is gone follows.
  await tx.organisation.updateMany({ where: { mergedInto: gone }, data: { mergedInto: keep } });
  await tx.organisationPair.updateMany({
    where: { verdict: null, OR: [{ organisationId: gone }, { otherId: gone }] },
    data: { verdict: 'same', settledAt: now },
  });
}

async function pairRow(tx: Transaction, id: string): Promise<OrganisationPair> {
  const row = await tx.organisationPair.findUnique({ where: { id } });
  if (!row) throw new Refused('not_found', { missing: 'organisation_pair' });
  return row;
}
