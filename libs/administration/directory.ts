/** Which roles follow from which group of the institution's directory: rights, so that two people decide. */
import { z } from 'zod';
import { Refused } from '#libs/contracts/refused.js';
import { GroupRoleBody } from '#libs/contracts/sign-in.js';
import { everywhere, type ChangeKind, type Place, type Transaction } from './change.js';

const placeOf = (programmeId: string | null): Place => ({ ...everywhere, programmeId });
const kind = {
  subject: 'group_role',
  propose: 'directory.change',
  confirm: 'directory.confirm',
  needsSecond: () => true,
} as const;

/** It begins with the next sign-in of each person in the group. */
const groupRoleGiven: ChangeKind<typeof GroupRoleBody> = {
  ...kind,
  key: 'group_role_given',
  after: GroupRoleBody,
  place: async (_tx, _id, { programmeId }) => placeOf(programmeId),
  current: async () => null,
  async check(tx, { after }) {
    if (await tx.groupRole.findFirst({ where: after })) throw new Refused('already_exists');
  },
  async apply(tx, { subjectId, after }) {
    await tx.groupRole.create({ data: { id: subjectId, ...after } });
  },
};

const Ended = z.strictObject({});

/** Who holds the role keeps it until their next sign-in. */
const groupRoleEnded: ChangeKind<typeof Ended> = {
  ...kind,
  key: 'group_role_ended',
  after: Ended,
  place: async (tx, id) => placeOf((await rowOf(tx, id)).programmeId),
  async current(tx, id) {
    const { group, role, programmeId } = await rowOf(tx, id);
    return { group, role, programmeId };
  },
  async apply(tx, { subjectId }) {
    await tx.groupRole.delete({ where: { id: subjectId } });
  },
};

export const directoryKinds: readonly ChangeKind[] = [groupRoleGiven, groupRoleEnded];

async function rowOf(tx: Transaction, id: string) {
  const row = await tx.groupRole.findUnique({ where: { id } });
  if (!row) throw new Refused('not_found', { missing: 'group_role' });
  return row;
}
