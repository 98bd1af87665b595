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
  calls: Record<keyof typeof calls, string>;
}

const workstreams = {
  capacity: { budget: 6_000_000n, th: 'พัฒนาศักยภาพองค์กรภาคประชาสังคม', en: 'Capacity of civil society organisations' },
  /** So little that one application can ask for more than there is. */
  partners: { budget: 500_000n, th: 'หุ้นส่วนการพัฒนา', en: 'Partners in development' },
} as const;

const calls = {
  threeInstalments: {
    workstream: 'capacity',
    shares: '4000,4000,2000',
    th: 'เงินสนับสนุนสามงวด',
    en: 'Grants in three instalments',
  },
  oneInstalment: { workstream: 'capacity', shares: '10000', th: 'เงินสนับสนุนงวดเดียว', en: 'Grants in one instalment' },
  partners: { workstream: 'partners', shares: '10000', th: 'หุ้นส่วนการพัฒนา', en: 'Partners in development' },
} as const;

const daysOpen = 60;
const daysToReport = 30;

/** `run` marks the keys of this run. */
export async function foundProgramme(admin: Caller, run: string, now: string): Promise<DemoProgramme> {
  const title = `โครงการสาธิตระบบสะพาน ${run}`;
  const { id } = await admin.post<Made<typeof Programme>>('/programmes', { key: run, title: { th: title, en: run } });
  const fund = { key: run, title: { th: `กองทุนสาธิต ${run}`, en: `Demonstration fund ${run}` } };
  const { id: fundId } = await admin.post<Made<typeof Fund>>(`/programmes/${id}/funds`, fund);
  const places = await Promise.all(
    Object.entries(workstreams).map(async ([key, { budget, th, en }]) => {
      const workstream = { key, title: { th, en } };
      const made = await admin.post<Made<typeof Workstream>>(`/programmes/${id}/workstreams`, workstream);
      return [key, await addEnvelope(admin, fundId, made.id, budget, now)] as const;
    }),
  );
  const placeOf = Object.fromEntries(places);
  const opened = Object.entries(calls).map(async ([key, call]) => {
    const made = await openCall(admin, { programmeId: id, ...placeOf[call.workstream]! }, call, now);
    return [key, made] as const;
  });
  const callIds = Object.fromEntries(await Promise.all(opened)) as DemoProgramme['calls'];
  return { id, title, fundId, calls: callIds };
}

async function addEnvelope(admin: Caller, fundId: string, workstreamId: string, baht: bigint, now: string) {
  const budget = { amount: String(baht * SATANG_PER_BAHT), currency: 'THB' };
  const envelope = { workstreamId, fiscalYear: fiscalYearOf(now), budget };
  const { id } = await admin.post<Made<typeof Envelope>>(`/funds/${fundId}/envelopes`, envelope);
  return { workstreamId, envelopeId: id };
}

type Place = { programmeId: string; workstreamId: string; envelopeId: string };

async function openCall(
  admin: Caller,
  place: Place,
  { th, en, shares }: (typeof calls)['partners' | 'oneInstalment' | 'threeInstalments'],
  now: string,
): Promise<string> {
  const closesAt = endOfBangkokDay(addDays(bangkokDay(now), daysOpen));
  const call = {
    ...place,
    title: { th, en },
    mode: 'rolling',
    opensAt: now,
    closesAt,
    process: 'cso-grant',
    facts: { shares, reportDays: daysToReport, rankingDueAt: closesAt, reserveDays: 0 },
  };
  return (await admin.post<Made<typeof Call>>('/calls', call)).id;
}
