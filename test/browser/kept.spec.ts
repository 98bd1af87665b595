/** What was typed and not sent: over a closed tab, a lost network, another editor, and another person at the machine. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { alive, open, pageOf, test, watched } from './people.ts';

/** A draft of the seeded rolling call; its address. */
async function begin(page: Page, title: string): Promise<string> {
  await open(page, '/th/calls');
  await page.getByRole('link', { name: /เปิดรับคำขอต่อเนื่อง/ }).click();
  await page.getByRole('link', { name: 'เริ่มยื่นคำขอ' }).click();
  await page.getByLabel('ชื่อโครงการ').fill(title);
  await page.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await page.waitForURL(/drafts/);
  await expect(page.getByLabel('สรุปโครงการ')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function saved(page: Page, field: string): Promise<unknown> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const draft = (await (await page.request.get(`/drafts/${id}`)).json()) as { content: Record<string, unknown> };
  return draft.content[field];
}

/** As after a closed tab. */
async function reopened(page: Page, path: string): Promise<Page> {
  const context = page.context();
  await page.close();
  const again = watched(await context.newPage());
  await open(again, path);
  return again;
}

test('what was typed without a network after a save is there again when the draft is opened, and is saved', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'applicant');
  const path = await begin(page, 'ปิดแท็บตอนเน็ตหลุด');
  await page.getByLabel('สรุปโครงการ').fill('ก่อนเน็ตหลุด');
  await expect.poll(() => saved(page, 'summary')).toBe('ก่อนเน็ตหลุด');
  await page.context().setOffline(true);
  await page.getByLabel('สรุปโครงการ').fill('ก่อนเน็ตหลุด และหลังจากนั้น');
  await page.context().setOffline(false);
  await page.route('**/drafts/**', (route) => route.abort());
  const again = await reopened(page, path);
  await expect(again.getByLabel('สรุปโครงการ')).toHaveValue('ก่อนเน็ตหลุด และหลังจากนั้น');
  await expect.poll(() => saved(again, 'summary')).toBe('ก่อนเน็ตหลุด และหลังจากนั้น');
});

test('two editors of different fields both keep what they wrote, and are asked nothing', async ({ browser }) => {
  const one = await pageOf(browser, 'applicant');
  const path = await begin(one, 'สองคนคนละช่อง');
  const other = await pageOf(browser, 'applicant');
  await open(other, path);
  await one.getByLabel('สรุปโครงการ').fill('สรุปของคนแรก');
  await expect.poll(() => saved(one, 'summary')).toBe('สรุปของคนแรก');
  await other.getByLabel('วงเงินที่ขอ').fill('300,000');
  await expect.poll(() => saved(other, 'requested')).toBe('30000000');
  await expect(other.getByLabel('สรุปโครงการ')).toHaveValue('สรุปของคนแรก');
  expect(await saved(other, 'summary')).toBe('สรุปของคนแรก');
  await expect(other.getByText('ร่างนี้ถูกแก้ไขจากที่อื่นพร้อมกัน')).toHaveCount(0);
});

test('what was typed before another editor saved the same field is shown beside it, by the name of the field', async ({
  browser,
}) => {
  const one = await pageOf(browser, 'applicant');
  const path = await begin(one, 'กลับมาช้าไป');
  await one.context().setOffline(true);
  await one.getByLabel('สรุปโครงการ').fill('ของคนที่หลุดไป');
  await one.route('**/drafts/**', (route) => route.abort());
  await one.context().setOffline(false);
  const other = await pageOf(browser, 'applicant');
  await open(other, path);
  await other.getByLabel('สรุปโครงการ').fill('ของคนที่บันทึกก่อน');
  await expect.poll(() => saved(other, 'summary')).toBe('ของคนที่บันทึกก่อน');

  const again = await reopened(one, path);
  const row = again.getByRole('row', { name: /สรุปโครงการ/ });
  await expect(row).toContainText('ของคนที่หลุดไป');
  await expect(row).toContainText('ของคนที่บันทึกก่อน');
  await again.getByRole('button', { name: 'ใช้ฉบับที่บันทึกไว้' }).click();
  await expect(again.getByLabel('สรุปโครงการ')).toHaveValue('ของคนที่บันทึกก่อน');
});

test('a tab whose text waits for a choice keeps it, whatever another tab of the same person saves', async ({
  browser,
}) => {
  const one = await pageOf(browser, 'applicant');
  const path = await begin(one, 'สองแท็บ');
  const two = watched(await one.context().newPage());
  await open(two, path);
  await two.getByLabel('สรุปโครงการ').fill('แท็บสองบันทึกก่อน');
  await expect.poll(() => saved(two, 'summary')).toBe('แท็บสองบันทึกก่อน');
  await one.getByLabel('สรุปโครงการ').fill('แท็บหนึ่งยังไม่ได้เลือก');
  await expect(one.getByText('ร่างนี้ถูกแก้ไขจากที่อื่นพร้อมกัน')).toBeVisible();
  await two.getByLabel('สรุปโครงการ').fill('แท็บสองบันทึกอีก');
  await expect.poll(() => saved(two, 'summary')).toBe('แท็บสองบันทึกอีก');
  await one.reload();
  await alive(one);
  const row = one.getByRole('row', { name: /สรุปโครงการ/ });
  await expect(row).toContainText('แท็บหนึ่งยังไม่ได้เลือก');
  await expect(row).toContainText('แท็บสองบันทึกอีก');
});

const signedInAs = (context: BrowserContext, key: string) =>
  context.request.post('/api/auth/sign-in/email', {
    data: { email: `${key}@saphan.example`, password: 'saphan-demo' },
    headers: { origin: process.env.SAPHAN_URL ?? 'http://127.0.0.1:3000' },
  });

test('a proposed change is kept over a closed tab, for whoever typed it alone', async ({ browser }) => {
  const page = await pageOf(browser, 'admin');
  const path = '/th/people';
  const reason = `เหตุผลที่พิมพ์ค้างไว้ ${Date.now()}`;
  await open(page, path);
  await page.getByLabel('เหตุผล').last().fill(reason);
  const again = await reopened(page, path);
  await expect(again.getByLabel('เหตุผล').last()).toHaveValue(reason);

  const context = again.context();
  await context.clearCookies();
  await signedInAs(context, 'admin2');
  const anothers = await reopened(again, path);
  await expect(anothers.getByLabel('เหตุผล').last()).toHaveValue('');
});
