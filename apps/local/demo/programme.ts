/** What the demo plays in: a programme of its own, with workstreams, a fund, envelopes and calls, made by an administrator. */
import type { z } from 'zod';
import { fiscalYearOf } from '#libs/calendar/buddhist-era.js';
import { addDays, bangkokDay, endOfBangkokDay } from '#libs/calendar/working-days.js';
import type { Call } from '#libs/contracts/call.js';
import type { Envelope, Fund, Programme, Workstream } from '#libs/contracts/programme.js';
import { SATANG_PER_BAHT } from '#libs/money/satang.js';
import type { Caller } from './caller.js';

type Made<T extends z.ZodType> = z.infer<T>;

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
export async function foundProgramme(admin: Caller, run: string, now: string): Promise<DemoProgramme> {
  const title = `โครงการสาธิตระบบสะพาน ${run}`;
  const { id } = await admin.post<Made<typeof Programme>>('/programmes', { key: run, title: { th: title, en: run } });
  const fund = { key: run, title: { th: `กองทุนสาธิต ${run}`, en: `Demonstration fund ${run}` } };
  const { id: fundId } = await admin.post<Made<typeof Fund>>(`/programmes/${id}/funds`, fund);
  const opened = await Promise.all(
    places.map(async (place) => {
      const where = await addWorkstream(admin, id, fundId, place, now);
      return Promise.all(place.calls.map(async (call) => [call.key, await openCall(admin, where, call, now)] as const));
    }),
  );
  return { id, title, fundId, calls: Object.fromEntries(opened.flat()) as DemoProgramme['calls'] };
}

/** A workstream with the money that it has this fiscal year. */
async function addWorkstream(
  admin: Caller,
  programmeId: string,
  fundId: string,
  { key, th, en, budgetBaht }: DemoPlace,
  now: string,
) {
  const workstream = { key, title: { th, en } };
  const made = await admin.post<Made<typeof Workstream>>(`/programmes/${programmeId}/workstreams`, workstream);
  const budget = { amount: String(budgetBaht * SATANG_PER_BAHT), currency: 'THB' };
  const envelope = { workstreamId: made.id, fiscalYear: fiscalYearOf(now), budget };
  const { id: envelopeId } = await admin.post<Made<typeof Envelope>>(`/funds/${fundId}/envelopes`, envelope);
  return { programmeId, workstreamId: made.id, envelopeId };
}

async function openCall(admin: Caller, where: object, { th, en, shares }: DemoCall, now: string): Promise<string> {
  const closesAt = endOfBangkokDay(addDays(bangkokDay(now), daysOpen));
  const call = {
    ...where,
    title: { th, en },
    mode: 'rolling',
    opensAt: now,
    closesAt,
    process: 'cso-grant',
    facts: { shares, reportDays: daysToReport, rankingDueAt: closesAt, reserveDays: 0 },
  };
  return (await admin.post<Made<typeof Call>>('/calls', call)).id;
}
