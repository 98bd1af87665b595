/** An application as its organisation writes it, in the browser. */
import { expect, type Page } from '@playwright/test';
import { open } from './people.ts';

/** From the seeded rolling call to the receipt; returns the address of the case, without its language. `more`: done before it is sent. */
export async function apply(page: Page, title: string, more?: () => Promise<void>): Promise<string> {
  return applyTo(page, /เปิดรับคำขอต่อเนื่อง/, title, async () => {
    await fillIn(page);
    await more?.();
  });
}

/** `write`: fills in what the call asks. */
export async function applyTo(
  page: Page,
  call: string | RegExp,
  title: string,
  write: () => Promise<void>,
): Promise<string> {
  await open(page, '/th/calls');
  await page.getByRole('link', { name: call }).click();
  await page.getByRole('link', { name: 'เริ่มยื่นคำขอ' }).click();
  await page.getByLabel('ชื่อโครงการ').fill(title);
  await page.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await page.waitForURL(/drafts/);
  await write();
  await page.getByRole('button', { name: 'ยื่นคำขอ' }).click();
  await expect(page.getByText('รับเรื่องแล้ว')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'ยื่นคำขอแล้ว' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'ลบร่างนี้' })).toHaveCount(0);
  await page.getByRole('link', { name: 'ติดตามเรื่องนี้' }).click();
  await page.waitForURL(/\/cases\//);
  return new URL(page.url()).pathname.replace(/^\/(th|en)/, '');
}

/** The sum, and one row of the budget that comes to it. */
export async function ask(page: Page, amount: string): Promise<void> {
  await page.getByLabel('วงเงินที่ขอ').fill(amount);
  await page.getByLabel('รายการที่ 1: รายการ').fill('ค่าวิทยากร');
  await page.getByLabel('รายการที่ 1: จำนวนเงิน').fill(amount);
}

export async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('สรุปโครงการ').fill('ห้องเรียนสำหรับคนทำงานภาคประชาสังคม');
  await page.getByLabel('ทักษะของคนทำงาน').check();
  await page.getByLabel('วันสิ้นสุดโครงการ').fill('๓๐/๙/๒๕๗๑');
  await ask(page, '250,000');
  await page.getByLabel(/ข้าพเจ้ายืนยัน/).check();
}
