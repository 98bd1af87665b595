/** What pages with parameters need to show something: an open call, a draft, a case that an officer is asked about. */
import { expect, type Browser, type Page } from '@playwright/test';
import { apply } from './application.ts';
import { grant } from './granted.ts';
import { alive, open, pageOf } from './people.ts';
import { consultationOn, post } from './proposal.ts';
import type { Known } from './routes.ts';

const MEETING_AHEAD_MS = 86_400_000;

export async function learn(browser: Browser): Promise<Known> {
  const page = await pageOf(browser, 'applicant');
  const casePath = await apply(page, 'โครงการที่ทุกหน้าแสดง');
  const calls = (await (await page.request.get('/calls?open=true')).json()) as { items: { id: string }[] };
  const callId = calls.items[0]?.id ?? '';
  expect(callId).not.toBe('');
  const draftId = await newDraft(page, callId);
  const account = (await (await page.request.get('/account')).json()) as { organisations: { id: string }[] };
  const organisationId = account.organisations[0]?.id ?? '';
  const letters = (await (await page.request.get(`${casePath}/notices`)).json()) as { items: { id: string }[] };
  const letterId = letters.items[0]?.id ?? '';
  await page.context().close();
  return {
    callId,
    draftId,
    casePath,
    letterId,
    memberLetterId: await calledToMeeting(browser),
    organisationId,
    bodyId: await body(browser),
    ...(await consult(browser)),
    ...(await grant(browser)),
  };
}

/** To a member of the subcommittee, of a meeting that lies ahead. */
async function calledToMeeting(browser: Browser): Promise<string> {
  const [secretary, member] = [await pageOf(browser, 'secretary'), await pageOf(browser, 'subcommittee1')];
  const read = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T;
  const { items: programmes } = await read<{ items: { id: string }[] }>(secretary, '/programmes');
  const { now } = await read<{ now: string }>(secretary, '/sandbox/clock');
  const heldAt = new Date(Date.parse(now) + MEETING_AHEAD_MS).toISOString();
  const meeting = {
    programmeId: programmes[0]?.id,
    role: 'subcommittee',
    title: 'ประชุมครั้งถัดไป',
    heldAt,
    place: 'ห้องประชุม 2',
  };
  await post(secretary, '/meetings', meeting);
  const { items } = await read<{ items: { id: string; message: string }[] }>(member, '/notices/mine');
  const called = items.find(({ message }) => message === 'meeting_called');
  for (const page of [secretary, member]) await page.context().close();
  if (!called) throw new Error('the member was not called to the meeting');
  return called.id;
}

/** A committee: that of an earlier run, or a new one. */
async function body(browser: Browser): Promise<string> {
  const page = await pageOf(browser, 'admin');
  const list = await page.request.get('/organisation-register?kind=committee');
  const { items } = (await list.json()) as { items: { id: string }[] };
  const [known] = items;
  const { id } = known ?? (await post<{ id: string }>(page, '/bodies', { kind: 'committee', name: 'คณะทำงานทดลอง' }));
  await page.context().close();
  return id;
}

async function newDraft(page: Page, callId: string): Promise<string> {
  await open(page, `/th/organisation?call=${callId}`);
  await page.getByLabel('ชื่อโครงการ').fill('ร่าง');
  await page.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await page.waitForURL(/drafts/);
  await alive(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** A proposal whose consultation is open, with a comment; and its case's address. */
async function consult(browser: Browser): Promise<Pick<Known, 'consultationId' | 'proposalPath'>> {
  const [proposer, legal] = [await pageOf(browser, 'proposer'), await pageOf(browser, 'legal1')];
  const { caseId, consultationId } = await consultationOn(proposer, legal, 'มาตรการลดหย่อนภาษีเงินบริจาค');
  await post(legal, `/consultations/${consultationId}/comments`, { stance: 'amend', body: 'ควรมีเพดาน' });
  await proposer.context().close();
  await legal.context().close();
  return { consultationId, proposalPath: `/cases/${caseId}` };
}
