/** Who belongs to an organisation and as what. Nobody is taken out of the history, and one lead always stays. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ChangeKind, Json, Transaction } from '#libs/administration/change.js';
import { caseNow } from '#libs/administration/changes.js';
import { MemberRole } from '#libs/contracts/organisation.js';
import { Refused } from '#libs/contracts/refused.js';
import type { Membership, RoleHolding } from '#prisma/generated/client.js';
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
  async apply(tx: Transaction, { after }: { after: After }): Promise<void> {
    const now = await lockMembers(tx, after.organisationId);
    const held = await membershipNow(tx, after.organisationId, after.userId);
    if (held?.role === 'lead' && after.role !== 'lead')
      await demandOtherLead(tx, after.organisationId, after.userId, now);
    await change(tx, held, after, now);
  },
};

/** By a lead: somebody who asked is let in, gets another role, or is removed. */
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
 * By the administration: who sits in a ministry unit or committee, and until when. A role that goes with it is given and
 * ended by two, as every role is: the second is one who confirms roles in that programme.
 */
export const termChanged: ChangeKind<typeof After> = {
  ...common,
  key: 'term_changed',
  propose: 'organisation.seat',
  confirm: 'holding.confirm',
  needsSecond: ({ before, after }) => after.holds !== null || heldIn(before).length > 0,
  async place(tx, _id, { organisationId, userId, holds }) {
    const [held] = await heldThrough(tx, await membershipNow(tx, organisationId, userId));
    return { organisationId, programmeId: holds?.programmeId ?? held?.programmeId ?? null };
  },
  async current(tx, id, after) {
    const membership = await membershipNow(tx, after.organisationId, after.userId);
    const before = await common.current(tx, id, after);
    if (before === null || typeof before !== 'object') return before;
    const roles = (await heldThrough(tx, membership)).map(({ role }) => role);
    return { ...before, holds: roles };
  },
  /** Committees and ministry units are led by the administration: none of their own has to lead. */
  async apply(tx, { after }) {
    const now = await lockMembers(tx, after.organisationId);
    await change(tx, await membershipNow(tx, after.organisationId, after.userId), after, now);
  },
  barred: ({ after: { userId } }) => [userId],
};

function heldIn(before: Json): Json[] {
  const { holds = [] } = (before ?? {}) as { holds?: Json[] };
  return holds;
}

async function heldThrough(tx: Transaction, membership: Membership | null): Promise<RoleHolding[]> {
  if (!membership) return [];
  return tx.roleHolding.findMany({
    where: { membershipId: membership.id, ...heldAt(await caseNow(tx)) },
    orderBy: { id: 'asc' },
  });
}

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

/**
 * Two leads who remove each other at the same time would leave nobody. Returns the time by which to look at who is a member,
 * read once the other has ended: by one from before, they would be a member still.
 */
async function lockMembers(tx: Transaction, organisationId: string): Promise<Date> {
  await tx.$queryRaw`SELECT FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
  return caseNow(tx);
}

async function change(
  tx: Transaction,
  held: Membership | null,
  { organisationId, userId, role, untilAt, holds }: After,
  now: Date,
): Promise<void> {
  if (!held && role === null) throw new Refused('not_found', { missing: 'membership' });
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

async function demandOtherLead(tx: Transaction, organisationId: string, userId: string, now: Date): Promise<void> {
  const others = await tx.membership.count({
    where: { organisationId, role: 'lead', userId: { not: userId }, ...heldAt(now) },
  });
  if (others === 0) throw new Refused('last_lead');
}
