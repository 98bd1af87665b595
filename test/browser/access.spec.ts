/** Who read what, what a group of the directory may do, and a second factor that was lost. */
import { expect } from '@playwright/test';
import { apply } from './application.ts';
import { newcomer } from './newcomer.ts';
import { open, pageOf, test } from './people.ts';

test('an auditor sees who of the staff read a case, from the case itself', async ({ browser }) => {
  const casePath = await apply(await pageOf(browser, 'applicant'), 'เรื่องที่มีผู้อ่าน');
  const officer = await pageOf(browser, 'officer');
  await open(officer, `/th${casePath}`);
  const auditor = await pageOf(browser, 'auditor');
  // What was read is written down a moment later.
  const id = casePath.split('/').at(-1) ?? '';
  const readers = async () => (await auditor.request.get(`/access-log?about=${id}&limit=100`)).text();
  await expect.poll(readers).toContain('นภา แสงทอง');
  await open(auditor, `/th${casePath}`);
  await auditor.getByRole('link', { name: 'ดูว่าใครอ่านเรื่องนี้' }).click();
  await auditor.waitForURL(/access-log/);
  // All that one opening of the case read is one row.
  const visit = auditor.getByRole('row').filter({ hasText: 'นภา แสงทอง' });
  await expect(visit).toHaveCount(1);
  await visit.getByText(/^เปิดเรื่อง อ่าน/).click();
  await expect(visit.getByRole('listitem').filter({ hasText: 'อ่านเรื่อง' }).first()).toBeVisible();
  await auditor.getByLabel('เกี่ยวกับเรื่อง องค์กร หรือบุคคล').fill('ไม่มีรหัส');
  await auditor.getByRole('button', { name: 'ค้นหา' }).click();
  await auditor.getByRole('alert').getByRole('link', { name: 'ในข้อความนี้ไม่มีรหัสของสิ่งใด' }).click();
  await auditor.getByLabel('เกี่ยวกับเรื่อง องค์กร หรือบุคคล').fill('');
  await auditor.getByLabel('ถูกปฏิเสธ').check();
  await auditor.getByRole('button', { name: 'ค้นหา' }).click();
  await auditor.waitForURL(/kind=denied$/);
});

test('a group of the directory gets a role by two people, and loses it by two', async ({ browser }) => {
  const group = `finance-${Date.now()}`;
  const [admin, second] = [await pageOf(browser, 'admin'), await pageOf(browser, 'admin2')];
  await open(admin, '/th/administration');
  await admin.getByRole('link', { name: 'บทบาทตามกลุ่มของหน่วยงาน' }).click();
  await admin.getByText('ให้บทบาทแก่กลุ่ม').click();
  await admin.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(admin.getByRole('alert').getByRole('link')).toHaveCount(4);
  await admin.getByLabel('ชื่อกลุ่มตามทะเบียนของหน่วยงาน').fill(group);
  await admin.getByLabel('บทบาท', { exact: true }).selectOption({ label: 'ผู้ตรวจสอบ' });
  await admin.getByLabel('แผนงาน', { exact: true }).selectOption({ label: 'ทุกแผนงาน' });
  await admin.getByLabel('เหตุผล').fill('ตรวจสอบภายใน');
  await admin.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(admin.locator(':focus')).toContainText('รอคนที่สองยืนยัน');

  await open(second, '/th/group-roles');
  const change = second.locator('li').filter({ hasText: group });
  await change.getByText('ตัดสินรายการนี้').click();
  await change.getByLabel(/^ยืนยัน/).check();
  await change.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  const rule = second.locator('li').filter({ has: second.getByRole('heading', { name: group }) });
  await expect(rule).toContainText('ผู้ตรวจสอบ · ทุกแผนงาน');
  await rule.getByText('เลิกให้บทบาทนี้').click();
  await rule.getByLabel('เหตุผล').fill('ไม่ใช้แล้ว');
  await rule.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(second.locator(':focus')).toContainText('รอคนที่สองยืนยัน');
  await open(admin, '/th/group-roles');
  const ending = admin.locator('li').filter({ hasText: 'เลิกบทบาทของกลุ่ม' }).filter({ hasText: group });
  await ending.getByText('ตัดสินรายการนี้').click();
  await ending.getByLabel(/^ยืนยัน/).check();
  await ending.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(admin.getByRole('heading', { name: group })).toHaveCount(0);
});

test('a role is given for a part of a programme by two people, and says so', async ({ browser }) => {
  const [admin, second] = [await pageOf(browser, 'admin'), await pageOf(browser, 'admin2')];
  const workstream = 'แผนพัฒนาองค์ความรู้การศึกษาวิจัยเพื่อส่งเสริมและพัฒนาความเข้มแข็งองค์กรภาคประชาสังคม';
  await open(admin, '/th/people');
  await admin.getByLabel('อีเมลของผู้รับบทบาท').fill('agency@saphan.example');
  await admin.getByLabel('บทบาท', { exact: true }).selectOption({ label: 'ผู้ตรวจสอบ' });
  await admin.getByText('จำกัดไว้เพียงส่วนหนึ่งของแผนงาน').click();
  await admin.getByLabel('เฉพาะแผนงานย่อย').selectOption({ label: workstream });
  await admin.getByLabel('เฉพาะจังหวัด').selectOption({ label: 'น่าน' });
  await admin.getByLabel('เหตุผล').fill('ตรวจสอบโครงการวิจัยในจังหวัดน่าน');
  await admin.getByRole('button', { name: 'มอบบทบาท' }).click();
  await expect(admin.locator(':focus')).toContainText('รอคนที่สองยืนยัน');

  await open(second, '/th/changes');
  const change = second.locator('li').filter({ hasText: 'ตรวจสอบโครงการวิจัยในจังหวัดน่าน' });
  await expect(change).toContainText(workstream);
  await change.getByText('ตัดสินรายการนี้').click();
  await change.getByLabel(/^ยืนยัน/).check();
  await change.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(change).toHaveCount(0);
  await open(admin, '/th/people');
  await expect(admin.locator('li').filter({ hasText: 'เฉพาะ ' })).toContainText(`${workstream} · น่าน`);
});

test('a lost second factor is reset by two administrators', async ({ browser }) => {
  const { email, name } = await newcomer(browser);
  const [admin, second] = [await pageOf(browser, 'admin'), await pageOf(browser, 'admin2')];
  await open(admin, '/th/second-factor-resets');
  await admin.getByLabel('อีเมลของบัญชี').fill('nobody@saphan.example');
  await admin.getByLabel(/^เหตุผล/).fill('โทรศัพท์หาย โทรกลับที่เบอร์ในทะเบียนแล้ว');
  await admin.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(admin.getByRole('alert')).toBeVisible();
  await admin.getByLabel('อีเมลของบัญชี').fill(email);
  await admin.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(admin.locator(':focus')).toContainText('รอคนที่สองยืนยัน');
  await open(second, '/th/second-factor-resets');
  const change = second.locator('li').filter({ hasText: name });
  await change.getByText('ตัดสินรายการนี้').click();
  await change.getByLabel(/^ยืนยัน/).check();
  await change.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(second.locator(':focus')).toContainText('มีผลแล้ว');
});
