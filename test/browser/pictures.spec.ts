/** The pictures of the guide, in Thai, as somebody sees each page at its most telling moment: `npm run pictures`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { learn } from './known.ts';
import { open, pageOf, test } from './people.ts';
import { proposalIn } from './proposal.ts';
import type { Known } from './routes.ts';

const folder = process.env.PICTURES ?? '';

const VIEWPORT = { width: 1000, height: 720 };
/** Small enough to be kept with the pages, and still easy to read. */
const QUALITY = 55;
const BYTES_MAX = 60_000;

let known: Known;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  mkdirSync(folder, { recursive: true });
  known = await learn(browser);
});

interface Shot {
  name: string;
  as: string;
  path: () => string;
  /** Brings to sight what the picture is about. */
  show?: (page: Page) => Promise<void>;
}

const to = (selector: string) => (page: Page) =>
  page
    .locator(selector)
    .first()
    .evaluate((node) => node.scrollIntoView());

const shots: readonly Shot[] = [
  { name: 'applicant-call', as: 'applicant', path: () => `/calls/${known.callId}` },
  { name: 'applicant-draft', as: 'applicant', path: () => `/drafts/${known.draftId}` },
  { name: 'applicant-track', as: 'applicant', path: () => known.casePath },
  { name: 'reviewer-review', as: 'reviewer1', path: () => `/reviews/${known.reviewId}` },
  { name: 'secretary-meeting', as: 'secretary', path: () => `/meetings/${known.meetingId}` },
  { name: 'officer-inbox', as: 'officer', path: () => '/inbox' },
  {
    name: 'officer-return',
    as: 'officer',
    path: () => known.casePath,
    show: async (page) => {
      await page.getByLabel('ส่งกลับแก้ไข').check();
      await to('#act')(page);
    },
  },
  { name: 'finance-payments', as: 'finance1', path: () => '/payments' },
  { name: 'finance-payment', as: 'finance1', path: () => `/payments/${known.instalmentId}` },
  { name: 'director-board', as: 'director', path: () => '/board' },
  { name: 'director-changes', as: 'director', path: () => '/changes' },
  { name: 'legal-proposals', as: 'legal1', path: () => '/proposals' },
  {
    name: 'administrator-form',
    as: 'admin',
    path: () => `/managed-calls/${known.callId}`,
    show: to('fieldset:has(> legend:text-is("ช่องในแบบฟอร์ม"))'),
  },
  { name: 'administrator-people', as: 'admin', path: () => '/people' },
  {
    name: 'auditor-history',
    as: 'auditor',
    path: () => `/cases/${known.grantId}`,
    show: to('section:has(> h2:text-is("ประวัติทั้งหมด"))'),
  },
  { name: 'auditor-money', as: 'auditor', path: () => `/money/${known.grantId}` },
];

for (const { name, as, path, show } of shots)
  test(`the guide shows ${name}`, async ({ browser }) => {
    const page = await pageOf(browser, as, { viewport: VIEWPORT });
    await open(page, `/th${path()}`);
    await show?.(page);
    await keep(page, name);
  });

test('the guide shows legal-consultation', async ({ browser }) => {
  const [legal, proposer] = [
    await pageOf(browser, 'legal1', { viewport: VIEWPORT }),
    await pageOf(browser, 'proposer'),
  ];
  const id = await proposalIn(proposer, legal, 'มาตรการลดภาษีเงินบริจาค (ตัวอย่าง)');
  await open(legal, `/th/cases/${id}/consultation`);
  await keep(legal, 'legal-consultation');
});

/** WebP, which Playwright's own screenshots are not. */
async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const bytes = Buffer.from(data, 'base64');
  expect(bytes.length).toBeLessThan(BYTES_MAX);
  writeFileSync(`${folder}/${name}.webp`, bytes);
  await page.context().close();
}
