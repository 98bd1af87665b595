/** What anybody may know of what was done: grants, and how long it takes. */
import { expect } from '@playwright/test';
import { open, test } from './people.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages of awards and of real durations stand in the footer, and say what they leave out', async ({
    page,
  }) => {
    await page.goto('/th');
    await page.getByRole('contentinfo').getByRole('link', { name: 'ผลการอนุมัติ' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ผลการอนุมัติเงินสนับสนุน');
    await expect(page.getByText('ชื่อกลุ่มที่ไม่ได้จดทะเบียนไม่แสดง')).toBeVisible();
    await page.getByRole('contentinfo').getByRole('link', { name: 'แต่ละขั้นใช้เวลาจริงเท่าใด' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('แต่ละขั้นใช้เวลาจริงเท่าใด');
    await expect(page.getByText('น้อยกว่า 5 เรื่อง')).toBeVisible();
    await page.goto('/en/durations');
    await expect(page.getByText('Steps of fewer than 5 cases show no figure')).toBeVisible();
  });
});

test('the front page says that no proposal is under way, not that there was none', async ({ page }) => {
  await page.route(
    (url) => url.pathname === '/measures',
    (route) => route.fulfill({ json: { items: [], next: null } }),
  );
  await open(page, '/th/receipts');
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page.getByText('ขณะนี้ไม่มีข้อเสนอที่กำลังดำเนินการ')).toBeVisible();
});

test('anybody asks for news of consultations, and the mailbox is asked before any is sent', async ({ page }) => {
  await open(page, '/th/consultations');
  const programme = page.getByLabel('แผนงาน', { exact: true });
  if ((await programme.count()) > 0) await programme.selectOption({ index: 1 });
  await page.getByLabel('อีเมล', { exact: true }).fill(`reader-${Date.now()}@example.org`);
  await page.getByRole('button', { name: 'ขอรับข่าว' }).click();
  await expect(page.getByText('โปรดยืนยันในอีเมล')).toBeVisible();
});
