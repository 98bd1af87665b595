/** A grant's way to its money: three reviewers, a meeting, two signatures, two finance officers, each in their own browser. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { apply } from './application.ts';
import { open, pageOf } from './people.ts';

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

test.setTimeout(120_000);

test('from three scores to the first instalment at the bank', async ({ browser }) => {
  const applicant = await pageOf(browser, 'applicant');
  const path = await apply(applicant, title);
  const id = path.split('/').at(-1) ?? '';
  const officer = await pageOf(browser, 'officer');
  await open(officer, `/en${path}`);
  await officer.getByLabel('Complete', { exact: true }).check();
  await officer.getByRole('button', { name: 'Record the decision' }).click();
  await stage(officer, id, 'review');

  const asked = (await caseOf(officer, id)).asked.flatMap(({ personName }) => reviewers[personName ?? ''] ?? []);
  expect(asked).toHaveLength(3);
  const panel = await threeScores(browser, id, asked);
  await decide(browser, id, officer);
  await expect(panel.getByRole('heading', { name: 'The panel' })).toBeVisible();

  await stage(officer, id, 'agreement');
  await supplyVerification(officer, id);
  const grantee = (await caseOf(officer, id)).asked.find(({ role }) => role === 'applicant');
  for (const key of [grantee?.personName === 'วิชัย มั่นคง' ? 'signatory' : 'applicant', 'fund'])
    await sign(browser, id, key);
  await stage(officer, id, 'instalments');
  await pay(browser);
  await open(applicant, `/th/money/${id}`);
  await expect(applicant.getByRole('row', { name: /^1 100,000\.00/ })).toContainText('จ่ายแล้ว');
});

/** The first types, leaves and comes back; nobody reads the others before all have scored. */
async function threeScores(browser: Browser, id: string, keys: readonly string[]): Promise<Page> {
  const pages: Page[] = [];
  for (const [n, key] of keys.entries()) {
    const page = await pageOf(browser, key, n === 0 ? { viewport: { width: 360, height: 740 } } : {});
    pages.push(page);
    await open(page, `/en/reviews/${id}`);
    for (const [at, criterion] of ['Need', 'Feasible plan', 'Reasonable budget', 'Lasting effect'].entries()) {
      // By keyboard: the step that was chosen is where the focus stays.
      await page
        .getByRole('group', { name: `Score: ${criterion}` })
        .getByLabel(String(3 + (at % 2)))
        .focus();
      await page.keyboard.press('Space');
      await page.getByLabel(`Reason: ${criterion}`).fill('Shown by the survey of the canal');
    }
    if (n === 0) {
      await open(page, `/en/reviews/${id}`);
      await expect(page.getByText('What you had typed before is back.')).toBeVisible();
    }
    await expect(page.getByText('70 of 100')).toBeVisible();
    await page.getByLabel('Support', { exact: true }).check();
    await page.getByLabel('Your reasons, overall').fill('It fits the call');
    await page.getByRole('button', { name: 'Send the review' }).click();
    await expect(page.getByText('Your review is recorded.')).toBeVisible();
    if (n < keys.length - 1) await expect(page.getByRole('heading', { name: 'The panel' })).toHaveCount(0);
  }
  return pages[0] as Page;
}

/** In one meeting, a decision beyond what was asked for is refused with its reason, and the other stands. */
async function decide(browser: Browser, id: string, officer: Page): Promise<void> {
  const { reference } = await stage(officer, id, 'approval');
  const page = await pageOf(browser, 'secretary');
  await open(page, '/en/meetings');
  const name = `Subcommittee ${Date.now()}`;
  await page.getByLabel('Body').selectOption({ label: 'Fund subcommittee' });
  await page.getByLabel('Name of the meeting').fill(name);
  const now = new Date((await caseOf(officer, id)).now);
  await page
    .getByLabel('Day', { exact: true })
    .fill(inBangkok(now, { day: 'numeric', month: 'long', year: 'numeric' }));
  await page.getByLabel('Begins at').fill(inBangkok(now, { hour: '2-digit', minute: '2-digit' }));
  await page.getByRole('button', { name: 'Open the meeting' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  for (const member of ['ชูชัย เกียรติ', 'รัตนา สุขใจ']) await page.getByRole('checkbox', { name: member }).first().check();
  await expect(page.getByText('2 present: quorum (2) is met')).toBeVisible();
  await page.getByRole('button', { name: 'Record who is there' }).click();
  await expect(page.getByText('Recorded.', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: new RegExp(reference) }).check();
  await page.getByRole('button', { name: 'Put on the agenda' }).click();

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

async function supplyVerification(officer: Page, id: string): Promise<void> {
  await open(officer, `/en/signing/${id}`);
  await officer.getByLabel(/^What shows it/).fill('Register of associations');
  await officer.getByRole('button', { name: 'Record that it is there' }).click();
  await expect(officer.getByRole('button', { name: 'Record that it is there' })).toHaveCount(0);
}

async function sign(browser: Browser, id: string, key: string): Promise<void> {
  const page = await pageOf(browser, key);
  await open(page, `/en/signing/${id}`);
  await page.getByRole('button', { name: 'Check the hash in this browser' }).click();
  await expect(page.getByText('It matches: what you get is what is signed.')).toBeVisible();
  await page.getByLabel('Signed', { exact: true }).check();
  await page.getByLabel(/^Agreement/).check();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText(/^Recorded/)).toBeVisible();
}

/** Whoever prepared is told that somebody else has to release. */
async function pay(browser: Browser): Promise<void> {
  const preparer = await pageOf(browser, 'finance1');
  await open(preparer, '/en/payments');
  await preparer.getByRole('link', { name: title }).first().click();
  await preparer.waitForURL(/payments\//);
  await preparer.getByLabel('Conditions met, send for release').check();
  await preparer.getByRole('button', { name: 'Record the decision' }).click();
  await expect(preparer.getByText('You prepared this one, so somebody else has to release it.')).toBeVisible();

  const releaser = await pageOf(browser, 'finance2');
  await open(releaser, new URL(preparer.url()).pathname);
  await releaser
    .getByLabel('Release the payment', { exact: true })
    .or(releaser.getByLabel('Release', { exact: true }))
    .check();
  await releaser.getByRole('button', { name: 'Record the decision' }).click();
  await expect(releaser.getByText('Bank reference')).toBeVisible();
}

interface Seen {
  reference: string;
  stage: { key: string } | null;
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
