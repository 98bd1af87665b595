/** An application that came on paper: an officer enters it, and the organisation says that it is theirs. */
import { expect } from '@playwright/test';
import { fillIn } from './application.ts';
import { alive, open, pageOf, test } from './people.ts';

interface Account {
  organisations: { id: string; name: string }[];
}

test('an officer enters a paper application with its scan, and its organisation confirms it', async ({ browser }) => {
  test.setTimeout(90_000);
  const lead = await pageOf(browser, 'applicant');
  const { organisations } = (await (await lead.request.get('/account')).json()) as Account;
  const { id, name } = organisations[0] ?? { id: '', name: '' };
  const title = `คำขอบนกระดาษ ${Date.now()}`;

  const officer = await pageOf(browser, 'officer');
  await open(officer, '/th/administration');
  await officer.getByRole('link', { name: 'คำขอกระดาษ' }).click();
  await officer.getByRole('link', { name: /เปิดรับคำขอต่อเนื่อง/ }).click();
  await officer.waitForURL(/paper-applications\/./);
  await alive(officer);
  await officer.getByLabel('ชื่อองค์กร').fill(name.slice(0, 12));
  await officer.getByRole('button', { name: 'ค้นหา' }).click();
  await officer.locator('li').filter({ hasText: name }).getByRole('button', { name: /^เลือก/ }).first().click();
  await expect(officer.locator(':focus')).toContainText(name);
  await officer.getByRole('button', { name: 'บันทึกคำขอกระดาษ' }).click();
  await officer
    .getByRole('alert')
    .getByRole('link', { name: /ชื่อโครงการ/ })
    .click();
  await officer.keyboard.type(title);
  await fillIn(officer);
  // The browser keeps what is typed until it is sent.
  await officer.reload();
  await alive(officer);
  await expect(officer.getByLabel('ชื่อโครงการ')).toHaveValue(title);
  await officer.getByRole('button', { name: 'บันทึกคำขอกระดาษ' }).click();
  await expect(officer.getByText('บันทึกคำขอกระดาษแล้ว')).toBeVisible();
  await officer.locator('input[type=file]').setInputFiles({
    name: 'paper.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n% คำขอ\n%%EOF\n'),
  });
  await expect(officer.getByText('ได้รับไฟล์แล้ว')).toBeVisible();
  await officer.getByRole('link', { name: 'ติดตามเรื่องนี้' }).click();
  await expect(officer.getByText('คำขอกระดาษที่เจ้าหน้าที่บันทึกแทนองค์กร')).toBeVisible();
  const casePath = new URL(officer.url()).pathname;

  await open(lead, casePath);
  await lead.getByRole('link', { name: 'ดูคำตอบหรือยืนยันที่หน้าองค์กร' }).click();
  await lead.waitForURL(new RegExp(`organisations/${id}`));
  const filing = lead.locator('li').filter({ hasText: title });
  await filing.getByLabel('ใช่ เป็นของเรา').check();
  await filing.getByLabel('เหตุผล').fill('ตรงกับสำเนาของเรา');
  await filing.getByRole('button', { name: 'ตอบ' }).click();
  await expect(filing).toContainText('ยืนยันแล้ว');

  await open(officer, '/th/paper-applications');
  await expect(officer.locator('li').filter({ hasText: title })).toContainText('องค์กรยืนยันแล้ว');
});
