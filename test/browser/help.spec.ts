/** Help that explains each stage in plain words, where people meet it: before they apply, and while they wait. */
import { expect } from '@playwright/test';
import { apply } from './application.ts';
import { open, pageOf, test } from './people.ts';

test('the page of a call explains every stage that is ahead, and what an applicant can do in each', async ({
  page,
}) => {
  for (const [lang, explained, can] of [
    ['th', 'ผู้กลั่นกรองสามคนอ่านและให้คะแนน', 'ท่านทำได้'],
    ['en', 'Three reviewers read and score', 'You can'],
  ] as const) {
    await page.goto(`/${lang}/calls`);
    await page.locator('main').getByRole('link').first().click();
    const stages = page.locator('main ol > li');
    await expect(stages.filter({ hasText: explained })).toHaveCount(1);
    const count = await stages.count();
    expect(count).toBeGreaterThan(5);
    await expect(stages.filter({ hasText: can })).toHaveCount(count);
  }
});

test('the tracking page says what happens in the stage where the case is, and what its party can do', async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const applicant = await pageOf(browser, 'applicant2');
  const path = await apply(applicant, 'คำอธิบายแต่ละขั้น');
  await open(applicant, `/th${path}`);
  const where = applicant.locator('main section').first();
  await expect(where).toContainText('เจ้าหน้าที่ตรวจว่าคำขอและเอกสารครบหรือไม่');
  await expect(where).toContainText('หากส่งกลับ จะบอกทุกข้อที่ต้องแก้ในคราวเดียว');
  await open(applicant, `/en${path}`);
  await expect(where).toContainText('An officer checks that everything is there.');
  await expect(applicant.locator('[aria-current="step"]')).toContainText('You are here');
});
