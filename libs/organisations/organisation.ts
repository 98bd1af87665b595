/** The row of an organisation, and what every kind of change about one shares. */
import type { Place, Transaction } from '#libs/administration/change.js';
import { Refused } from '#libs/contracts/refused.js';
import type { Organisation } from '#prisma/generated/client.js';

/** Refused: `not_found`. */
export async function organisationRow(tx: Transaction, id: string): Promise<Organisation> {
  const row = await tx.organisation.findUnique({ where: { id } });
  if (!row) throw new Refused('not_found', { missing: 'organisation' });
  return row;
}

/** Refused: `not_found`; `organisation_inactive` where it waits to be vetted, was deactivated or was merged. */
export async function activeOrganisation(tx: Transaction, id: string): Promise<Organisation> {
  const row = await organisationRow(tx, id);
  const { standing, mergedInto } = row;
  if (standing !== 'active') throw new Refused('organisation_inactive', { standing, mergedInto });
  return row;
}

export function placeOf(organisationId: string): Place {
  return { programmeId: null, organisationId };
}

export function isVerified({ standing, verifiedUntil }: Organisation, now: Date): boolean {
  return standing === 'active' && verifiedUntil !== null && verifiedUntil > now;
}
