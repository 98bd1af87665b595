/** An officer entered a paper application for an organisation, which says whether it is theirs. */
import { z } from 'zod';
import type { ChangeKind, Transaction } from '#libs/administration/change.js';
import { Refused } from '#libs/contracts/refused.js';
import type { AssistedFiling } from '#prisma/generated/client.js';
import { placeOf } from './organisation.js';

const Answer = z.object({ answer: z.enum(['confirmed', 'disowned']) });

export const filingAnswered: ChangeKind<typeof Answer> = {
  key: 'assisted_filing',
  subject: 'case',
  after: Answer,
  propose: 'organisation.lead',
  confirm: 'organisation.verify',
  needsSecond: () => false,
  place: async (tx, id) => placeOf((await filingRow(tx, id)).organisationId),
  current: async (tx, id) => ({ answer: (await filingRow(tx, id)).answer }),
  async check(tx, { subjectId }) {
    const { answer } = await filingRow(tx, subjectId);
    if (answer !== null) throw new Refused('already_exists', { answer });
  },
  async apply(tx, { subjectId, after: { answer }, proposedBy, now }) {
    await tx.assistedFiling.update({
      where: { caseId: subjectId },
      data: { answer, answeredBy: proposedBy, answeredAt: now },
    });
  },
};

async function filingRow(tx: Transaction, caseId: string): Promise<AssistedFiling> {
  const row = await tx.assistedFiling.findUnique({ where: { caseId } });
  if (!row) throw new Refused('not_found', { missing: 'assisted_filing' });
  return row;
}
