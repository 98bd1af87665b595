/**
 * A grant's whole way, each person in a browser of their own: a ranked call, three reviewers, the ranking, a meeting, two
 * signatures, two payments with their reports, and the close-out, as the organisation and the director see it.
 */
import { expect, type Browser, type Page } from '@playwright/test';
import { applyTo } from './application.ts';
import { open, pageOf, test } from './people.ts';
import { post } from './proposal.ts';
import { rankedCall } from './ranked-call.ts';

const title = `ห้องเรียนริมคลอง ${Date.now()}`;
const reviewers: Readonly<Record<string, string>> = {
  'กมล รักไทย': 'reviewer1',
  'จิรา พูนสุข': 'reviewer2',
  'Daniel Wong': 'reviewer3',
  'ปรีชา ดีงาม': 'reviewer4',
};

interface Asked {
  role: string;
  personName: string | null;
}

test.setTimeout(300_000);

test('from a ranked call through two payments to the close-out', async ({ browser }) => {
  const call = await rankedCall(browser);
  const applicant = await pageOf(browser, 'applicant');
  const path = await applyTo(applicant, call, title, async () => {
    await applicant.getByLabel('วงเงินที่ขอ').fill('250,000');
    await applicant.getByLabel('วันสิ้นสุดโครงการ').fill('๓๐/๙/๒๕๗๑');
  });
  const id = path.split('/').at(-1) ?? '';
  const officer = await pageOf(browser, 'officer');
  await open(officer, `/en${path}`);
  await officer.getByLabel('Complete', { exact: true }).check();
  await officer.getByRole('button', { name: 'Record the decision' }).click();
  await stage(officer, id, 'review');

  const asked = (await caseOf(officer, id)).asked.flatMap(({ personName }) => reviewers[personName ?? ''] ?? []);
  expect(asked).toHaveLength(3);
  const panel = await threeScores(browser, id, asked);
  // On a stack that was seeded a moment ago nobody held a role yet when this minute began.
  await post(await pageOf(browser, 'operator'), '/sandbox/advance', { days: 1 });
  const secretary = await pageOf(browser, 'secretary');
  await rank(secretary, officer, id);
  await decide(secretary, officer, await pageOf(browser, 'subcommittee1'), id);
  await expect(panel.getByRole('heading', { name: 'The panel' })).toBeVisible();

  await stage(officer, id, 'agreement');
  await open(applicant, `/th${path}`);
  await expect(applicant.locator('dl').first()).toContainText(/วงเงินที่อนุมัติ\s*250,000/);
  const grantee = (await caseOf(officer, id)).asked.find(({ role }) => role === 'applicant');
  for (const key of [grantee?.personName === 'วิชัย มั่นคง' ? 'signatory' : 'applicant', 'fund'])
    await sign(browser, id, key);
  await stage(officer, id, 'instalments');
  await open(officer, `/en/signing/${id}`);
  await expect(officer.getByText('All have signed.')).toBeVisible();
  await expect(officer.getByRole('link', { name: 'Open the document' })).toBeVisible();
  await open(applicant, `/th${path}`);
  const sheet = await applicant.getByRole('link', { name: /ลงนามครบเมื่อ/ }).getAttribute('href');
  expect(await (await applicant.request.get(sheet ?? '')).text()).toMatch(/ผู้รับการสนับสนุน[^]*วันและเวลาที่ลงนาม/);

  const finance = { preparer: await pageOf(browser, 'finance1'), releaser: await pageOf(browser, 'finance2') };
  const director = await pageOf(browser, 'director');
  await open(director, `/en/board?q=${encodeURIComponent(title)}`);
  await expect(director.getByRole('heading', { name: title }).first()).toBeVisible();
  for (const ordinal of [1, 2]) {
    await pay(finance, id, ordinal);
    await report(applicant, officer, id, ordinal);
  }
  await open(applicant, `/th/money/${id}`);
  for (const ordinal of [1, 2])
    await expect(applicant.getByRole('row', { name: new RegExp(`^${ordinal} 125,000`) })).toContainText('จ่ายแล้ว');
  await closeOut(applicant, finance.preparer, id);
  await open(director, `/en${path}`);
  for (const page of [applicant, director]) await expect(page.locator('dl').first()).toContainText(/Closed|ปิดโครงการ/);
});

/** The panel meets once more, and its secretary records in which order it put the applications. */
async function rank(page: Page, officer: Page, id: string): Promise<void> {
  const { reference, now } = await stage(officer, id, 'ranking');
  await openMeeting(page, 'Screening reviewer', Object.keys(reviewers), reference, now);
  await page.getByLabel(`Decision on ${reference}`).selectOption({ label: 'To approval, in rank order' });
  await page.getByLabel(`Resolution number (${reference})`).fill('มติที่ 2/2569');
  await page.getByLabel(new RegExp(`Rank.*${reference}`)).fill('1');
  await page.getByRole('button', { name: 'Record 1 decision' }).click();
  await expect(page.getByText('Decided: To approval, in rank order')).toBeVisible();
}

/** Opened, with its quorum there and the case on its agenda. */
async function openMeeting(page: Page, body: string, members: readonly string[], reference: string, now: string) {
  await open(page, '/en/meetings');
  const name = `${body} ${Date.now()}`;
  const at = new Date(now);
  await page.getByLabel('Body').selectOption({ label: body });
  await page.getByLabel('Name of the meeting').fill(name);
  await page.getByLabel('Day', { exact: true }).fill(inBangkok(at, { day: 'numeric', month: 'long', year: 'numeric' }));
  await page.getByLabel('Begins at').fill(inBangkok(at, { hour: '2-digit', minute: '2-digit' }));
  await page.getByRole('button', { name: 'Open the meeting' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  for (const member of members) await page.getByRole('checkbox', { name: member }).first().check();
  await expect(page.getByText(/present: quorum \(\d\) is met/)).toBeVisible();
  await page.getByRole('button', { name: 'Record who is there' }).click();
  await expect(page.getByText('Recorded.', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: new RegExp(reference) }).check();
  await page.getByRole('button', { name: 'Put on the agenda' }).click();
}

/** The first types, leaves and comes back; nobody reads the others before all have scored. */
async function threeScores(browser: Browser, id: string, keys: readonly string[]): Promise<Page> {
  const pages: Page[] = [];
  for (const [n, key] of keys.entries()) {
    const page = await pageOf(browser, key, n === 0 ? { viewport: { width: 360, height: 740 } } : {});
    pages.push(page);
    await open(page, `/en/reviews/${id}`);
    // By keyboard: the step that was chosen is where the focus stays.
    await page.getByRole('group', { name: 'Score: Need' }).getByLabel('4').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Reason: Need').fill('Shown by the survey of the canal');
    if (n === 0) {
      await open(page, `/en/reviews/${id}`);
      await expect(page.getByText('What you had typed before is back.')).toBeVisible();
    }
    await expect(page.getByText('80 of 100')).toBeVisible();
    await page.getByLabel('Support', { exact: true }).check();
    await page.getByLabel('Your reasons, overall').fill('It fits the call');
    await page.getByRole('button', { name: 'Send the review' }).click();
    await expect(page.getByText('Your review is recorded.')).toBeVisible();
    if (n < keys.length - 1) await expect(page.getByRole('heading', { name: 'The panel' })).toHaveCount(0);
  }
  return pages[0] as Page;
}

/** In one meeting, a decision beyond what was asked for is refused with its reason, and the other stands. */
async function decide(page: Page, officer: Page, member: Page, id: string): Promise<void> {
  const { reference } = await stage(officer, id, 'approval');
  const { now } = await caseOf(officer, id);
  await open(page, `/en/cases/${id}`);
  await expect(page.locator('#act').getByRole('link', { name: 'Go to the meetings' })).toBeVisible();
  await expect(page.locator('#act').getByRole('radio')).toHaveCount(0);
  await openMeeting(page, 'Fund subcommittee', ['ชูชัย เกียรติ', 'รัตนา สุขใจ'], reference, now);
  await expect(page.getByLabel(`Decision on ${reference}`)).toBeVisible();
  // Its members have the meeting and the panel's scores where they read the case.
  await open(member, `/en/cases/${id}`);
  const beside = member
    .locator('section')
    .filter({ has: member.getByRole('heading', { name: 'Before the committee' }) });
  await expect(beside).toContainText(/On the agenda of Fund subcommittee \d+.*mean 80\.0/);

  await page.getByLabel(`Decision on ${reference}`).selectOption({ label: 'Approve' });
  await page.getByLabel(`Resolution number (${reference})`).fill('มติที่ 5/2569 ข้อ 1');
  const amount = page.getByLabel(new RegExp(`\\(${reference}\\)`)).and(page.locator('[inputmode=decimal]'));
  await amount.fill('900,000');
  await expect(page.getByRole('region', { name: 'Left in the envelope' })).toContainText('Would be left');
  await page.getByRole('button', { name: 'Record 1 decision' }).click();
  await expect(page.getByText('1 was refused: its reason stands with it')).toBeVisible();
  await amount.fill('250,000');
  await page.getByRole('button', { name: 'Record 1 decision' }).click();
  await expect(page.getByText('Decided: Approve')).toBeVisible();
  const minutes = await page.request.get(
    (await page.getByRole('link', { name: 'Minutes to print' }).getAttribute('href')) ?? '',
  );
  expect(await minutes.text()).toContain('มติที่ 5/2569 ข้อ 1');
}

async function sign(browser: Browser, id: string, key: string): Promise<void> {
  const page = await pageOf(browser, key);
  await open(page, `/en/signing/${id}`);
  await page.getByRole('button', { name: 'Check the document against its code in this browser' }).click();
  await expect(page.getByText('It matches: what you get is what is signed.')).toBeVisible();
  await page.getByRole('radio', { name: 'Sign the agreement' }).check();
  await page.getByLabel(/^Agreement/).check();
  await page.getByRole('button', { name: 'Sign the agreement' }).click();
  await expect(page.getByText(/^Recorded/)).toBeVisible();
}

interface Finance {
  preparer: Page;
  releaser: Page;
}

/** Whoever prepared is told that somebody else has to release. */
async function pay({ preparer, releaser }: Finance, id: string, ordinal: number): Promise<void> {
  const path = `/en/payments/${await linked(preparer, id, 'instalment', ordinal)}`;
  await open(preparer, '/en/payments');
  await expect(preparer.getByRole('link', { name: title }).first()).toBeVisible();
  await open(preparer, path.replace('payments', 'cases'));
  await expect(preparer.locator('#act dl')).toContainText(/Amount.*125,000.*Payee.*Account/);
  await open(preparer, path);
  await preparer.getByLabel('Conditions met, send for release').check();
  await preparer.getByRole('button', { name: 'Record the decision' }).click();
  await expect(preparer.getByText('You prepared this one, so somebody else has to release it.')).toBeVisible();
  const asked = async (page: Page) => (await page.request.get('/inbox')).text();
  expect(
    [await asked(preparer), await asked(releaser)].map((items) => items.includes(path.slice('/en/payments/'.length))),
  ).toEqual([false, true]);

  await open(releaser, path);
  await releaser
    .getByLabel('Release the payment', { exact: true })
    .or(releaser.getByLabel('Release', { exact: true }))
    .check();
  await releaser.getByRole('button', { name: 'Record the decision' }).click();
  await expect(releaser.getByText('Bank reference')).toBeVisible();
}

/** The grantee says what was spent, and the officer accepts it; the next instalment waits for that. */
async function report(grantee: Page, officer: Page, id: string, ordinal: number): Promise<void> {
  const reportId = await linked(grantee, id, 'report', ordinal);
  await stage(grantee, reportId, 'due');
  await open(grantee, '/th/organisation');
  const card = grantee.getByRole('listitem').filter({ has: grantee.locator(`a[href$="/cases/${id}"]`) });
  await expect(card).toContainText(new RegExp(`รอเรื่องที่เกี่ยวเนื่อง: รายงานผลการดำเนินงาน ${ordinal}.*เหลือ`));
  await open(grantee, `/th/cases/${id}`);
  await expect(grantee.getByText('เรื่องนี้รอเรื่องที่เกี่ยวเนื่อง')).toBeVisible();
  await grantee.locator(`a[href$="/cases/${reportId}"]`).first().click();
  await grantee.getByLabel('ส่งรายงาน', { exact: true }).check();
  await grantee.getByLabel('สิ่งที่ดำเนินการและผลที่ได้').fill('อบรมครบตามแผน');
  const voucher = { name: 'ใบสำคัญ.txt', mimeType: 'text/plain', buffer: Buffer.from('ค่าวิทยากร') };
  await grantee.locator('#reportFile').setInputFiles(voucher);
  await expect(grantee.getByRole('link', { name: 'ใบสำคัญ.txt' }).first()).toBeVisible();
  await grantee.getByLabel('เงินที่ใช้ในงวดนี้').fill('125,000');
  await grantee.getByRole('button', { name: 'ส่ง', exact: true }).click();
  await stage(officer, reportId, 'check');
  await open(officer, `/en/cases/${reportId}`);
  await expect(officer.getByText('อบรมครบตามแผน').first()).toBeVisible();
  await expect(officer.getByRole('link', { name: 'ใบสำคัญ.txt' }).first()).toBeVisible();
  await expect(officer.getByText('125,000').first()).toBeVisible();
  await officer.getByLabel('Accept', { exact: true }).check();
  await officer.getByRole('button', { name: 'Record the decision' }).click();
  await expect.poll(async () => (await caseOf(officer, reportId)).end?.key).toBe('accepted');
}

/** The final report goes up as a file; nothing is left, and finance closes the grant. */
async function closeOut(grantee: Page, finance: Page, id: string): Promise<void> {
  await stage(grantee, id, 'final_report');
  await open(grantee, `/th/cases/${id}`);
  const gate = grantee.locator('#gate');
  await gate.locator('summary', { hasText: 'นำไฟล์เข้า' }).click();
  const words = { name: 'รายงานฉบับสมบูรณ์.txt', mimeType: 'text/plain', buffer: Buffer.from('ผลการดำเนินงาน') };
  await gate.locator('input[type=file]').setInputFiles(words);
  await expect(gate.getByText('ได้รับไฟล์แล้ว')).toBeVisible();
  await gate.getByRole('button', { name: 'บันทึกว่ามีแล้ว' }).first().click();
  await expect(gate.getByText('มีแล้ว', { exact: true })).toBeVisible();
  await grantee.getByLabel('ส่งรายงานปิดโครงการ', { exact: true }).check();
  await grantee.getByLabel('เงินเหลือจ่าย', { exact: true }).fill('0');
  await grantee.getByRole('button', { name: 'ส่ง', exact: true }).click();
  await stage(finance, id, 'closeout');
  await open(finance, `/en/cases/${id}`);
  await finance.getByLabel('Closed', { exact: true }).check();
  await finance.getByLabel('Spent since the last report').fill('0');
  await finance.getByLabel('Paid back').fill('0');
  await finance.getByRole('button', { name: 'Record the decision' }).click();
  await expect.poll(async () => (await caseOf(finance, id)).end?.key).toBe('closed');
  await expect(finance.getByRole('link', { name: 'See the money of this case' })).toBeVisible();
}

/** The id of a case that the engine opened beside the grant. */
async function linked(page: Page, id: string, process: string, ordinal: number): Promise<string> {
  const find = async () => {
    const { items } = (await (await page.request.get(`/cases/${id}/linked`)).json()) as { items: Linked[] };
    return items.find((one) => one.process === process && one.ordinal === ordinal)?.id ?? '';
  };
  await expect.poll(find).not.toBe('');
  return find();
}

interface Linked {
  id: string;
  process: string;
  ordinal: number;
}

interface Seen {
  reference: string;
  stage: { key: string } | null;
  end: { key: string } | null;
  moving: boolean;
  asked: Asked[];
  now: string;
}

async function caseOf(page: Page, id: string): Promise<Seen> {
  return (await (await page.request.get(`/cases/${id}`)).json()) as Seen;
}

async function stage(page: Page, id: string, key: string): Promise<Seen> {
  await expect
    .poll(async () => {
      const { stage: at, moving } = await caseOf(page, id);
      return moving ? 'moving' : at?.key;
    })
    .toBe(key);
  return caseOf(page, id);
}

function inBangkok(at: Date, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', ...parts }).format(at);
}
