/**
 * Roles and terms: given and ended, never taken out of the history. Two people decide on each. Whoever could fill a panel
 * alone would decide alone what the panel decides, and whoever could empty one, too; a second person that one
 * administrator made alone would be of that one's own choosing. Which role decides what is for the processes to say.
 */
import { HoldingBody } from '#libs/contracts/programme.js';
import { Refused } from '#libs/contracts/refused.js';
import { everywhere, type ChangeKind, type Json, type Transaction } from './change.js';
import { z } from 'zod';

export const roleGranted: ChangeKind<typeof HoldingBody> = {
  key: 'role_granted',
  dated: true,
  subject: 'role_holding',
  after: HoldingBody,
  propose: 'holding.grant',
  confirm: 'holding.confirm',
  needsSecond: () => true,
  async place(tx, _id, { userId, programmeId, workstreamId, callId }) {
    if (!(await tx.user.findUnique({ where: { id: userId } }))) throw new Refused('not_found', { missing: 'user' });
    if (programmeId === null) return everywhere;
    const within = { programmeId };
    const parts = [
      workstreamId && tx.workstream.findFirst({ where: { id: workstreamId, ...within } }),
      callId && tx.call.findFirst({ where: { id: callId, ...within } }),
    ];
    for (const part of parts)
      if (part && !(await part)) throw new Refused('not_found', { missing: 'part of the programme' });
    return { ...within, organisationId: null };
  },
  current: async () => null,
  async check(tx, { after, effectiveAt }) {
    const { untilAt: _, ...held } = after;
    const running = { OR: [{ untilAt: null }, { untilAt: { gt: effectiveAt } }] };
    if (await tx.roleHolding.findFirst({ where: { ...held, ...running } })) throw new Refused('already_exists');
  },
  async apply(tx, { subjectId, after, effectiveAt }) {
    await tx.roleHolding.create({ data: { id: subjectId, ...after, fromAt: effectiveAt } });
  },
  barred: ({ after }) => [after.userId],
};

const Ended = z.strictObject({});

/** Ends a term, at once or on the day that the change names; a term that had an end gets an earlier one. */
export const roleEnded: ChangeKind<typeof Ended> = {
  key: 'role_ended',
  dated: true,
  subject: 'role_holding',
  after: Ended,
  propose: 'holding.grant',
  confirm: 'holding.confirm',
  needsSecond: () => true,
  async place(tx, id) {
    const { programmeId } = await holdingRow(tx, id);
    return { programmeId, organisationId: null };
  },
  current: (tx, id) => heldNow(tx, id),
  async check(tx, { subjectId, effectiveAt }) {
    const { untilAt } = await holdingRow(tx, subjectId);
    if (untilAt && untilAt <= effectiveAt) throw new Refused('inactive', { what: 'role_holding' });
  },
  async apply(tx, { subjectId, effectiveAt }) {
    await tx.roleHolding.update({ where: { id: subjectId }, data: { untilAt: effectiveAt } });
  },
};

async function heldNow(tx: Transaction, id: string): Promise<Json> {
  const { userId, programmeId, role, workstreamId, callId, province, untilAt } = await holdingRow(tx, id);
  return { userId, programmeId, role, workstreamId, callId, province, untilAt: untilAt?.toISOString() ?? null };
}

async function holdingRow(tx: Transaction, id: string) {
  const row = await tx.roleHolding.findUnique({ where: { id } });
  if (!row) throw new Refused('not_found', { missing: 'role_holding' });
  return row;
}
