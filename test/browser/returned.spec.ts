/** Papers that go with an application, and one that comes back: mended beside each remark, and sent again. */
import { expect } from '@playwright/test';
import { apply } from './application.ts';
import { open, pageOf, test } from './people.ts';
import { answer } from './proposal.ts';

const paper = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });

test('an application goes with its papers, comes back with remarks, and is sent again beside them', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const applicant = await pageOf(browser, 'applicant');
  const path = await apply(applicant, 'ป่าชุมชนบ้านดอน', async () => {
    await applicant.getByLabel('แผนงานโดยละเอียด').setInputFiles(paper('แผนงาน.txt', 'กิจกรรมสามช่วง'));
    await expect(applicant.getByRole('link', { name: 'แผนงาน.txt' })).toBeVisible();
    await applicant.getByLabel('แนบเอกสาร').setInputFiles(paper('จดหมาย.txt', 'หนังสือรับรอง'));
    await expect(applicant.getByRole('link', { name: 'จดหมาย.txt' })).toBeVisible();
    await applicant.getByLabel('แนบเอกสาร').setInputFiles(paper('ผิดฉบับ.txt', 'ไม่ใช่ฉบับนี้'));
    await applicant.getByRole('button', { name: 'เอาไฟล์ ผิดฉบับ.txt ออก' }).click();
    await expect(applicant.getByRole('link', { name: 'ผิดฉบับ.txt' })).toHaveCount(0);
  });

  const officer = await pageOf(browser, 'officer');
  await open(officer, `/th${path}`);
  await expect(officer.getByRole('link', { name: 'จดหมาย.txt' }).first()).toBeVisible();
  expect(await (await officer.request.get(await hrefOf(officer, 'แผนงาน.txt'))).text()).toBe('กิจกรรมสามช่วง');
  await officer.getByLabel('ส่งกลับแก้ไข').check();
  await officer.getByLabel('เหตุผล').fill('แก้ไขตามข้อสังเกต');
  // Asked only where the project continues an earlier one, which this does not.
  await expect(officer.getByLabel('ช่องที่ต้องแก้ไข').locator('option', { hasText: 'สมทบ' })).toHaveCount(0);
  await officer.getByLabel('ช่องที่ต้องแก้ไข').selectOption({ label: 'สรุปโครงการ' });
  await officer.getByRole('button', { name: 'เพิ่มข้อสังเกต' }).click();
  await officer.getByLabel('ข้อสังเกตต่อ “สรุปโครงการ”').fill('บอกด้วยว่าทำกับใคร');
  await officer.getByRole('button', { name: 'บันทึกการตัดสินใจ' }).click();
  await expect(officer.getByText(/^บันทึกแล้วเมื่อ/)).toBeVisible();

  // The page that the applicant left open follows by itself.
  const summary = applicant.getByLabel('สรุปโครงการ');
  await expect(applicant.getByText('บอกด้วยว่าทำกับใคร').first()).toBeVisible();
  await expect(applicant.locator('#act').getByText('แก้ไขตามข้อสังเกต').first()).toBeVisible();
  const before = await summary.inputValue();
  await summary.fill('ห้องเรียนกับเครือข่ายป่าชุมชน 12 แห่ง');
  await expect(applicant.getByText('ที่ส่งไว้เดิม')).toBeVisible();
  await expect(applicant.locator('#act').getByText(before)).toBeVisible();
  await applicant.getByLabel('แนบเอกสารเพิ่ม').setInputFiles(paper('เครือข่าย.txt', 'รายชื่อ 12 แห่ง'));
  await expect(applicant.locator('#act').getByRole('link', { name: 'เครือข่าย.txt' })).toBeVisible();
  await applicant.getByRole('button', { name: 'ส่งใหม่' }).click();
  await expect(applicant.locator(':focus')).toHaveText(/^บันทึกแล้วเมื่อ/);

  await open(officer, `/th${path}`);
  await expect(officer.locator('#content').getByText('ห้องเรียนกับเครือข่ายป่าชุมชน 12 แห่ง')).toBeVisible();
  // What was changed stands beside what it was before.
  await expect(officer.locator('#content').getByText(`ก่อนแก้ไข: ${before}`)).toBeVisible();
  await expect(officer.getByRole('link', { name: 'เครือข่าย.txt' }).first()).toBeVisible();
  await answer(officer, path.split('/').at(-1) ?? '', 'complete');
});

async function hrefOf(page: Awaited<ReturnType<typeof pageOf>>, name: string): Promise<string> {
  return (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
}
