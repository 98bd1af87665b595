/** The officer's board: views that are kept, and what is done to many cases at once, on a phone too. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { apply } from './application.ts';
import { twins } from './looks.ts';
import { alive, open, pageOf, test } from './people.ts';
import { answer, viewOf } from './proposal.ts';

test('an officer on a phone chooses cases, reminds, and is told of each that was refused', async ({ browser }) => {
  test.setTimeout(120_000);
  const applicant = await pageOf(browser, 'applicant');
  const title = `กระดานบนโทรศัพท์ ${Date.now()}`;
  await apply(applicant, title);
  await applicant.context().close();

  const phone = await pageOf(browser, 'officer', { viewport: { width: 360, height: 740 } });
  await open(phone, `/th/board?q=${encodeURIComponent(title)}`);
  const box = phone.getByRole('checkbox', { name: /^เลือก G/ });
  await expect(box).toHaveCount(1);
  const size = await box.boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await box.check();
  await expect(phone.getByText('เลือก 1 เรื่อง')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: phone }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  // It came to the officer today: a reminder is for tomorrow, and the page says so of this case.
  await phone.getByRole('button', { name: 'เตือนผู้ที่ต้องดำเนินการ' }).click();
  const told = phone.getByRole('status').filter({ hasText: 'เตือนไม่ได้ 1 เรื่อง' });
  await expect(told).toContainText(title);
  await expect(told).toContainText('วันนี้เตือนหรือขอไปแล้ว');
  await expect(box).not.toBeChecked();

  await box.check();
  await phone.getByRole('link', { name: 'มอบหมายเรื่องที่เลือก' }).click();
  await phone.waitForURL(/assignments\?.*cases=/);
});

test('an officer keeps a view, comes back to it by its name, and removes it', async ({ browser }) => {
  const page = await pageOf(browser, 'officer2');
  await open(page, '/th/board?overdue=true');
  await page.locator('summary', { hasText: 'มุมมองที่เก็บไว้' }).click();
  await page.getByLabel('ชื่อมุมมอง').fill('ที่ต้องเร่ง');
  await page.getByRole('button', { name: 'เก็บมุมมองนี้' }).click();
  await expect(page.getByText('เก็บมุมมองแล้ว')).toBeVisible();
  await open(page, '/th/board');
  await page.getByRole('link', { name: 'ที่ต้องเร่ง' }).click();
  await page.waitForURL(/overdue=true/);
  await expect(page.getByLabel('เกินกำหนดเท่านั้น')).toBeChecked();
  await page.getByRole('button', { name: 'ลบ ที่ต้องเร่ง' }).click();
  await page.getByRole('button', { name: 'ลบ ที่ต้องเร่ง' }).click();
  await expect(page.getByRole('link', { name: 'ที่ต้องเร่ง' })).toHaveCount(0);
});

test('the board and the page of the case say why it is where it is, and the board what to do, in both languages', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const applicant = await pageOf(browser, 'applicant');
  const title = `เหตุที่รอ ${Date.now()}`;
  const path = await apply(applicant, title);
  await open(applicant, `/th${path}`);
  await expect(applicant.getByText('คนใดคนหนึ่งรับไปทำ')).toHaveCount(0);
  await applicant.context().close();
  const officer = await pageOf(browser, 'officer');
  const said = [
    ['th', /เจ้าหน้าที่.*คนใดคนหนึ่งรับไปทำ/, 'เปิดเรื่องแล้วดำเนินการ'],
    ['en', /any Programme officer may take it, by/, 'Open the case and act'],
  ] as const;
  const main = officer.locator('main');
  for (const [lang, why, next] of said) {
    await open(officer, `/${lang}/board?q=${encodeURIComponent(title)}`);
    await expect(main.getByText(why).first()).toBeVisible();
    await expect(main.getByText(next).first()).toBeVisible();
    await open(officer, `/${lang}${path}`);
    await expect(main.getByText(why).first()).toBeVisible();
    // There it is open, and its form stands below.
    await expect(main.getByText(next)).toHaveCount(0);
  }
});

test('an officer gives chosen cases to one person by hand, and sees who sits in them now', async ({ browser }) => {
  test.setTimeout(90_000);
  const applicant = await pageOf(browser, 'applicant');
  const officer = await pageOf(browser, 'officer');
  const about = `เรื่องมอบหมาย ${Date.now()}`;
  const ids: string[] = [];
  for (const nth of [1, 2]) {
    const id = (await apply(applicant, `${about} ${nth}`)).split('/').at(-1) ?? '';
    await answer(officer, id, 'complete');
    ids.push(id);
  }
  const seated = async () => Promise.all(ids.map(async (id) => namesOf((await viewOf(officer, id)).asked)));
  await expect.poll(async () => (await seated()).map(({ length }) => length)).toEqual([3, 3]);

  await open(officer, `/th/board?q=${encodeURIComponent(about)}`);
  await officer.getByLabel('เลือกทุกเรื่องที่แสดง').check();
  await officer.getByRole('link', { name: 'มอบหมายเรื่องที่เลือก' }).click();
  await officer.waitForURL(/assignments/);
  await alive(officer);
  const one = officer.getByLabel('ให้คนเดียวกันทุกเรื่อง');
  await one.waitFor();
  expect(await twins(officer)).toEqual([]);
  const before = await seated();
  const names = (await one.locator('option').allTextContents()).slice(1);
  const person = names.find((name) => before.some((sitting) => !sitting.includes(name))) ?? '';
  await one.selectOption(person);
  const free = before.filter((sitting) => !sitting.includes(person)).length;
  await expect(officer.getByText(`จะได้ ${free} ที่นั่ง จาก 2 เรื่อง`)).toBeVisible();
  await officer.getByRole('button', { name: 'มอบหมายที่เลือก' }).click();
  await expect(officer.getByText(`มอบหมายแล้ว ${free} ที่นั่ง`)).toBeVisible();
  for (const sitting of await seated()) expect(sitting).toContain(person);

  await open(officer, `/th/cases/${ids[0]}/work`);
  await officer.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const whom = officer.locator('#seats').getByLabel(/ผู้รับมอบหมายเป็น/);
  await expect(whom).toHaveCount(3);
  const labels = await whom.evaluateAll((all: HTMLSelectElement[]) =>
    all.map(({ labels: [label] }) => label?.textContent),
  );
  expect(new Set(labels).size).toBe(3);
  expect((await twins(officer)).filter((name) => name.startsWith('#'))).toEqual([]);
});

function namesOf(asked: readonly { personName: string | null; status: string }[]): string[] {
  return asked.flatMap(({ personName, status }) => (status === 'vacated' ? [] : (personName ?? [])));
}

test('an officer narrows the board to a holder and a due, finds both in the address, and keeps them in a view', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const applicant = await pageOf(browser, 'applicant');
  const officer = await pageOf(browser, 'officer');
  const about = `เรื่องอยู่กับใคร ${Date.now()}`;
  const sent = (await apply(applicant, `${about} ส่งต่อแล้ว`)).split('/').at(-1) ?? '';
  await apply(applicant, `${about} ยังไม่ส่ง`);
  await answer(officer, sent, 'complete');
  await expect.poll(async () => namesOf((await viewOf(officer, sent)).asked).length).toBe(3);
  const [name = ''] = namesOf((await viewOf(officer, sent)).asked);

  await open(officer, `/th/board?q=${encodeURIComponent(about)}`);
  const cases = officer.getByRole('list', { name: 'รายการเรื่อง' }).getByRole('heading');
  await expect(cases).toHaveCount(2);
  const holder = officer.getByLabel('อยู่กับ');
  await holder.selectOption(await holder.locator('option').filter({ hasText: name }).getAttribute('value'));
  await officer.getByRole('button', { name: 'แสดงผล' }).click();
  await officer.waitForURL(/holder=/);
  await expect(cases).toHaveCount(1);
  await expect(cases).toContainText('ส่งต่อแล้ว');
  await officer.getByLabel('กำหนด', { exact: true }).selectOption({ label: 'ภายในวันนี้' });
  await officer.getByRole('button', { name: 'แสดงผล' }).click();
  await officer.waitForURL(/due=0/);
  await expect(cases).toHaveCount(0);
  await officer.getByLabel('กำหนด', { exact: true }).selectOption({ label: 'ภายใน 30 วัน' });
  await officer.getByRole('button', { name: 'แสดงผล' }).click();
  await officer.waitForURL(/due=30/);

  const view = `ของผู้พิจารณา ${Date.now()}`;
  await officer.locator('summary', { hasText: 'มุมมองที่เก็บไว้' }).click();
  await officer.getByLabel('ชื่อมุมมอง').fill(view);
  await officer.getByRole('button', { name: 'เก็บมุมมองนี้' }).click();
  await expect(officer.getByText('เก็บมุมมองแล้ว')).toBeVisible();
  await open(officer, '/en/board');
  await officer.getByRole('link', { name: view }).click();
  await officer.waitForURL(/holder=.*due=30|due=30.*holder=/);
  await expect(officer.getByLabel('Held by').locator('option:checked')).toContainText(name);
  await expect(officer.getByLabel('Due', { exact: true })).toHaveValue('30');
});
