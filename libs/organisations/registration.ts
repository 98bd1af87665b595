/** What an organisation is registered as: name, number, province. Groups without a number are vetted by an officer. */
import { z } from 'zod';
import type { ChangeKind } from '#libs/administration/change.js';
import { findPairs } from './pair.js';
import { isVerified, organisationRow, placeOf } from './organisation.js';
import { Refused } from '#libs/contracts/refused.js';

const After = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  registration: z.string().nullable(),
  registrationKind: z.enum(['juristic', 'citizen']).nullable(),
  province: z.string().nullable(),
  /** Whether a second person looks at it: decided when it is proposed. */
  vetted: z.boolean(),
});

export const organisationRegistered: ChangeKind<typeof After> = {
  key: 'organisation_registered',
  subject: 'organisation',
  after: After,
  propose: 'organisation.lead',
  confirm: 'organisation.verify',
  needsSecond: ({ after }) => after.vetted,
  place: async (_tx, id) => placeOf(id),
  async current(tx, id) {
    const { name, nameEn, registration, registrationKind, province } = await organisationRow(tx, id);
    return { name, nameEn, registration, registrationKind, province };
  },
  async check(tx, { subjectId }) {
    const { standing } = await organisationRow(tx, subjectId);
    if (standing !== 'active' && standing !== 'vetting') throw new Refused('organisation_inactive', { standing });
  },
  async apply(tx, { subjectId, after, now }) {
    const { name, nameEn, registration, registrationKind, province } = after;
    const data = { name, nameEn, registration, registrationKind, province, standing: 'active' };
    await tx.organisation.update({ where: { id: subjectId }, data });
    await findPairs(tx, subjectId, now);
  },
};

/** Groups without a number are vetted; so is whatever would give a verified organisation another name or number. */
export function needsVetting(
  before: Parameters<typeof isVerified>[0],
  after: { name: string; registration: string | null },
  now: Date,
): boolean {
  const renamed = before.name !== after.name || before.registration !== after.registration;
  return after.registration === null || (renamed && isVerified(before, now));
}
