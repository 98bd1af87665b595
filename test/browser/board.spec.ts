/** The officer's board: views that are kept, and what is done to many cases at once, on a phone too. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { apply } from './application.ts';
import { open, pageOf } from './people.ts';

test('an officer on a phone chooses cases, reminds, and is told of each that was refused', async ({ browser }) => {
  test.setTimeout(120_000);
  const applicant = await pageOf(browser, 'applicant');
  const title = `กระดานบนโทรศัพท์ ${Date.now()}`;
  await apply(applicant, title);
  await applicant.context().close();

  const phone = await pageOf(browser, 'officer', { viewport: { width: 360, height: 740 } });
  await open(phone, `/th/board?q=${encodeURIComponent(title)}`);
  const box = phone.getByRole('checkbox', { name: /^เลือก G/ });
  await expect(box).toHaveCount(1);
  const size = await box.boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await box.check();
  await expect(phone.getByText('เลือก 1 เรื่อง')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: phone }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  // It came to the officer today: a reminder is for tomorrow, and the page says so of this case.
  await phone.getByRole('button', { name: 'เตือนผู้ที่ต้องดำเนินการ' }).click();
  const told = phone.getByRole('status').filter({ hasText: 'เตือนไม่ได้ 1 เรื่อง' });
  await expect(told).toContainText(title);
  await expect(told).toContainText('วันนี้เตือนหรือขอไปแล้ว');
  await expect(box).not.toBeChecked();

  await box.check();
  await phone.getByRole('link', { name: 'จัดผู้พิจารณา' }).last().click();
  await phone.waitForURL(/assignments\?.*cases=/);
  await phone.context().close();
});

test('an officer keeps a view, comes back to it by its name, and removes it', async ({ browser }) => {
  const page = await pageOf(browser, 'officer2');
  await open(page, '/th/board?overdue=true');
  await page.locator('summary', { hasText: 'มุมมองที่เก็บไว้' }).click();
  await page.getByLabel('ชื่อมุมมอง').fill('ที่ต้องเร่ง');
  await page.getByRole('button', { name: 'เก็บมุมมองนี้' }).click();
  await expect(page.getByText('เก็บมุมมองแล้ว')).toBeVisible();
  await open(page, '/th/board');
  await page.getByRole('link', { name: 'ที่ต้องเร่ง' }).click();
  await page.waitForURL(/overdue=true/);
  await expect(page.getByLabel('เกินกำหนดเท่านั้น')).toBeChecked();
  await page.getByRole('button', { name: 'ลบ ที่ต้องเร่ง' }).click();
  await page.getByRole('button', { name: 'ลบ ที่ต้องเร่ง' }).click();
  await expect(page.getByRole('link', { name: 'ที่ต้องเร่ง' })).toHaveCount(0);
  await page.context().close();
});

test('the board and the page of the case say why it is where it is, and what to do, in both languages', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const applicant = await pageOf(browser, 'applicant');
  const title = `เหตุที่รอ ${Date.now()}`;
  const path = await apply(applicant, title);
  await open(applicant, `/th${path}`);
  await expect(applicant.getByText('คนใดคนหนึ่งรับไปทำ')).toHaveCount(0);
  await applicant.context().close();
  const officer = await pageOf(browser, 'officer');
  const said = [
    ['th', /เจ้าหน้าที่.*คนใดคนหนึ่งรับไปทำ/, 'เปิดเรื่องแล้วดำเนินการ'],
    ['en', /any Programme officer may take it, by/, 'Open the case and act'],
  ] as const;
  for (const [lang, why, next] of said) {
    for (const page of [`/${lang}/board?q=${encodeURIComponent(title)}`, `/${lang}${path}`]) {
      await open(officer, page);
      await expect(officer.locator('main').getByText(why).first()).toBeVisible();
      await expect(officer.locator('main').getByText(next).first()).toBeVisible();
    }
  }
  await officer.context().close();
});
