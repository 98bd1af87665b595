/** Who belongs to an organisation and as what. Nobody is taken out of the history, and one lead always stays. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ChangeKind, Json, Transaction } from '#libs/administration/change.js';
import { caseNow } from '#libs/administration/changes.js';
import { isGuarded } from '#libs/administration/role.js';
import { MemberRole } from '#libs/contracts/organisation.js';
import { Refused } from '#libs/contracts/refused.js';
import type { Membership } from '#prisma/generated/client.js';
import { placeOf } from './organisation.js';

const After = z.object({
  organisationId: z.uuid(),
  userId: z.string(),
  /** Null: belongs to it no longer. */
  role: MemberRole.nullable(),
  /** The end of a term, in case time. */
  untilAt: z.iso.datetime().nullable().default(null),
  /** The right to a seat that goes with it, and ends with it. */
  holds: z.object({ programmeId: z.uuid(), role: z.string() }).nullable().default(null),
});
type After = z.output<typeof After>;

const common = {
  subject: 'membership',
  after: After,
  confirm: 'organisation.verify' as const,
  needsSecond: () => false,
  place: async (_tx: Transaction, _id: string, { organisationId }: After) => placeOf(organisationId),
  async current(tx: Transaction, _id: string, { organisationId, userId }: After): Promise<Json> {
    const held = await membershipNow(tx, organisationId, userId);
    return held && { role: held.role, untilAt: held.untilAt?.toISOString() ?? null };
  },
  apply: (tx: Transaction, { after }: { after: After }) => change(tx, after),
};

/** By a lead: somebody is brought in, gets another role, or is removed. */
export const memberChanged: ChangeKind<typeof After> = {
  ...common,
  key: 'member_changed',
  propose: 'organisation.lead',
};

/** By the member: an invitation was accepted, or somebody leaves. */
export const memberMoved: ChangeKind<typeof After> = {
  ...common,
  key: 'member_moved',
  propose: 'organisation.belong',
  async check(_tx, { after, proposedBy }) {
    if (after.userId !== proposedBy) throw new Refused('access_denied');
  },
};

/**
 * By the administration: who sits in a ministry unit or committee, and until when. One person decides it, so no role goes
 * with it that two decide on.
 */
export const termChanged: ChangeKind<typeof After> = {
  ...common,
  key: 'term_changed',
  propose: 'organisation.seat',
  async check(_tx, { after: { holds } }) {
    if (holds && isGuarded(holds.role)) throw new Refused('second_person_needed', { role: holds.role });
  },
};

/** Changes of one person in one organisation are of one subject. */
export function subjectOf(organisationId: string, userId: string): string {
  return `${organisationId}/${userId}`;
}

export function heldAt(now: Date) {
  return { fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }] };
}

export async function membershipNow(
  tx: Transaction,
  organisationId: string,
  userId: string,
): Promise<Membership | null> {
  return tx.membership.findFirst({ where: { organisationId, userId, ...heldAt(await caseNow(tx)) } });
}

async function change(tx: Transaction, { organisationId, userId, role, untilAt, holds }: After): Promise<void> {
  // Two leads who remove each other at the same time would leave nobody. The time is read once the other has ended: by a
  // time from before, they would be a member still.
  await tx.$queryRaw`SELECT FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
  const now = await caseNow(tx);
  const held = await membershipNow(tx, organisationId, userId);
  if (!held && role === null) throw new Refused('not_found', { missing: 'membership' });
  if (held?.role === 'lead' && role !== 'lead') await demandOtherLead(tx, organisationId, userId, now);
  if (held) await end(tx, held, now);
  if (role === null) return;
  const term = { fromAt: now, untilAt: untilAt === null ? null : new Date(untilAt) };
  const { id } = await tx.membership.create({ data: { id: uuidv7(), organisationId, userId, role, ...term } });
  if (holds) await tx.roleHolding.create({ data: { id: uuidv7(), userId, membershipId: id, ...holds, ...term } });
}

/** What was held through it ends with it. */
async function end(tx: Transaction, { id }: Membership, now: Date): Promise<void> {
  await tx.membership.update({ where: { id }, data: { untilAt: now } });
  await tx.roleHolding.updateMany({ where: { membershipId: id, ...heldAt(now) }, data: { untilAt: now } });
}

/** Committees and ministry units are led by the administration: the rule is for organisations that lead themselves. */
async function demandOtherLead(tx: Transaction, organisationId: string, userId: string, now: Date): Promise<void> {
  const others = await tx.membership.count({
    where: { organisationId, role: 'lead', userId: { not: userId }, ...heldAt(now) },
  });
  if (others === 0) throw new Refused('last_lead');
}
