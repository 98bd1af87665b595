/** How long a kind of data is kept: changed by two people, with the basis that says so. */
import { z } from 'zod';
import { everywhere, type ChangeKind, type Transaction } from '#libs/administration/change.js';
import { RETENTION_DAYS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { Refused } from '#libs/contracts/refused.js';
import type { DataKind } from './data-kind.js';
import { dataKinds } from './register.js';

export const Period = z.object({
  days: z.number().int().min(1).max(RETENTION_DAYS_MAX),
  basis: z.string().trim().min(1).max(TITLE_CHARS_MAX),
});

/** How long each kind is kept and on what basis: as the register says, or as it was set here, in the words that were given. */
export async function periodsNow(tx: Pick<Transaction, 'retentionPeriod'>) {
  const rows = await tx.retentionPeriod.findMany();
  const set = new Map(rows.map((row) => [row.kind, row]));
  return ({ key, days, basis }: Pick<DataKind, 'key' | 'days' | 'basis'>) => {
    const here = set.get(key);
    return here ? { days: here.days, basis: { th: here.basis, en: here.basis } } : { days, basis };
  };
}

export const periodChanged: ChangeKind<typeof Period> = {
  key: 'retention_period',
  subject: 'retention_period',
  after: Period,
  propose: 'retention.change',
  confirm: 'retention.change',
  needsSecond: () => true,
  place: async () => everywhere,
  async current(tx, kind) {
    const set = await tx.retentionPeriod.findUnique({ where: { kind } });
    const own = dataKinds.find(({ key }) => key === kind);
    if (set) return { days: set.days, basis: set.basis };
    return own ? { days: own.days, basis: { ...own.basis } } : null;
  },
  async check(_tx, { subjectId }) {
    if (!dataKinds.some(({ key, sweep }) => key === subjectId && sweep))
      throw new Refused('not_found', { kind: subjectId });
  },
  async apply(tx, { subjectId: kind, after }) {
    await tx.retentionPeriod.upsert({ where: { kind }, create: { kind, ...after }, update: after });
  },
};
