/** How long data is kept is changed by two people, and everybody reads it. */
import { expect } from '@playwright/test';
import { open, pageOf, test, watched } from './people.ts';

test('an administrator proposes another period, a second one confirms it, and the public record says it', async ({
  browser,
}) => {
  // No whole years, which are said as such.
  const days = String(1000 + Math.floor(Math.random() * 90));
  const admin = await pageOf(browser, 'admin');
  await open(admin, '/th/administration');
  await admin.getByRole('link', { name: 'ระยะเวลาเก็บข้อมูล' }).click();
  const kind = admin.locator('li').filter({ has: admin.getByRole('heading', { name: 'จดหมายที่ส่ง' }) });
  await kind.getByText('เปลี่ยนระยะเวลา').click();
  await kind.getByLabel('จำนวนวันที่เก็บ').fill('0');
  await kind.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(kind.getByRole('alert').getByRole('link')).toHaveCount(3);
  await kind.getByLabel('จำนวนวันที่เก็บ').fill(days);
  await kind.getByLabel('ฐานทางกฎหมายของระยะเวลานี้').fill('ระเบียบทดลอง ข้อ 1');
  await kind.getByLabel('เหตุผล').fill('ทดลอง');
  await kind.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(admin.locator(':focus')).toContainText('รอคนที่สองยืนยัน');

  const second = await pageOf(browser, 'admin2');
  await open(second, '/th/retention');
  const change = second.locator('li').filter({ hasText: days });
  await expect(change).toContainText('จดหมายที่ส่ง');
  await change.getByText('ตัดสินรายการนี้').click();
  await change.getByLabel(/^ยืนยัน/).check();
  await change.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(second.locator(':focus')).toContainText('มีผลแล้ว');

  const anybody = watched(await (await browser.newContext()).newPage());
  await open(anybody, '/th');
  await anybody.getByRole('contentinfo').getByRole('link', { name: 'ข้อมูลส่วนบุคคล' }).click();
  const said = anybody.locator('li').filter({ has: anybody.getByRole('heading', { name: 'จดหมายที่ส่ง' }) });
  await expect(said).toContainText(new RegExp(`${days[0]},?${days.slice(1)} วัน`));
});
