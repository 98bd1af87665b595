/** An organisation's members and its use: what its leads change, and what an officer takes back. */
import { expect } from '@playwright/test';
import { newcomer } from './newcomer.ts';
import { alive, open, pageOf, test } from './people.ts';
import { post } from './proposal.ts';

test('a lead lets somebody in, takes the organisation out of use, and an officer may take a verification back', async ({
  browser,
}) => {
  const [lead, other] = [await newcomer(browser), await newcomer(browser)];
  const name = `กลุ่ม${Array.from({ length: 24 }, () => String.fromCodePoint(0x0e01 + Math.floor(Math.random() * 46))).join('')}`;
  const { id } = await post<{ id: string }>(lead.page, '/organisations', { kind: 'cso', province: '50', name });
  await open(lead.page, `/th/organisations/${id}`);
  await lead.page.getByText('ปิดใช้งานองค์กรนี้').first().click();
  await lead.page.getByRole('button', { name: 'ปิดใช้งานองค์กรนี้' }).click();
  await expect(lead.page.getByRole('alert').getByRole('link')).toHaveCount(1);
  await lead.page.locator('#field-standing-reason').fill('รวมกับกลุ่มอื่น');
  await lead.page.getByRole('button', { name: 'ปิดใช้งานองค์กรนี้' }).click();
  await expect(lead.page.locator(':focus')).toContainText('มีผลแล้ว');
  await expect(lead.page.getByText('เปิดใช้งานองค์กรอีกครั้ง').first()).toBeVisible();

  const seeded = await pageOf(browser, 'applicant2');
  const account = (await (await seeded.request.get('/account')).json()) as { organisations: { id: string }[] };
  const verified = account.organisations[0]?.id ?? '';
  await post(other.page, `/organisations/${verified}/join-requests`, { message: null });
  await open(seeded, `/th/organisations/${verified}`);
  await expect(seeded.getByText('ถอนการยืนยันตัวตนองค์กร')).toHaveCount(0);
  const asking = seeded.locator('li').filter({ hasText: other.name });
  await asking.getByLabel(/^ผู้อ่าน/).check();
  await asking.getByRole('button', { name: 'รับ', exact: true }).click();
  const member = seeded.locator('li').filter({ hasText: other.name }).filter({ hasText: 'นำออก' });
  await member.getByRole('button', { name: 'นำออก' }).click();
  await member.getByRole('button', { name: 'นำออก' }).click();
  await expect(member).toHaveCount(0);

  const officer = await pageOf(browser, 'officer');
  await open(officer, '/th/verification');
  await officer.goto(`/th/organisations/${verified}`);
  await alive(officer);
  const withdrawal = officer.locator('details').filter({ hasText: 'ถอนการยืนยันตัวตนองค์กร' });
  await withdrawal.locator('summary').click();
  await withdrawal.getByRole('button', { name: 'ถอนการยืนยันตัวตนองค์กร' }).click();
  await expect(withdrawal.getByRole('alert').getByRole('link')).toHaveCount(1);
});
