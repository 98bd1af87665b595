/** What was begun and is not wanted: a draft, and a call that nobody used. */
import { expect } from '@playwright/test';
import { open, pageOf, test } from './people.ts';

test('a draft is given up after a question, and a call that nobody used is deleted with a reason', async ({
  browser,
}) => {
  const writer = await pageOf(browser, 'applicant');
  const { items } = (await (await writer.request.get('/calls?open=true')).json()) as { items: { id: string }[] };
  await open(writer, `/th/organisation?call=${items[0]?.id}`);
  const title = `ร่างที่เลิกเขียน ${Date.now()}`;
  await writer.getByLabel('ชื่อโครงการ').fill(title);
  await writer.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await writer.waitForURL(/drafts/);
  await writer.getByRole('button', { name: 'ลบร่างนี้' }).click();
  await expect(writer.getByText(/ยื่นไม่ได้อีก/)).toBeVisible();
  await writer.getByRole('button', { name: 'ลบร่างนี้' }).click();
  await writer.waitForURL(/\/organisation$/);
  await expect(writer.getByText(title)).toHaveCount(0);

  const admin = await pageOf(browser, 'admin');
  await open(admin, '/th/managed-calls');
  const listed = admin.locator('main li').filter({ hasText: 'เปิดรับคำขอต่อเนื่อง' }).first();
  const copy = listed.locator('details').filter({ hasText: 'สร้างร่างใหม่จากประกาศนี้' });
  await copy.locator('summary').click();
  const name = `ประกาศที่ไม่ใช้ ${Date.now()}`;
  await copy.getByLabel('ชื่อภาษาไทย').fill(name);
  await copy.getByLabel('ชื่อภาษาอังกฤษ').fill('A call that nobody uses');
  await copy.getByLabel('วันเปิดรับ').fill('1 มกราคม 2570');
  await copy.getByLabel('วันสุดท้ายใหม่').fill('31 มีนาคม 2570');
  await copy.getByLabel('เหตุผล').fill('ทดลอง');
  await copy.getByRole('button', { name: 'สร้างร่าง' }).click();
  const draft = admin.locator('main li').filter({ hasText: name });
  const deletion = draft.locator('details').filter({ hasText: 'ลบร่าง' });
  await deletion.locator('summary').click();
  await deletion.getByLabel('เหตุผล').fill('ไม่ใช้แล้ว');
  await deletion.getByRole('button', { name: 'ลบร่าง' }).click();
  await expect(admin.locator(':focus')).toContainText(`ลบแล้ว: ${name}`);
  await expect(draft).toHaveCount(0);
});
