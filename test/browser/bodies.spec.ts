/** Committees and ministry units: who sits there, by whose word, and until when. */
import { expect } from '@playwright/test';
import { newcomer } from './newcomer.ts';
import { open, pageOf, test } from './people.ts';

test('an administrator sets up a committee and seats somebody with a role; a second person confirms, and the term is ended', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { email, name } = await newcomer(browser);
  const committee = `คณะทดลอง ${Date.now()}`;
  const admin = await pageOf(browser, 'admin');
  await open(admin, '/th/administration');
  await admin.getByRole('link', { name: 'หน่วยงานและคณะกรรมการ' }).click();
  await admin.getByText('ตั้งหน่วยงานหรือคณะกรรมการ').first().click();
  await admin.getByRole('button', { name: 'ตั้งหน่วยงานหรือคณะกรรมการ' }).click();
  await expect(admin.getByRole('alert').getByRole('link')).toHaveCount(2);
  await admin.getByLabel('คณะกรรมการหรืออนุกรรมการ').check();
  await admin.getByLabel('ชื่อ', { exact: true }).fill(committee);
  await admin.getByRole('button', { name: 'ตั้งหน่วยงานหรือคณะกรรมการ' }).click();
  await admin.getByRole('link', { name: committee }).click();
  await admin.waitForURL(/bodies\/./);

  await admin.getByText('ให้ดำรงตำแหน่ง').first().click();
  await admin.getByLabel('อีเมล').fill(email);
  await admin.getByLabel('วันสุดท้ายของวาระ').fill('๓๐ กันยายน ๒๕๗๒');
  await expect(admin.getByText('หมายถึง 30 กันยายน 2572')).toBeVisible();
  await admin.getByLabel('บทบาทที่มากับตำแหน่ง').selectOption({ label: 'ผู้ตรวจสอบ' });
  await admin.getByRole('button', { name: 'ให้ดำรงตำแหน่ง' }).click();
  await expect(admin.locator(':focus')).toContainText('รอคนที่สองยืนยัน');
  await expect(admin.getByText('ยังไม่มีผู้ดำรงตำแหน่ง')).toBeVisible();

  const second = await pageOf(browser, 'admin2');
  await open(second, new URL(admin.url()).pathname);
  const change = second.locator('li').filter({ hasText: 'ผู้ตรวจสอบ' });
  await expect(change).toContainText(name);
  await change.getByText('ตัดสินรายการนี้').click();
  await change.getByLabel(/^ยืนยัน/).check();
  await change.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  const seated = second.locator('section').filter({ has: second.getByRole('heading', { name: 'ผู้ดำรงตำแหน่ง' }) });
  await expect(seated).toContainText('ถึง 30 กันยายน 2572');

  await seated.getByRole('button', { name: /^สิ้นสุดวาระของ/ }).click();
  await seated.getByRole('button', { name: /^สิ้นสุดวาระของ/ }).click();
  await expect(second.locator(':focus')).toContainText('รอคนที่สองยืนยัน');
  await open(admin, new URL(admin.url()).pathname);
  const ending = admin.locator('li').filter({ hasText: 'รอยืนยัน' });
  await ending.getByText('ตัดสินรายการนี้').click();
  await ending.getByLabel(/^ยืนยัน/).check();
  await ending.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(admin.getByText('ยังไม่มีผู้ดำรงตำแหน่ง')).toBeVisible();
});
