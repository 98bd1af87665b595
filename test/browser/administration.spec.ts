/** Those who make calls and keep the register of organisations. */
import { expect, type Page } from '@playwright/test';
import { alive, open, pageOf, test } from './people.ts';
import { post } from './proposal.ts';

interface Calls {
  items: { id: string; programmeId: string; mode: string }[];
}

/** A draft of a call, made from the rolling one: nobody else's applications hang on it. */
async function newDraft(admin: Page): Promise<{ id: string; programmeId: string }> {
  const { items } = (await (await admin.request.get('/calls?open=true')).json()) as Calls;
  const call = items.find(({ mode }) => mode === 'rolling');
  const { programmeId = '' } = call ?? {};
  await open(admin, '/th/managed-calls');
  const listed = admin.locator('main li').filter({ hasText: 'เปิดรับคำขอต่อเนื่อง' }).first();
  const card = listed.locator('details').filter({ hasText: 'สร้างร่างใหม่จากประกาศนี้' });
  await card.locator('summary').click();
  const title = `เปิดรับทดลอง ${Date.now()}`;
  await card.getByLabel('ชื่อภาษาไทย').fill(title);
  await card.getByLabel('ชื่อภาษาอังกฤษ').fill('A trial call');
  await card.getByLabel('วันเปิดรับ').fill('1 มกราคม 2570');
  await card.getByLabel('วันสุดท้ายใหม่').fill('31 มีนาคม 2570');
  await card.getByLabel('เหตุผล').fill('ทดลอง');
  await card.getByRole('button', { name: 'สร้างร่าง' }).click();
  await admin.locator('main li').filter({ hasText: title }).getByRole('link', { name: 'แก้ไขประกาศ' }).click();
  await admin.waitForURL(/managed-calls\/./);
  return { id: new URL(admin.url()).pathname.split('/').at(-1) ?? '', programmeId };
}

test('an administrator writes a call: fields in order and by condition, rubric, bands; and sees it as applicants will', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const admin = await pageOf(browser, 'admin');
  const { id, programmeId } = await newDraft(admin);
  const preview = admin.locator('#preview');

  await admin.getByRole('button', { name: 'เพิ่มช่อง' }).click();
  const field = admin.locator('details[open]').last();
  await expect(field.locator('summary')).toBeFocused();
  await field.getByLabel('คำถามหรือชื่อ ภาษาไทย').fill('พื้นที่ดำเนินงาน');
  await field.getByLabel('คำถามหรือชื่อ ภาษาอังกฤษ').fill('Where');
  await field.getByLabel('ชื่อในข้อมูล').fill('where');
  await field.getByLabel('ชนิดของคำตอบ').selectOption({ label: 'เลือกหนึ่งข้อ' });
  await field.getByLabel('ตัวเลือก').fill('here | ในจังหวัด | In the province\nelse | ที่อื่น | Elsewhere');
  await field.getByLabel('ต้องกรอก').check();
  await expect(preview.getByLabel('ในจังหวัด')).toBeVisible();

  await admin.getByRole('button', { name: 'เพิ่มช่อง' }).click();
  const more = admin.locator('details[open]').last();
  await more.getByLabel('คำถามหรือชื่อ ภาษาไทย').fill('ที่ใด');
  await more.getByLabel('คำถามหรือชื่อ ภาษาอังกฤษ').fill('Where else');
  await more.getByLabel('ชื่อในข้อมูล').fill('whereElse');
  await more.getByLabel('ถามเมื่อช่องนี้').selectOption({ label: 'พื้นที่ดำเนินงาน' });
  await more.getByLabel('ที่อื่น').check();
  await expect(preview.getByLabel('ที่ใด')).toHaveCount(0);
  await preview.getByLabel('ที่อื่น').check();
  await expect(preview.getByLabel('ที่ใด')).toBeVisible();

  await admin.getByRole('button', { name: /^ลบ “จังหวัดที่ดำเนินการ/ }).click();
  await admin.getByRole('button', { name: /^เลื่อน “พื้นที่ดำเนินงาน.*ขึ้น/ }).focus();
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('button', { name: /^เลื่อน “พื้นที่ดำเนินงาน.*ขึ้น/ })).toBeFocused();
  await admin.getByText(/^1\. ความจำเป็น/).click();
  await admin.locator('details[open]').filter({ hasText: 'ความจำเป็น' }).getByLabel('น้ำหนัก').fill('40');
  await expect(admin.getByText('น้ำหนักรวม 110')).toBeVisible();
  await admin.getByLabel('เหตุผล').fill('ปรับตามมติ');
  await admin.getByRole('button', { name: 'เสนอการแก้ไข' }).click();
  await expect(admin.getByRole('alert')).toBeVisible();
  await admin.locator('details[open]').filter({ hasText: 'ความจำเป็น' }).getByLabel('น้ำหนัก').fill('30');
  await admin.getByRole('button', { name: 'เสนอการแก้ไข' }).click();

  await expect
    .poll(async () => {
      const { items } = (await (await admin.request.get(`/programmes/${programmeId}/calls`)).json()) as {
        items: { id: string; form: { properties: object; allOf: { if: object }[]; required: string[] } }[];
      };
      const form = items.find((one) => one.id === id)?.form;
      const names = Object.keys(form?.properties ?? {});
      return [
        names.includes('where'),
        names.includes('province'),
        form?.required.includes('where'),
        form?.allOf.length,
      ];
    })
    .toEqual([true, false, true, 3]);
});

test('an officer begins a call from nothing, is led to what is missing, and goes on in the draft', async ({
  browser,
}) => {
  const officer = await pageOf(browser, 'officer');
  await open(officer, '/th/administration');
  await officer.getByRole('link', { name: 'จัดการประกาศรับคำขอ' }).click();
  await officer.getByRole('link', { name: 'ร่างประกาศใหม่' }).click();
  await officer.waitForURL(/managed-calls\/new/);
  await alive(officer);
  await officer.getByRole('button', { name: 'สร้างร่างประกาศ' }).click();
  await officer
    .getByRole('alert')
    .getByRole('link', { name: /ชื่อภาษาไทย/ })
    .click();
  const title = `ประกาศใหม่ ${Date.now()}`;
  await officer.keyboard.type(title);
  await officer.getByLabel('ชื่อภาษาอังกฤษ').fill('A call from nothing');
  await officer.getByLabel('วันเปิดรับ').fill('๑ มกราคม ๒๕๗๐');
  await officer.getByLabel('วันสุดท้าย').fill('31/3/2570');
  await officer.getByRole('radio', { name: /^ต่อเนื่อง/ }).check();
  await officer.getByLabel('แผนงานย่อย').selectOption({ index: 1 });
  await officer.getByLabel('วงเงิน', { exact: true }).selectOption({ index: 1 });
  await officer.getByLabel('เหตุผล').fill('แผนปี 2570');
  await officer.getByRole('button', { name: 'สร้างร่างประกาศ' }).click();
  await officer.waitForURL((url) => /managed-calls\/[0-9a-f-]{36}$/.test(url.pathname));
  await expect(officer.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(officer.getByRole('button', { name: 'เพิ่มช่อง' })).toBeVisible();
});

test('an officer says of two organisations with one name that they are two', async ({ browser }) => {
  // Somebody new: the seeded ones belong to one organisation each.
  const founder = await (await browser.newContext()).newPage();
  const account = { name: 'ก่อตั้ง ใหม่', email: `founder-${Date.now()}@saphan.example`, password: 'a ferry at seven' };
  await post(founder, '/api/auth/sign-up/email', { ...account, lang: 'th' });
  // Like no name of an earlier run, with which it would be a pair as well.
  const name = `กลุ่ม${Array.from({ length: 24 }, () => String.fromCodePoint(0x0e01 + Math.floor(Math.random() * 46))).join('')}`;
  const informal = { kind: 'cso', province: '50' };
  for (const nth of ['', ' ']) await post(founder, '/organisations', { ...informal, name: `${name}${nth}`.trim() });
  const officer = await pageOf(browser, 'officer');
  await open(officer, '/th/organisation-pairs');
  const pair = officer.locator('main li').filter({ hasText: `${name} · ${name}` });
  await pair.getByText('ชี้ขาดคู่นี้').click();
  await pair.getByLabel('คนละองค์กร').check();
  await pair.getByRole('button', { name: 'บันทึกคำชี้ขาด' }).click();
  await pair.getByRole('alert').getByRole('link', { name: /เหตุผล/ }).click();
  await pair.getByLabel('เหตุผล').fill('ต่างหมู่บ้านกัน');
  await pair.getByRole('button', { name: 'บันทึกคำชี้ขาด' }).click();
  await expect(officer.getByRole('status').filter({ hasText: name })).toBeVisible();
  await expect(pair).toHaveCount(0);
});

test('a request to correct personal data is decided on its page, with a reason that goes to whoever asked', async ({
  browser,
}) => {
  const details = `นามสกุลสะกดผิด ${Date.now()}`;
  const asking = await pageOf(browser, 'applicant3');
  await open(asking, '/th/account/privacy');
  await asking.getByLabel('แก้ไขข้อมูลที่ไม่ถูกต้อง').check();
  await asking.getByLabel('รายละเอียด').fill(details);
  await asking.getByRole('button', { name: 'ส่งคำขอ' }).click();
  await expect(asking.getByText(details)).toBeVisible();

  const admin = await pageOf(browser, 'admin');
  await open(admin, '/th/administration');
  await admin.getByRole('link', { name: 'คำขอเรื่องข้อมูลส่วนบุคคล' }).click();
  const request = admin.getByRole('listitem').filter({ hasText: details });
  await request.getByText('ตัดสินคำขอ').click();
  await request.getByLabel('ไม่อนุมัติ').check();
  await request.getByLabel('เหตุผล').fill('แก้ได้เองที่หน้าโปรไฟล์');
  await request.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(admin.getByText(/^บันทึกแล้ว และแจ้ง/)).toBeVisible();
  await expect(request).toHaveCount(0);
  await open(asking, '/th/account/privacy');
  await expect(asking.getByText('แก้ได้เองที่หน้าโปรไฟล์').first()).toBeVisible();
});
