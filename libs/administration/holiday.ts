/** Public holidays, announcement by announcement. Each makes a new version of the table; clocks that run are recomputed. */
import { HolidayBody } from '#libs/contracts/rules.js';
import { Refused } from '#libs/contracts/refused.js';
import { everywhere, type ChangeKind, type Json, type Transaction } from './change.js';

/** There is one calendar. */
export const CALENDAR_ID = 'calendar';

/** The sweep finds the clocks that were computed by an older version, and never shortens what somebody was told. */
export const holidaysAnnounced: ChangeKind<typeof HolidayBody> = {
  key: 'holidays',
  subject: 'calendar',
  after: HolidayBody,
  propose: 'rules.change',
  confirm: 'rules.confirm',
  needsSecond: () => true,
  place: async () => everywhere,
  current: async (tx, _id, { add, remove }) => standing(tx, [...add.map(({ day }) => day), ...remove]),
  async check(tx, { after: { add, remove } }) {
    const known = new Set((await standing(tx, [...add.map(({ day }) => day), ...remove])).map(({ day }) => day));
    const twice = add.find(({ day }) => known.has(day));
    if (twice) throw new Refused('already_exists', { day: twice.day });
    const missing = remove.find((day) => !known.has(day));
    if (missing) throw new Refused('not_found', { day: missing });
  },
  async apply(tx, { after: { add, remove, source } }) {
    // Two announcements that are confirmed at once would take the same version.
    await tx.$executeRaw`LOCK TABLE holiday IN SHARE ROW EXCLUSIVE MODE`;
    const since = (await versionNow(tx)) + 1;
    await tx.holiday.updateMany({
      where: { day: { in: remove.map(dateOf) }, removed: null },
      data: { removed: since },
    });
    await tx.holiday.createMany({ data: add.map(({ day, name }) => ({ day: dateOf(day), name, source, since })) });
  },
};

/** Of the named days, those that are holidays now. */
async function standing(
  tx: Transaction,
  days: readonly string[],
): Promise<{ day: string; name: string; source: string }[]> {
  const rows = await tx.holiday.findMany({
    where: { day: { in: days.map(dateOf) }, removed: null },
    orderBy: { day: 'asc' },
  });
  return rows.map(({ day, name, source }) => ({ day: day.toISOString().slice(0, 10), name, source })) satisfies Json;
}

export async function versionNow(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`SELECT calendar_version() AS version`;
  return row?.version ?? 0;
}

function dateOf(day: string): Date {
  return new Date(day);
}
