import type { PrismaClient } from '#prisma/generated/client.js';

/** Fixed days that every year's cabinet announcement has had; moved and special days are entered as they are announced. */
const yearly = [
  ['01-01', 'วันขึ้นปีใหม่'],
  ['04-06', 'วันจักรี'],
  ['04-13', 'วันสงกรานต์'],
  ['04-14', 'วันสงกรานต์'],
  ['04-15', 'วันสงกรานต์'],
  ['05-04', 'วันฉัตรมงคล'],
  ['07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว'],
  ['08-12', 'วันแม่แห่งชาติ'],
  ['10-13', 'วันนวมินทรมหาราช'],
  ['10-23', 'วันปิยมหาราช'],
  ['12-05', 'วันชาติ'],
  ['12-10', 'วันรัฐธรรมนูญ'],
  ['12-31', 'วันสิ้นปี'],
] as const;

const years = [2026, 2027, 2028, 2029];
const source = 'Illustrative: fixed yearly days, to be replaced by the rows of the cabinet’s announcement of each year';
const FIRST_CALENDAR_VERSION = 1;

export async function seedHolidays(prisma: PrismaClient): Promise<void> {
  const rows = years.flatMap((year) =>
    yearly.map(([day, name]) => ({ day: new Date(`${year}-${day}`), name, source, since: FIRST_CALENDAR_VERSION })),
  );
  await prisma.holiday.createMany({ data: rows, skipDuplicates: true });
}
