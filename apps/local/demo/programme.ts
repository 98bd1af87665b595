/** What the demo plays in: a programme of its own, with workstreams, a fund, envelopes and calls, made by administrators. */
import { fiscalYearOf } from '#libs/calendar/buddhist-era.js';
import { addDays, bangkokDay, endOfBangkokDay } from '#libs/calendar/working-days.js';
import { SATANG_PER_BAHT } from '#libs/money/satang.js';
import type { Administrators } from './administrators.js';

export interface DemoProgramme {
  id: string;
  title: string;
  fundId: string;
  /** Ids by key. */
  calls: Record<DemoCall['key'], string>;
}

/** Workstreams, each with its budget and the calls that draw on it; `shares` split a grant into instalments. */
const places = [
  {
    key: 'capacity',
    th: 'พัฒนาศักยภาพองค์กรภาคประชาสังคม',
    en: 'Capacity of civil society organisations',
    budgetBaht: 6_000_000n,
    calls: [
      { key: 'threeInstalments', th: 'เงินสนับสนุนสามงวด', en: 'Grants in three instalments', shares: '4000,4000,2000' },
      { key: 'oneInstalment', th: 'เงินสนับสนุนงวดเดียว', en: 'Grants in one instalment', shares: '10000' },
    ],
  },
  {
    // So little that one application can ask for more than there is.
    key: 'partners',
    th: 'หุ้นส่วนการพัฒนา',
    en: 'Partners in development',
    budgetBaht: 500_000n,
    calls: [{ key: 'partners', th: 'หุ้นส่วนการพัฒนา', en: 'Partners in development', shares: '10000' }],
  },
] as const;

type DemoPlace = (typeof places)[number];
type DemoCall = DemoPlace['calls'][number];

const daysOpen = 60;
const daysToReport = 30;

/** `run` marks the keys of this run. */
export async function foundProgramme(admins: Administrators, run: string, now: string): Promise<DemoProgramme> {
  const title = { th: `โครงการสาธิตระบบสะพาน ${run}`, en: `Demonstration of Saphan ${run}` };
  const id = await admins.change('/programmes', { key: run, title });
  const fund = { key: run, title: { th: `กองทุนสาธิต ${run}`, en: `Demonstration fund ${run}` } };
  const fundId = await admins.change(`/programmes/${id}/funds`, fund);
  const opened = await Promise.all(
    places.map(async (place) => {
      const where = await addWorkstream(admins, id, fundId, place, now);
      return Promise.all(
        place.calls.map(async (call) => [call.key, await openCall(admins, where, call, now)] as const),
      );
    }),
  );
  return { id, title: title.th, fundId, calls: Object.fromEntries(opened.flat()) as DemoProgramme['calls'] };
}

const form = {
  type: 'object',
  required: ['aim', 'requested', 'projectEndsAt'],
  properties: {
    aim: { type: 'string', maxLength: 2_000, 'x-title': { th: 'สิ่งที่จะทำ', en: 'What is to be done' } },
    requested: { type: 'string', format: 'satang', 'x-title': { th: 'วงเงินที่ขอ', en: 'Amount requested' } },
    projectEndsAt: {
      type: 'string',
      format: 'date-time',
      'x-title': { th: 'วันสิ้นสุดโครงการ', en: 'End of the project' },
    },
  },
};

/** A workstream with the money that it has this fiscal year. */
async function addWorkstream(
  admins: Administrators,
  programmeId: string,
  fundId: string,
  { key, th, en, budgetBaht }: DemoPlace,
  now: string,
) {
  const workstreamId = await admins.change(`/programmes/${programmeId}/workstreams`, { key, title: { th, en } });
  const envelope = { workstreamId, fiscalYear: fiscalYearOf(now) };
  const envelopeId = await admins.change(`/funds/${fundId}/envelopes`, envelope);
  await admins.change(`/envelopes/${envelopeId}/budget-entries`, { amount: String(budgetBaht * SATANG_PER_BAHT) });
  return { programmeId, workstreamId, envelopeId };
}

async function openCall(
  admins: Administrators,
  where: object,
  { th, en, shares }: DemoCall,
  now: string,
): Promise<string> {
  const closesAt = endOfBangkokDay(addDays(bangkokDay(now), daysOpen));
  const call = {
    ...where,
    title: { th, en },
    mode: 'rolling',
    opensAt: now,
    closesAt,
    process: 'cso-grant',
    form,
    facts: { shares, reportDays: daysToReport, rankingDueAt: closesAt, reserveDays: 0 },
  };
  const id = await admins.change('/calls', call);
  await admins.change(`/calls/${id}/publications`, {});
  return id;
}
