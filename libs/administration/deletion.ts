/** What nothing hangs on may be deleted; its history stays. What was ever used is put out of use instead. */
import { z } from 'zod';
import type { ActionKey } from '#libs/access/matrix.js';
import { Refused } from '#libs/contracts/refused.js';
import type { ChangeKind, Json, Place, Transaction } from './change.js';

const Nothing = z.strictObject({});

interface Deletable {
  subject: string;
  propose: ActionKey;
  /** Null where there is none. */
  find(tx: Transaction, id: string): Promise<{ programmeId: string; before: Json } | null>;
  /** How many rows of any sort hang on it. */
  users(tx: Transaction, id: string): Promise<number>[];
  delete(tx: Transaction, id: string): Promise<unknown>;
}

function deletionOf({ subject, propose, find, users, delete: remove }: Deletable): ChangeKind<typeof Nothing> {
  const found = async (tx: Transaction, id: string) => {
    const row = await find(tx, id);
    if (!row) throw new Refused('not_found', { missing: subject });
    return row;
  };
  return {
    key: `${subject}_deleted`,
    subject,
    after: Nothing,
    propose,
    confirm: 'programme.confirm',
    needsSecond: () => false,
    place: async (tx, id): Promise<Place> => ({ programmeId: (await found(tx, id)).programmeId, organisationId: null }),
    current: async (tx, id) => (await found(tx, id)).before,
    async check(tx, { subjectId }) {
      for (const count of users(tx, subjectId)) if ((await count) > 0) throw new Refused('in_use', { what: subject });
    },
    async apply(tx, { subjectId }) {
      await remove(tx, subjectId);
    },
  };
}

const words = ({ key, titleTh: th, titleEn: en }: { key: string; titleTh: string; titleEn: string }) => ({
  key,
  title: { th, en },
});

/** Templates, drafts, cases and the rest count as use; the rows of changes that tell its history do not. */
export const deletions: readonly ChangeKind<typeof Nothing>[] = [
  deletionOf({
    subject: 'programme',
    propose: 'programme.create',
    async find(tx, id) {
      const row = await tx.programme.findUnique({ where: { id } });
      return row && { programmeId: id, before: words(row) };
    },
    users: (tx, programmeId) => [
      tx.workstream.count({ where: { programmeId } }),
      tx.fund.count({ where: { programmeId } }),
      tx.roleHolding.count({ where: { programmeId } }),
      tx.meeting.count({ where: { programmeId } }),
      tx.subscriber.count({ where: { programmeId } }),
      tx.template.count({ where: { programmeId } }),
      tx.draft.count({ where: { programmeId } }),
      tx.case.count({ where: { programmeId } }),
    ],
    delete: (tx, id) => tx.programme.delete({ where: { id } }),
  }),
  deletionOf({
    subject: 'workstream',
    propose: 'programme.shape',
    async find(tx, id) {
      const row = await tx.workstream.findUnique({ where: { id } });
      return row && { programmeId: row.programmeId, before: words(row) };
    },
    users: (tx, workstreamId) => [
      tx.envelope.count({ where: { workstreamId } }),
      tx.call.count({ where: { workstreamId } }),
      tx.roleHolding.count({ where: { workstreamId } }),
      tx.case.count({ where: { workstreamId } }),
    ],
    delete: (tx, id) => tx.workstream.delete({ where: { id } }),
  }),
  deletionOf({
    subject: 'fund',
    propose: 'programme.shape',
    async find(tx, id) {
      const row = await tx.fund.findUnique({ where: { id } });
      return row && { programmeId: row.programmeId, before: words(row) };
    },
    users: (tx, fundId) => [tx.envelope.count({ where: { fundId } })],
    delete: (tx, id) => tx.fund.delete({ where: { id } }),
  }),
  deletionOf({
    subject: 'envelope',
    propose: 'programme.shape',
    async find(tx, id) {
      const row = await tx.envelope.findUnique({ where: { id }, include: { fund: true } });
      if (!row) return null;
      const { fundId, workstreamId, fiscalYear, fund } = row;
      return { programmeId: fund.programmeId, before: { fundId, workstreamId, fiscalYear } };
    },
    users: (tx, envelopeId) => [
      tx.ledgerEntry.count({ where: { envelopeId } }),
      tx.call.count({ where: { envelopeId } }),
      tx.case.count({ where: { envelopeId } }),
    ],
    delete: (tx, id) => tx.envelope.delete({ where: { id } }),
  }),
  deletionOf({
    subject: 'call',
    propose: 'call.manage',
    async find(tx, id) {
      const row = await tx.call.findUnique({ where: { id } });
      if (!row) return null;
      const { programmeId, titleTh: th, titleEn: en, status } = row;
      return { programmeId, before: { title: { th, en }, status } };
    },
    // Whoever read a published call may have relied on it.
    users: (tx, callId) => [
      tx.call.count({ where: { id: callId, status: 'published' } }),
      tx.draft.count({ where: { callId } }),
      tx.case.count({ where: { callId } }),
      tx.roleHolding.count({ where: { callId } }),
    ],
    delete: (tx, id) => tx.call.delete({ where: { id } }),
  }),
];
