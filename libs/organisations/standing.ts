/** Whether an organisation acts at all, and whether it takes letters by e-mail alone. */
import { z } from 'zod';
import type { ChangeKind } from '#libs/administration/change.js';
import { Refused } from '#libs/contracts/refused.js';
import { activeOrganisation, organisationRow, placeOf } from './organisation.js';

const Standing = z.object({ standing: z.enum(['active', 'deactivated']) });

export const standingChanged: ChangeKind<typeof Standing> = {
  key: 'organisation_standing',
  subject: 'organisation',
  after: Standing,
  propose: 'organisation.lead',
  confirm: 'organisation.verify',
  // Waking one up is for an officer to confirm: somebody else may have taken it over meanwhile.
  needsSecond: ({ after }) => after.standing === 'active',
  place: async (_tx, id) => placeOf(id),
  current: async (tx, id) => ({ standing: (await organisationRow(tx, id)).standing }),
  async check(tx, { subjectId, after }) {
    const { standing } = await organisationRow(tx, subjectId);
    const may =
      after.standing === 'active' ? standing === 'deactivated' : standing === 'active' || standing === 'vetting';
    if (!may) throw new Refused('organisation_inactive', { standing });
  },
  async apply(tx, { subjectId, after, now }) {
    const ended = after.standing === 'deactivated' ? { verifiedUntil: now } : {};
    await tx.organisation.update({ where: { id: subjectId }, data: { ...after, ...ended } });
  },
};

const Consent = z.object({ given: z.boolean() });

/** Service by e-mail alone needs the party's recorded consent, which it may withdraw (Administrative Procedure Act [K]). */
export const consentChanged: ChangeKind<typeof Consent> = {
  key: 'electronic_service',
  subject: 'organisation',
  after: Consent,
  propose: 'organisation.lead',
  confirm: 'organisation.verify',
  needsSecond: () => false,
  place: async (_tx, id) => placeOf(id),
  current: async (tx, id) => ({ since: (await organisationRow(tx, id)).eServiceAt?.toISOString() ?? null }),
  async check(tx, { subjectId, after }) {
    const { eServiceAt } = await activeOrganisation(tx, subjectId);
    if ((eServiceAt !== null) === after.given) throw new Refused('already_exists');
  },
  async apply(tx, { subjectId, after, now }) {
    await tx.organisation.update({ where: { id: subjectId }, data: { eServiceAt: after.given ? now : null } });
  },
};
