/** Everybody's own account: registered, given a second factor, signed in to by it; and an organisation that is founded and joined. */
import { createHmac } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { registrationChecks } from '../../libs/contracts/registration-number.ts';
import { open, pageOf, test, watched } from './people.ts';

const password = 'a ferry crosses at seven';

/** Somebody new, by an address that nobody has had yet. */
async function register(page: Page): Promise<string> {
  const email = `new-${Date.now()}@saphan.example`;
  await open(page, '/th/register');
  await page.getByLabel('ชื่อและนามสกุล').fill('ใหม่ เสมอ');
  await page.getByLabel('อีเมล').fill(email);
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill('สั้นไป');
  await page.getByRole('button', { name: 'สมัครบัญชี' }).click();
  await expect(page.getByRole('alert')).toContainText('ต้องมีอย่างน้อย 15');
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'สมัครบัญชี' }).click();
  await page.waitForURL(/\/th\/organisation/);
  return email;
}

/** RFC 6238, of the key as the page shows it. */
function codeOf(key: string, at = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replace(/\s/g, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', bytes).update(counter).digest();
  const offset = digest.readUInt8(19) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

test('the link that confirms an address asks first, by a button that needs no script', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/confirm-email?token=of.no.letter&callbackURL=%2Fen%2Fconfirm-email');
  await expect(page.getByRole('heading', { name: 'Confirm your address' })).toBeVisible();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'This link has expired or was used' })).toBeVisible();
});

test('a new person enrols an authenticator, keeps the backup codes, and signs in by one of each', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const page = watched(await (await browser.newContext()).newPage());
  const email = await register(page);
  await open(page, '/th/account/security');
  await page.getByLabel('รหัสผ่านปัจจุบัน').fill(password);
  await page.getByRole('button', { name: 'เริ่มตั้งค่า' }).click();
  await expect(page.getByRole('heading', { name: 'สามขั้น' })).toBeFocused();
  await expect(page.getByRole('img', { name: 'คิวอาร์โค้ด' })).toBeVisible();
  const key = await page.locator('main code').innerText();
  await page.getByLabel('รหัสที่แอปแสดง').fill(codeOf(key));
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await expect(page.getByRole('heading', { name: 'รหัสสำรองของท่าน' })).toBeFocused();
  const codes = await page.locator('main li code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'เก็บไว้แล้ว' }).click();
  await expect(page.getByText('จะขอรหัสทุกครั้งที่เข้าสู่ระบบ')).toBeVisible();

  await signOut(page);
  await askForCode(page, email);
  await page.getByLabel('รหัสจากแอปยืนยันตัวตน').fill('000000');
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  // The one that enrolled it is used up: the next one is taken already.
  await page.getByLabel('รหัสจากแอปยืนยันตัวตน').fill(codeOf(key, Date.now() + 30_000));
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await page.waitForURL(/\/th\/inbox/);

  await signOut(page);
  await askForCode(page, email);
  await page.getByRole('button', { name: 'ใช้รหัสสำรองแทน' }).click();
  await page.getByLabel('รหัสสำรอง', { exact: true }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await page.waitForURL(/\/th\/inbox/);
});

async function signOut(page: Page): Promise<void> {
  await page.locator('header summary').click();
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.waitForURL(/\/th$/);
}

async function askForCode(page: Page, email: string): Promise<void> {
  await open(page, '/th/sign-in');
  await page.getByLabel('อีเมล').fill(email);
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password);
  await page.locator('main').getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click();
  await expect(page.getByText('เหลืออีกขั้นเดียว')).toBeVisible();
}

/** A juristic person's that nobody has: all but its check digit by the clock. */
function newNumber(): string {
  const stem = `0${String(Date.now()).slice(-11)}`;
  const last = [...'0123456789'].find((digit) => registrationChecks(stem + digit, 'juristic'));
  return `${stem}${last}`;
}

test('an organisation is founded with a number that checks, and somebody else asks to join it', async ({ browser }) => {
  const founder = watched(await (await browser.newContext()).newPage());
  await register(founder);
  await open(founder, '/th/organisations/new');
  const name = `กลุ่มเพื่อนสะพาน ${Date.now()} (ตัวอย่าง)`;
  await founder.getByLabel('องค์กรภาคประชาสังคม').check();
  await founder.getByRole('textbox', { name: 'ชื่อองค์กร', exact: true }).fill(name);
  await founder.getByLabel(/เลขนิติบุคคล \(/).check();
  await founder.getByLabel('เลขนิติบุคคล', { exact: true }).fill('0-9940-00165-51-1');
  await founder.getByLabel('จังหวัด').selectOption('50');
  await founder.getByRole('button', { name: 'ลงทะเบียน', exact: true }).click();
  await expect(founder.getByRole('alert')).toContainText('ไม่ใช่เลขนิติบุคคล');
  await founder.getByLabel('เลขนิติบุคคล', { exact: true }).fill(newNumber());
  await founder.getByRole('button', { name: 'ลงทะเบียน', exact: true }).click();
  await expect(founder.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(founder.getByText('ใช้งานได้')).toBeVisible();

  const other = await pageOf(browser, 'applicant3');
  await open(other, '/th/organisations/new');
  await other.getByLabel('ค้นหาชื่อองค์กร').fill('เพื่อนสะพาน');
  await other.getByRole('button', { name: 'ค้นหา' }).click();
  await other.getByRole('button', { name: new RegExp(`เลือก.*${name.replace(/[()]/g, '.')}`) }).click();
  await other.getByRole('button', { name: 'ขอเข้าร่วม' }).click();
  await expect(other.getByText('ส่งคำขอเข้าร่วมแล้ว')).toBeVisible();

  await open(founder, new URL(founder.url()).pathname);
  await founder.getByRole('group', { name: 'รับเป็น' }).getByLabel('ผู้อ่าน').check();
  await founder.getByRole('button', { name: 'รับ', exact: true }).click();
  await expect(founder.getByText('Kanya Srisuk')).toBeVisible();
  await expect(founder.getByRole('heading', { name: 'ผู้ขอเข้าร่วม' })).toBeHidden();
});

test('somebody reads years in the Common Era once they say so, and in Buddhist years again', async ({ browser }) => {
  const page = await pageOf(browser, 'applicant2');
  await open(page, '/th/account');
  await page.getByLabel(/คริสต์ศักราช/).check();
  await page.getByRole('button', { name: 'บันทึก' }).click();
  await expect(page.getByRole('status').getByText('บันทึกแล้ว')).toBeVisible();
  await open(page, '/th/account/security');
  await expect(page.getByText(/ใช้ล่าสุด .* 20\d\d/).first()).toBeVisible();
  await open(page, '/th/account');
  await page.getByLabel(/ตามภาษา/).check();
  await page.getByRole('button', { name: 'บันทึก' }).click();
  await expect(page.getByText('บันทึกแล้ว')).toBeVisible();
});

test('nobody who is signed in is sent on to another site by a link to ours', async ({ browser }) => {
  const { request } = (await pageOf(browser, 'applicant')).context();
  /** Where the link leads in the end. */
  const lead = async (page: string, next: string) => {
    const reply = await request.get(`/th/${page}?next=${encodeURIComponent(next)}`);
    expect(reply.ok()).toBe(true);
    return new URL(reply.url());
  };
  const { origin } = await lead('sign-in', '/th/inbox');
  for (const next of ['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)']) {
    expect((await lead('sign-in', next)).href).toBe(`${origin}/th/inbox`);
    expect((await lead('register', next)).href).toBe(`${origin}/th/organisation`);
  }
  expect((await lead('sign-in', '/th/consultations?q=1')).pathname).toBe('/th/consultations');
});

test('a reviewer says what they know and where, and finds it again', async ({ browser }) => {
  const page = await pageOf(browser, 'reviewer2');
  await open(page, '/th/account/standing-in');
  await page.getByLabel('governance').check();
  await page.getByLabel('ด้านอื่น').fill('สิทธิเด็ก, แรงงาน');
  await page.getByText('เลือกจังหวัด').click();
  await page.getByLabel('สงขลา').check();
  await page.getByRole('button', { name: 'บันทึกความเชี่ยวชาญ' }).click();
  await expect(page.getByRole('status').getByText('บันทึกแล้ว')).toBeVisible();
  expect(await (await page.request.get('/expertise')).json()).toEqual({
    tags: ['governance', 'สิทธิเด็ก', 'แรงงาน'],
    provinces: ['สงขลา'],
  });
  await open(page, '/en/account/standing-in');
  await expect(page.getByLabel('governance')).toBeChecked();
  await expect(page.getByLabel('Other subjects')).toHaveValue('สิทธิเด็ก, แรงงาน');
  await expect(page.getByText('Provinces that you know well: Songkhla')).toBeVisible();
});
