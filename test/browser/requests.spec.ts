/** What an organisation asks for beside its case: a change of what was agreed, and another decision. */
import { expect } from '@playwright/test';
import { grant, refuse } from './granted.ts';
import { open, pageOf, test } from './people.ts';

test.setTimeout(120_000);

test('a grantee asks for more time, and the officer reads what is to change', async ({ browser }) => {
  const { grantId } = await grant(browser);
  const applicant = await pageOf(browser, 'applicant');
  await open(applicant, `/th/cases/${grantId}`);
  await applicant.getByRole('link', { name: 'ขอแก้ไขสัญญา' }).click();
  await applicant.getByRole('button', { name: 'ยื่น', exact: true }).click();
  await expect(applicant.getByRole('link', { name: /เรื่องที่ขอแก้ไข/ })).toBeVisible();
  await applicant.getByLabel('ระยะเวลาโครงการ').check();
  await applicant.getByLabel('วันสิ้นสุดโครงการที่ขอ').fill('๓๑/๓/๒๕๗๔');
  await applicant.getByLabel('ขอเปลี่ยนจากเดิมเป็นอย่างไร').fill('ขยายเวลาหกเดือน');
  await applicant.getByLabel('เหตุผลที่ขอแก้ไข').fill('น้ำท่วมพื้นที่โครงการ');
  await applicant.getByRole('button', { name: 'ยื่น', exact: true }).click();
  await expect(applicant.getByText('ตรวจคำขอแก้ไข').first()).toBeVisible();
  const path = new URL(applicant.url()).pathname;
  expect(path).not.toContain(grantId);

  const officer = await pageOf(browser, 'officer');
  await open(officer, path.replace('/th/', '/en/'));
  await expect(officer.getByText('When the project ends', { exact: true })).toBeVisible();
  await expect(officer.getByText('31 March 2031').first()).toBeVisible();
  await expect(officer.getByText('น้ำท่วมพื้นที่โครงการ').first()).toBeVisible();
});

test('whoever was refused appeals from the page of the case, while there is time', async ({ browser }) => {
  const caseId = await refuse(browser);
  const applicant = await pageOf(browser, 'applicant');
  await open(applicant, `/th/cases/${caseId}`);
  await expect(applicant.getByText(/ยื่นได้ถึง/)).toBeVisible();
  await applicant.getByRole('link', { name: 'อุทธรณ์ผลการพิจารณา' }).click();
  await applicant.getByLabel('เหตุผลที่อุทธรณ์').fill('คณะกรรมการไม่ได้พิจารณาเอกสารแนบ');
  await applicant.getByRole('button', { name: 'ยื่น', exact: true }).click();
  await expect(applicant.getByText('พิจารณาอุทธรณ์').first()).toBeVisible();
  // One appeal: the case offers no other.
  await open(applicant, `/th/cases/${caseId}`);
  await expect(applicant.getByRole('link', { name: 'อุทธรณ์ผลการพิจารณา', exact: true })).toHaveCount(0);
});
