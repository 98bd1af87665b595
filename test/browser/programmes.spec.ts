/** A programme from nothing to a budget, in a browser alone: one person proposes the money, another confirms it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { alive, open, pageOf, test } from './people.ts';

/** Opens what is folded, and gives its form. */
async function unfolded(within: Page | Locator, summary: string): Promise<Locator> {
  const folded = within.locator('details').filter({ hasText: summary });
  await folded.locator('> summary').click();
  return folded;
}

async function fill(form: Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label, { exact: true }).fill(value);
}

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

const yearOf = (page: Page, year: number) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: `ปีงบประมาณ ${year}` }) });

/** From the administration to what a programme's fund has in its years. */
async function toFund(page: Page, programme: string): Promise<void> {
  await open(page, '/th/administration');
  await page.getByRole('link', { name: 'แผนงานและกองทุน' }).click();
  await page.getByRole('link', { name: programme }).click();
  await page.getByRole('link', { name: `กองทุนของ${programme}` }).click();
  await page.waitForURL(/managed-funds/);
  await alive(page);
}

test('an administrator sets up a programme with its money, and a second person confirms what comes in', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const stamp = Date.now().toString(36);
  const name = `แผนงานทดลอง ${stamp}`;
  const workstream = `สายงาน ${stamp}`;
  const admin = await pageOf(browser, 'admin');
  await open(admin, '/th/programmes');
  const made = await unfolded(admin, 'สร้างแผนงานใหม่');
  await made.getByRole('button', { name: 'สร้างแผนงานใหม่' }).click();
  await expect(made.getByRole('alert').getByRole('link')).toHaveCount(4);
  await made
    .getByRole('alert')
    .getByRole('link', { name: /ชื่อภาษาไทย/ })
    .click();
  await expect(made.getByLabel('ชื่อภาษาไทย')).toBeFocused();
  await fill(made, { รหัส: `try-${stamp}`, ชื่อภาษาไทย: name, ชื่อภาษาอังกฤษ: 'A trial', เหตุผล: 'ทดลอง' });
  await made.getByRole('button', { name: 'สร้างแผนงานใหม่' }).click();
  await expect(told(admin, 'มีผลแล้ว')).toBeVisible();
  await admin.getByRole('link', { name }).click();
  await admin.waitForURL(/programmes\/./);

  const added = await unfolded(admin, 'เพิ่มแผนงานย่อย');
  await fill(added, { รหัส: 'T1', ชื่อภาษาไทย: workstream, ชื่อภาษาอังกฤษ: 'Trial work', เหตุผล: 'ทดลอง' });
  await added.getByRole('button', { name: 'เพิ่มแผนงานย่อย' }).click();
  await expect(admin.getByRole('heading', { name: workstream })).toBeVisible();

  const fund = await unfolded(admin, 'ตั้งกองทุนใหม่');
  await fill(fund, {
    รหัส: `fund-${stamp}`,
    ชื่อภาษาไทย: `กองทุนของ${name}`,
    ชื่อภาษาอังกฤษ: 'A trial fund',
    เหตุผล: 'ทดลอง',
  });
  await fund.getByLabel('ยกไปปีถัดไปได้').check();
  await fund.getByRole('button', { name: 'ตั้งกองทุนใหม่' }).click();
  await admin.getByRole('link', { name: `กองทุนของ${name}` }).click();
  await admin.waitForURL(/managed-funds/);
  const envelope = await unfolded(admin, 'ตั้งวงเงินใหม่');
  for (const year of ['๒๕๗๐', '2571']) {
    await envelope.getByLabel('สำหรับ').selectOption({ label: workstream });
    await fill(envelope, { 'ปีงบประมาณ (พ.ศ.)': year, เหตุผล: 'แผนปีนี้' });
    await envelope.getByRole('button', { name: 'ตั้งวงเงินใหม่' }).click();
    await expect(envelope.getByLabel('สำหรับ')).toHaveValue('');
  }
  await yearOf(admin, 2570).getByRole('link', { name: workstream }).click();
  await admin.waitForURL(/envelopes/);

  const budget = await unfolded(admin, 'เสนองบประมาณเข้าหรือออก');
  await budget.getByLabel('เข้าวงเงิน').check();
  await fill(budget, { จำนวนเงิน: '๑,๐๐๐,๐๐๐', เหตุผล: 'พ.ร.บ. งบประมาณ' });
  await expect(budget.getByText('หนึ่งล้านบาทถ้วน')).toBeVisible();
  await budget.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(told(admin, 'รอคนที่สองยืนยัน')).toBeVisible();
  await expect(admin.getByText('ท่านเป็นผู้เสนอ').first()).toBeVisible();
  await expect(admin.getByText('ยังไม่มีเงินเข้า')).toBeVisible();

  const second = await pageOf(browser, 'admin2');
  await open(second, '/th/administration');
  await second.getByRole('link', { name: 'แผนงานและกองทุน' }).click();
  await second.getByRole('link', { name }).click();
  const waiting = second.locator('li').filter({ hasText: 'งบประมาณเข้าหรือออก' });
  await expect(waiting).toContainText(`กองทุนของ${name} · ${workstream} · ปีงบประมาณ 2570`);
  const decision = await unfolded(waiting, 'ตัดสินรายการนี้');
  await decision.getByLabel(/^ยืนยัน/).check();
  await decision.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(second.locator(':focus')).toContainText('มีผลแล้ว');

  await toFund(admin, name);
  await yearOf(admin, 2570).getByRole('link', { name: workstream }).click();
  await expect(admin.locator('section').filter({ hasText: 'งบประมาณที่เข้าและออก' })).toContainText('พ.ร.บ. งบประมาณ');
  const carried = await unfolded(admin, 'กันเงินเหลื่อมปี');
  await carried.getByLabel('ไปยังวงเงิน').selectOption({ label: `ปีงบประมาณ 2571 · ${workstream}` });
  await fill(carried, { จำนวนเงิน: '1,000,001', เหตุผล: 'ใช้ไม่ทัน' });
  await carried.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(carried.getByRole('alert')).toBeVisible();
  await carried.getByLabel('จำนวนเงิน').fill('250,000');
  await carried.getByRole('button', { name: 'เสนอให้คนที่สองยืนยัน' }).click();
  await expect(told(admin, 'รอคนที่สองยืนยัน')).toBeVisible();

  await toFund(second, name);
  await expect(yearOf(second, 2570).locator('tbody')).toContainText('รอยืนยัน');
  await yearOf(second, 2570).getByRole('link', { name: workstream }).click();
  const carry = second.locator('li').filter({ hasText: 'กันเงินเหลื่อมปี' });
  await expect(carry).toContainText('ปีงบประมาณ 2571');
  const agreed = await unfolded(carry, 'ตัดสินรายการนี้');
  await agreed.getByLabel(/^ยืนยัน/).check();
  await agreed.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(second.locator('dl').first()).toContainText('750,000');

  const gone = await unfolded(second, 'ลบวงเงิน');
  await gone.getByLabel('เหตุผล').fill('ไม่ใช้แล้ว');
  await gone.getByRole('button', { name: 'ลบวงเงิน' }).click();
  await expect(gone.getByRole('alert')).toContainText('ใช้');
});

test('a director reads the money and decides on it, and is offered no form that the API would refuse', async ({
  browser,
}) => {
  const director = await pageOf(browser, 'director');
  await open(director, '/th/programmes');
  await expect(director.getByText('สร้างแผนงานใหม่')).toHaveCount(0);
  await director.locator('main li').getByRole('link').first().click();
  await director.waitForURL(/programmes\/./);
  await expect(director.getByRole('heading', { name: 'รอคนที่สองยืนยัน' })).toBeVisible();
  await expect(director.getByText('เพิ่มแผนงานย่อย')).toHaveCount(0);
  const applicant = await pageOf(browser, 'applicant');
  await open(applicant, '/th/funds');
  await applicant.locator('main li').getByRole('link').first().click();
  await applicant.waitForURL(/funds\/./);
  await expect(applicant.getByText('จัดการกองทุนนี้')).toHaveCount(0);
});
