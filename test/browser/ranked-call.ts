/** A ranked call of one's own, made by two administrators over the API: its shares, form and rubric are small. */
import type { Browser, Page } from '@playwright/test';
import { pageOf } from './people.ts';
import { post } from './proposal.ts';

const DAY_MS = 86_400_000;
const said = (th: string, en: string) => ({ th, en });

interface Calls {
  items: { mode: string; programmeId: string; workstreamId: string; envelopeId: string; process: { key: string } }[];
}

const form = {
  type: 'object',
  required: ['requested', 'projectEndsAt'],
  properties: {
    requested: { type: 'string', format: 'satang', 'x-title': said('วงเงินที่ขอ', 'Amount requested') },
    projectEndsAt: { type: 'string', format: 'date-time', 'x-title': said('วันสิ้นสุดโครงการ', 'End of the project') },
  },
};
const rubric = [{ key: 'need', title: said('ความจำเป็น', 'Need'), guide: null, weight: 100, max: 5 }];

/** Paid in two halves. Returns its Thai title. */
export async function rankedCall(browser: Browser, daysOpen = 120): Promise<string> {
  const [admin, second] = [await pageOf(browser, 'admin'), await pageOf(browser, 'admin2')];
  const { now } = (await (await admin.request.get('/sandbox/clock')).json()) as { now: string };
  const { items } = (await (await admin.request.get('/calls?open=true')).json()) as Calls;
  const { programmeId, workstreamId, envelopeId, process } = items.find(({ mode }) => mode === 'ranked') ?? items[0]!;
  const title = said(`จัดลำดับโครงการคลอง ${Date.now()}`, 'Ranked: projects on canals');
  const day = (days: number) => new Date(Date.parse(now) + days * DAY_MS).toISOString();
  const facts = { rankingDueAt: day(150), reserveDays: 180, shares: '5000,5000', reportDays: 30 };
  const place = { programmeId, workstreamId, envelopeId, process: process.key };
  const window = { mode: 'ranked', opensAt: now, closesAt: day(daysOpen) };
  const call = { ...place, ...window, title, facts, form, rubric, reason: 'ประกาศใหม่' };
  const { subjectId } = await post<{ subjectId: string }>(admin, '/calls', call);
  const { id } = await post<{ id: string }>(admin, `/calls/${subjectId}/publications`, { reason: 'พร้อมเปิดรับ' });
  await post(second, `/changes/${id}/decisions`, { decision: 'confirm' });
  await leave(admin, second);
  return title.th;
}

async function leave(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().close();
}
