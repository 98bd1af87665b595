/** An application, from the form to the officer's decision, each person in a browser of their own. */
import { expect, type Page } from '@playwright/test';
import { apply, fillIn } from './application.ts';
import { open, pageOf, test } from './people.ts';

test('an organisation applies, an officer decides on a phone in English, and the organisation sees it at once', async ({
  browser,
}) => {
  const applicant = await pageOf(browser, 'applicant');
  const path = await apply(applicant, 'ห้องเรียนชุมชนริมน้ำ');
  await expect(applicant.getByText('เจ้าหน้าที่กำลังตรวจเอกสาร').first()).toBeVisible();

  const officer = await pageOf(browser, 'officer', { viewport: { width: 360, height: 740 } });
  await open(officer, '/en/inbox');
  await officer
    .getByRole('link', { name: /ห้องเรียนชุมชนริมน้ำ/ })
    .first()
    .click();
  await officer.waitForURL(/cases/);
  await officer.getByLabel('Complete', { exact: true }).check();
  await officer.getByRole('button', { name: 'Record the decision' }).click();
  await expect(officer.locator(':focus')).toHaveText(/^Recorded/);

  expect(applicant.url()).toContain(path);
  await expect(applicant.locator('dl').first()).toContainText('กลั่นกรอง');
});

test('a return needs reasons: the form says so, leads to the field, and keeps what was typed over a reload', async ({
  browser,
}) => {
  const applicant = await pageOf(browser, 'applicant2');
  const path = await apply(applicant, 'ธนาคารปูม้าชุมชน');
  const officer = await pageOf(browser, 'officer2');
  await open(officer, `/th${path}`);
  await officer.getByLabel('ส่งกลับแก้ไข').check();
  await officer.getByRole('button', { name: 'บันทึกการตัดสินใจ' }).click();
  const link = officer.getByRole('alert').getByRole('link', { name: /เหตุผล/ });
  await link.click();
  await expect(officer.getByLabel('เหตุผล')).toBeFocused();
  await officer.getByLabel('เหตุผล').fill('ขาดสำเนาข้อบังคับ');
  await open(officer, `/th${path}`);
  await expect(officer.getByLabel('เหตุผล')).toHaveValue('ขาดสำเนาข้อบังคับ');
  await officer.getByRole('button', { name: 'ดูหนังสือที่จะส่ง ก่อนบันทึก' }).click();
  const letter = officer.getByRole('article');
  await expect(letter).toContainText('ขาดสำเนาข้อบังคับ');
  await expect(officer.getByText('→ applicant2@saphan.example')).toBeVisible();
});

test('two editors at once: neither text is lost', async ({ browser }) => {
  const one = await pageOf(browser, 'applicant');
  await open(one, '/th/calls');
  await one.getByRole('link', { name: /เปิดรับคำขอต่อเนื่อง/ }).click();
  await one.getByRole('link', { name: 'เริ่มยื่นคำขอ' }).click();
  await one.getByLabel('ชื่อโครงการ').fill('สองคนเขียน');
  await one.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await one.waitForURL(/drafts/);
  const other = await pageOf(browser, 'applicant');
  await open(other, new URL(one.url()).pathname);

  await one.getByLabel('สรุปโครงการ').fill('ฉบับของคนแรก');
  await expect(one.getByText('กำลังบันทึก')).toHaveCount(0);
  await expect.poll(() => saved(one)).toBe('ฉบับของคนแรก');
  await other.getByLabel('สรุปโครงการ').fill('ฉบับของคนที่สอง');
  await expect(other.getByText('ร่างนี้ถูกแก้ไขจากที่อื่นพร้อมกัน')).toBeVisible();
  await expect(other.getByRole('cell', { name: 'ฉบับของคนแรก' })).toBeVisible();
  await other.getByRole('button', { name: 'ใช้ฉบับของฉัน' }).click();
  await expect.poll(() => saved(other)).toBe('ฉบับของคนที่สอง');
});

async function saved(page: Page): Promise<string> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const draft = (await (await page.request.get(`/drafts/${id}`)).json()) as { content: { summary?: string } };
  return draft.content.summary ?? '';
}

test('by keyboard alone, from the skip link to the receipt', async ({ browser }) => {
  const page = await pageOf(browser, 'applicant');
  await open(page, '/en/calls');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Rolling call/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Apply', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Title of the project').focus();
  await page.keyboard.type('Weaving school');
  await page.keyboard.press('Enter');
  await page.waitForURL(/drafts/);
  await page.getByLabel('Summary').focus();
  await page.keyboard.type('A school for weavers');
  await page.getByLabel('Networks').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('End of the project').focus();
  await page.keyboard.type('30 September 2028');
  await page.getByLabel('Amount requested').focus();
  await page.keyboard.type('100000');
  await page.getByLabel('Row 1: Item').focus();
  await page.keyboard.type('Looms');
  await page.getByLabel('Row 1: Amount').focus();
  await page.keyboard.type('90000');
  await page.getByLabel(/I confirm/).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Submit the application' }).focus();
  await page.keyboard.press('Enter');
  // The list of what is wrong leads to the budget, which does not come to what is asked for.
  await page.getByRole('link', { name: /Budget: The total must be .*100,000/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Row 1: Item')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('100000');
  await page.getByRole('button', { name: 'Submit the application' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('What you sent was received')).toBeVisible();
});

test('offline, an application waits and goes out once by itself; a session that ended asks and goes on', async ({
  browser,
}) => {
  const title = `เน็ตหลุด ${Date.now()}`;
  const page = await pageOf(browser, 'applicant');
  await open(page, '/th/calls');
  await page.getByRole('link', { name: /เปิดรับคำขอต่อเนื่อง/ }).click();
  await page.getByRole('link', { name: 'เริ่มยื่นคำขอ' }).click();
  await page.getByLabel('ชื่อโครงการ').fill(title);
  await page.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await page.waitForURL(/drafts/);
  await expect(page.getByLabel('สรุปโครงการ')).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText(/ไม่มีการเชื่อมต่ออินเทอร์เน็ต/)).toBeVisible();
  await fillIn(page);
  await page.getByRole('button', { name: 'ยื่นคำขอ' }).click();
  await expect(page.getByText('จะส่งเมื่อเชื่อมต่อได้')).toBeVisible();
  // Meanwhile the session ends.
  await page.context().clearCookies({ name: /session_token/ });
  await page.context().setOffline(false);
  const dialog = page.getByRole('dialog', { name: 'หมดเวลาการเข้าสู่ระบบ' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('รหัสผ่าน').fill('saphan-demo');
  await dialog.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click();
  await expect(page.getByText('รับเรื่องแล้ว')).toBeVisible();
  const drafts = (await (await page.request.get('/drafts?limit=100')).json()) as { items: { title: string }[] };
  expect(drafts.items.filter(({ title: of }) => of === title)).toHaveLength(1);
});
