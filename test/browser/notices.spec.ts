/** What a person is told: how they choose it, and how they keep track of it. */
import { expect } from '@playwright/test';
import { apply } from './application.ts';
import { open, pageOf, test } from './people.ts';

test('an officer wants reminders once a day, keeps that, and sees what law sends at once', async ({ browser }) => {
  const page = await pageOf(browser, 'officer');
  await open(page, '/th/account/notices');
  const reminders = page.getByRole('radiogroup', { name: 'เตือนใกล้ครบกำหนด' });
  await expect(reminders.getByLabel('ทันที')).toBeChecked();
  await reminders.getByLabel('รวมวันละครั้ง').check();
  await expect(page.getByText('บันทึกแล้ว')).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'ผลการพิจารณา' })).toHaveCount(0);
  await expect(page.getByText('คำสั่งทางปกครองต้องมีเหตุผล')).toBeVisible();
  await open(page, '/en/account/notices');
  const same = page.getByRole('radiogroup', { name: 'Reminders' });
  await expect(same.getByLabel('Once a day')).toBeChecked();
  await same.getByLabel('At once').check();
  await expect(page.getByText('Saved')).toBeVisible();

  const news = page.getByRole('radiogroup', { name: 'News of cases' });
  await news.getByLabel('No e-mail').check();
  await expect(news.getByText('stands among your letters')).toBeVisible();
  await page.getByLabel('When the daily mail goes out').selectOption({ label: '18:00' });
  await expect(page.getByText('Saved')).toHaveCount(3);
  await open(page, '/th/account/notices');
  await expect(page.getByRole('radiogroup', { name: 'ข่าวของเรื่อง' }).getByLabel('ไม่ส่งอีเมล')).toBeChecked();
  await expect(page.getByLabel('เวลาส่งฉบับรวมประจำวัน')).toHaveValue('18');
});

test('an applicant finds new letters, reads one, then all, and the page says that nothing is left', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const page = await pageOf(browser, 'applicant');
  // Each filing is acknowledged by a letter.
  for (const n of [1, 2]) await apply(page, `จดหมายที่ ${n}`);
  await open(page, '/th/account/letters?unread=true');
  const letters = page.locator('main li').filter({ hasText: 'ใหม่' });
  await expect(letters.nth(1)).toBeVisible();
  await letters
    .first()
    .getByRole('button', { name: /อ่านแล้ว/ })
    .click();
  await expect(page.getByText('ทำเครื่องหมายแล้ว')).toBeVisible();
  await page.getByRole('button', { name: 'ทำเครื่องหมายว่าอ่านแล้วทั้งหมด' }).click();
  await expect(page.getByText('อ่านครบทุกฉบับแล้ว')).toBeVisible();
  await page.getByRole('link', { name: 'ทั้งหมด', exact: true }).click();
  const receipt = page.locator('main li').filter({ hasText: 'ใบรับเรื่อง' }).first();
  await receipt.getByRole('link', { name: 'อ่านฉบับเต็ม' }).click();
  const letter = page.getByRole('article');
  await expect(letter).toContainText('จดหมายที่ 2');
  await expect(letter).toContainText('ขอแสดงความนับถือ');
  await page.emulateMedia({ media: 'print' });
  await expect(letter).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'พิมพ์' })).toBeHidden();
});
