/** A proposal from its intake to the published summary, in browsers alone: proposer, legal team and the public. */
import { expect, type Page } from '@playwright/test';
import { open, pageOf, test, watched } from './people.ts';
import { post, viewOf } from './proposal.ts';

const title = `มาตรการส่งเสริมอาสาสมัคร ${Date.now()}`;
const DAYS_OPEN = 17;

test.setTimeout(240_000);

test('a proposal is written, taken in, consulted on and summed up, and the public reads the answer', async ({
  browser,
}) => {
  const proposer = await pageOf(browser, 'proposer');
  const id = await propose(proposer);
  const legal = await pageOf(browser, 'legal1');
  await open(legal, '/th/inbox');
  await legal.getByRole('link', { name: title }).first().click();
  await legal.waitForURL(/cases/);
  await expect(legal.getByText('อาสาสมัครไม่มีหลักประกัน').first()).toBeVisible();
  await decide(legal, id, 'รับไว้พิจารณา', 'necessity');
  await supplyAll(legal, `/th/cases/${id}`);
  await decide(legal, id, 'จำเป็น', 'consultation_pack', 'ไม่มีวิธีอื่น');

  await open(legal, `/th/cases/${id}/consultation`);
  await legal.getByLabel('สาระสำคัญ เข้าใจง่าย').fill('ให้อาสาสมัครมีประกันอุบัติเหตุ');
  await legal.getByLabel('คำถามที่ขอความเห็น').fill('ควรคุ้มครองอาสาสมัครกลุ่มใดบ้าง');
  await legal.getByRole('button', { name: 'บันทึกเอกสาร' }).click();
  await expect(legal.getByRole('status').filter({ hasText: 'บันทึกแล้ว' })).toBeVisible();
  await supplyAll(legal, `/th/cases/${id}/consultation`);
  await expect(legal.locator('#act').getByText(/รับฟังความคิดเห็น · ถ้าเริ่มวันนี้ จะสิ้นสุดเมื่อสิ้นวันที่/)).toBeVisible();
  await decide(legal, id, 'พร้อมรับฟัง', 'consultation');

  const reader = watched(await (await browser.newContext()).newPage());
  await open(reader, '/th/consultations');
  await reader.getByRole('link', { name: title }).first().click();
  await reader.waitForURL(/consultations\/./);
  const consultation = new URL(reader.url()).pathname;
  await expect(reader.getByText('ควรคุ้มครองอาสาสมัครกลุ่มใดบ้าง')).toBeVisible();
  await reader.getByLabel('ควรแก้ไข').check();
  await reader.getByLabel('ความคิดเห็น', { exact: true }).fill('ควรรวมอาสาสมัครระยะสั้น');
  await reader.getByRole('button', { name: 'ส่งความคิดเห็น' }).click();
  await expect(reader.getByText('รับความคิดเห็นของท่านแล้ว')).toBeVisible();
  await reader.getByRole('main').getByRole('link', { name: 'ตรวจใบรับ' }).click();
  await expect(reader.getByText('เมื่อปิดรับฟัง เจ้าหน้าที่จะรวมความคิดเห็นเป็นประเด็น')).toBeVisible();
  const receipt = reader.url();

  const operator = await pageOf(browser, 'operator');
  await post(operator, '/sandbox/advance', { days: DAYS_OPEN });
  await expect.poll(async () => (await viewOf(legal, id)).stage?.key).toBe('summary');
  await open(legal, `/th/cases/${id}/summary`);
  await legal.getByLabel('สรุปโดยรวม').fill('ประชาชนเห็นด้วย และขอให้ครอบคลุมมากขึ้น');
  await legal.getByRole('button', { name: 'เพิ่มประเด็น' }).click();
  await legal.getByLabel('ชื่อประเด็น').fill('อาสาสมัครระยะสั้น');
  await legal.getByLabel('ความเห็นของฝ่ายที่เห็นด้วย').fill('ได้รับความเสี่ยงเท่ากัน');
  await legal.getByLabel('แก้ไขร่างตามความเห็น').check();
  await legal.getByLabel('เหตุผล').fill('รวมผู้ทำงานตั้งแต่หนึ่งวัน');
  // Whoever says that the draft was changed shows how.
  await legal.getByRole('button', { name: 'บันทึกสรุป' }).click();
  await expect(legal.getByRole('alert').getByRole('link', { name: /ร่างที่แก้ไขตามผลการรับฟัง/ })).toBeVisible();
  await legal.getByLabel('ร่างที่แก้ไขตามผลการรับฟัง').fill('มาตรา 3 รวมอาสาสมัครระยะสั้น');
  await legal.getByLabel('อยู่ในประเด็น (1)').selectOption({ index: 1 });
  await legal.getByRole('button', { name: 'บันทึกสรุป' }).click();
  await expect(legal.getByText(/บันทึกแล้ว เผยแพร่เมื่อตัดสิน/)).toBeVisible();
  await supplyAll(legal, `/th/cases/${id}`);
  await decide(legal, id, 'เผยแพร่สรุปผล', null);

  await expect(async () => {
    await open(reader, consultation);
    await expect(reader.getByText('รวมผู้ทำงานตั้งแต่หนึ่งวัน')).toBeVisible({ timeout: 500 });
  }).toPass();
  await open(reader, receipt);
  await reader.getByRole('link', { name: 'ประเด็นที่ 1: อาสาสมัครระยะสั้น' }).click();
  await expect(reader.locator('#issue-1')).toBeInViewport();
  await open(proposer, `/th/cases/${id}`);
  await expect(proposer.getByText('เผยแพร่สรุปผล').first()).toBeVisible();
  // The proposer reads what people said where everybody does.
  const rounds = proposer.getByText('เผยแพร่สรุปผลแล้ว').locator('..');
  await rounds.getByRole('link', { name: 'รับฟังครั้งที่ 1' }).click();
  await expect(proposer.getByText('รวมผู้ทำงานตั้งแต่หนึ่งวัน')).toBeVisible();
});

/** Returns the id of its case. */
async function propose(page: Page): Promise<string> {
  await open(page, '/th/organisation');
  await page.getByText('เสนอกฎหมาย นโยบาย หรือมาตรการ').click();
  await page.getByLabel('ชื่อข้อเสนอ').fill(title);
  // Asked for where there are several: other stories set up programmes of their own.
  const programme = page.getByLabel('แผนงาน', { exact: true });
  if (await programme.isVisible()) {
    const seeded = await programme.locator('option', { hasText: 'แผนปฏิบัติการ' }).getAttribute('value');
    await programme.selectOption(seeded);
  }
  await page.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await page.waitForURL(/drafts/);
  await page.getByRole('button', { name: 'ยื่นข้อเสนอ' }).click();
  await expect(page.getByRole('alert')).toContainText('ประเภทข้อเสนอ');
  await page.getByLabel('มาตรการหรือมติคณะรัฐมนตรี').check();
  await page.getByLabel('สภาพปัญหาและสาเหตุ').fill('อาสาสมัครไม่มีหลักประกัน');
  await page.getByLabel('สิ่งที่เสนอ').fill('ประกันอุบัติเหตุกลุ่ม');
  await page.getByRole('button', { name: 'ยื่นข้อเสนอ' }).click();
  await page.getByRole('link', { name: 'ติดตามเรื่องนี้' }).click();
  await page.waitForURL(/cases\/./);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Says of everything that the gate misses where it lies. */
async function supplyAll(page: Page, path: string): Promise<void> {
  await open(page, path);
  const items = page.locator('#gate li');
  // The gate is fetched once the page is alive.
  await expect(items.first()).toBeVisible();
  const missing = items.filter({ hasText: 'ยังไม่มี' });
  for (let left = await missing.count(); left > 0; left -= 1) {
    const item = missing.first();
    const asked = (await item.getByRole('heading').innerText()).replace('ยังไม่มี', '').trim();
    await item.locator('summary', { hasText: 'บอกที่เก็บเอกสาร' }).click();
    await item.getByLabel('เลขที่หรือที่เก็บเอกสาร').fill('แฟ้ม 7/2569');
    await item.getByRole('button', { name: 'บันทึกว่ามีแล้ว' }).last().click();
    await expect(missing).toHaveCount(left - 1);
    // What is said of it stands above the list, and moves the rest down.
    await expect(page.getByRole('status').filter({ hasText: asked })).toBeVisible();
  }
}

/** By the form of the page; waits until the case stands in `next`, or has gone on. */
async function decide(page: Page, id: string, outcome: string, next: string | null, reasons?: string): Promise<void> {
  const { stage } = await viewOf(page, id);
  await page.getByLabel(outcome, { exact: true }).check();
  if (reasons) await page.locator('#act').getByLabel('เหตุผล').fill(reasons);
  await page.getByRole('button', { name: 'บันทึกการตัดสินใจ' }).click();
  await expect
    .poll(async () => {
      const now = await viewOf(page, id);
      if (now.moving) return 'moving';
      return next === null ? now.stage?.key !== stage?.key : now.stage?.key;
    })
    .toBe(next ?? true);
}
