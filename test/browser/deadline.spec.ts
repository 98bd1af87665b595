/** A deadline that passes while somebody writes: they are told, and lose nothing. */
import { expect } from '@playwright/test';
import { open, pageOf, test } from './people.ts';
import { post } from './proposal.ts';
import { rankedCall } from './ranked-call.ts';

const DAYS_OPEN = 2;

test('a call that closes while its form is being filled in says so, and keeps what was typed', async ({ browser }) => {
  test.setTimeout(60_000);
  const call = await rankedCall(browser, DAYS_OPEN);
  const page = await pageOf(browser, 'applicant');
  await open(page, '/th/calls');
  await page.getByRole('link', { name: call }).click();
  await page.getByRole('link', { name: 'เริ่มยื่นคำขอ' }).click();
  await page.getByLabel('ชื่อโครงการ').fill('เขียนจนหมดเวลา');
  await page.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await page.waitForURL(/drafts/);
  await page.getByLabel('วงเงินที่ขอ').fill('100,000');
  await expect(page.getByText(/บันทึกแล้วเมื่อ/)).toBeVisible();
  await post(await pageOf(browser, 'operator'), '/sandbox/advance', { days: DAYS_OPEN + 1 });

  await page.getByLabel('วงเงินที่ขอ').fill('120,000');
  await expect(page.getByText('หมดเวลารับคำขอแล้ว จึงยื่นไม่ได้อีก')).toBeVisible();
  await expect(page.getByText('บันทึกไม่ได้ สิ่งที่พิมพ์ยังอยู่ในหน้านี้และในเครื่องนี้')).toBeVisible();
  await expect(page.getByLabel('วงเงินที่ขอ')).toHaveValue('120,000');

  // Once the engine has closed the draft its form is gone: what this browser still holds stands there to be copied.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('ร่างนี้ยื่นแล้ว หรือปิดไปเมื่อหมดเวลารับคำขอ')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText('สิ่งที่พิมพ์ในเครื่องนี้ก่อนร่างปิด และยังไม่ได้บันทึกเข้าระบบ')).toBeVisible();
  await expect(page.getByText('120,000', { exact: true })).toBeVisible();
});
