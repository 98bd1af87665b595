/** Those who keep cases going: the legal team from the pack to the published summary, officers, administrators in pairs. */
import { expect, type Page } from '@playwright/test';
import { apply } from './application.ts';
import { demandAxe } from './looks.ts';
import { open, pageOf, test } from './people.ts';
import { answer, post, proposalIn, supplyAll } from './proposal.ts';

/** Each issue of the summary as it is kept, and how many comments speak of it. */
async function grouped(page: Page, caseId: string): Promise<[string, number][]> {
  const reply = await page.request.get(`/cases/${caseId}/consultation`);
  const { issues } = (await reply.json()) as { issues: { title: string; comments: string[] }[] };
  return issues.map(({ title, comments }) => [title, comments.length]);
}

test('the legal team prepares, opens, extends and sums up a consultation, and the public reads the answer', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const legal = await pageOf(browser, 'legal1');
  const proposer = await pageOf(browser, 'proposer');
  const id = await proposalIn(proposer, legal, 'มาตรการลดภาษีเงินบริจาค');
  await open(legal, '/th/inbox');
  const waiting = legal.getByRole('listitem').filter({ hasText: 'มาตรการลดภาษีเงินบริจาค' });
  await expect(waiting).toContainText('เอกสารที่ต้องมียังไม่ครบ');
  const refused: string[] = [];
  legal.on('response', (reply) => reply.status() >= 400 && refused.push(reply.url()));
  await open(legal, `/th/cases/${id}`);
  const path = `/th/cases/${id}/consultation`;
  await legal.locator('#act').getByRole('link', { name: 'เตรียม ติดตาม และสรุปการรับฟังความคิดเห็น' }).click();
  await legal.waitForURL(path);
  await open(legal, path);
  expect(refused, 'asked for before there was a pack').toEqual([]);

  await legal.getByLabel('สาระสำคัญ เข้าใจง่าย').fill('ลดภาษีให้ผู้บริจาค');
  await legal.getByRole('button', { name: 'เพิ่มผู้เกี่ยวข้อง' }).click();
  await expect(legal.getByLabel('ชื่อหรือหน่วยงาน')).toBeFocused();
  await legal.getByLabel('ชื่อหรือหน่วยงาน').fill('สภาองค์กรชุมชน (ตัวอย่าง)');
  await legal.getByLabel('อีเมล').fill('council@example.org');
  await legal.getByRole('button', { name: 'บันทึกเอกสาร' }).click();
  await expect(legal.getByRole('status').filter({ hasText: 'บันทึกแล้ว' })).toBeVisible();

  const item = legal.locator('#gate li').filter({ hasText: 'ยังไม่มี' }).first();
  await item.locator('summary', { hasText: 'นำไฟล์เข้า' }).click();
  const file = item.locator('input[type=file]');
  await file.focus();
  await file.setInputFiles({
    name: 'analysis.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('สภาพปัญหา สาเหตุ และผลกระทบ'),
  });
  await expect(item.getByText('ได้รับไฟล์แล้ว')).toBeVisible();
  // Whoever goes by the keyboard is where they were.
  await expect(file).toBeFocused();
  await item.getByRole('button', { name: 'บันทึกว่ามีแล้ว' }).first().click();
  await expect(legal.locator('#gate').getByText('มีแล้ว', { exact: true })).toHaveCount(1);
  const next = legal.locator('#gate li').filter({ hasText: 'ยกเว้น' }).first();
  await next.locator('summary', { hasText: 'ยกเว้น' }).click();
  await next.getByLabel('เหตุผล').fill('ไม่เกี่ยวกับข้อเสนอนี้');
  await next.getByLabel('บทบัญญัติที่ให้ยกเว้นได้').fill('มาตรา 8');
  await next.getByRole('button', { name: 'ยกเว้น' }).click();
  await expect(legal.locator('#gate').getByText('ยกเว้นโดยมีเหตุผล')).toHaveCount(1);
  await demandAxe(legal);

  await supplyAll(legal, id);
  await open(legal, path);
  const telling = legal.locator('#gate li').filter({ hasText: 'หลักฐานการแจ้งผู้เกี่ยวข้อง' });
  await expect(telling).toContainText('ระบุวิธีแจ้งแล้ว');
  await legal.getByLabel('พร้อมรับฟัง', { exact: true }).check();
  await legal.getByRole('button', { name: 'บันทึกการตัดสินใจ' }).click();
  await expect(legal.getByText('เปิดรับฟังอยู่')).toBeVisible();
  await expect(legal.getByRole('row', { name: /สภาองค์กรชุมชน/ })).toContainText('2569');

  await legal.locator('summary', { hasText: 'ขยายเวลา' }).click();
  await legal.getByLabel('ขยายกี่วัน').fill('๕');
  await legal.getByLabel('เหตุผล').fill('ประชาชนขอเวลาเพิ่ม');
  await legal.getByRole('button', { name: 'ขยายเวลา' }).click();
  await expect(legal.getByText('ขยายเวลาแล้ว', { exact: true }).first()).toBeVisible();

  const { id: round } = (await (await legal.request.get(`/cases/${id}/consultation`)).json()) as { id: string };
  for (const body of ['ควรมีเพดาน', 'เห็นด้วย'])
    await post(legal, `/consultations/${round}/comments`, { stance: 'amend', body });
  const operator = await pageOf(browser, 'operator');
  await post(operator, '/sandbox/advance', { days: 22 });

  await open(legal, `/th/cases/${id}/summary`);
  await legal.getByLabel('สรุปโดยรวม').fill('ประชาชนขอให้มีเพดาน');
  await legal.getByRole('button', { name: 'เพิ่มประเด็น' }).click();
  await legal.getByLabel('ชื่อประเด็น').fill('เพดานการหักลดหย่อน');
  await legal.getByLabel('ความเห็นของฝ่ายที่เห็นด้วย').fill('ลดการเลี่ยงภาษี');
  await legal.getByLabel('แก้ไขร่างตามความเห็น').check();
  await legal.getByLabel('เหตุผล').fill('กำหนดเพดานร้อยละ 10');
  await legal.getByLabel('ร่างที่แก้ไขตามผลการรับฟัง').fill('มาตรา 3 หักลดหย่อนได้ไม่เกินร้อยละ 10');
  await legal.getByLabel('อยู่ในประเด็น (1)').selectOption({ index: 1 });
  await expect(legal.getByText('จัดแล้ว 1 จาก 2 ความคิดเห็น')).toBeVisible();
  await demandAxe(legal);
  await legal.getByRole('button', { name: 'บันทึกสรุป' }).click();
  await expect(legal.getByText(/บันทึกแล้ว เผยแพร่เมื่อตัดสิน/)).toBeVisible();
  expect(await grouped(legal, id)).toEqual([['เพดานการหักลดหย่อน', 1]]);

  // Where there are more comments than a page of the list holds, those of the next page keep their issue.
  await legal.getByLabel('อยู่ในประเด็น (2)').selectOption({ index: 1 });
  await legal.getByRole('button', { name: 'บันทึกสรุป' }).click();
  await expect.poll(() => grouped(legal, id)).toEqual([['เพดานการหักลดหย่อน', 2]]);
  // Another browser, which has kept nothing that was typed.
  await legal.evaluate(() => [localStorage, sessionStorage].forEach((store) => store.clear()));
  await legal.route(/consultation\/comments\?/, (route) =>
    route.continue({ url: route.request().url().replace('limit=100', 'limit=1') }),
  );
  await open(legal, path);
  await legal.getByRole('link', { name: 'จัดกลุ่มความคิดเห็นและเขียนสรุป' }).click();
  await expect(legal.getByText('จัดแล้ว 2 จาก 2 ความคิดเห็น')).toBeVisible();
  await expect(legal.getByLabel('อยู่ในประเด็น (2)')).toHaveCount(0);
  await legal.getByLabel('สรุปโดยรวม').fill('ประชาชนขอให้มีเพดานและเห็นด้วย');
  const saved = legal.waitForResponse((reply) => reply.request().method() === 'PUT');
  await legal.getByRole('button', { name: 'บันทึกสรุป' }).click();
  expect((await saved).status()).toBe(204);
  expect(await grouped(legal, id)).toEqual([['เพดานการหักลดหย่อน', 2]]);

  await supplyAll(legal, id);
  await answer(legal, id, 'published');
  const reader = await (await browser.newContext()).newPage();
  await expect(async () => {
    await open(reader, `/th/consultations/${round}`);
    await expect(reader.getByText('กำหนดเพดานร้อยละ 10')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(reader.getByText('เดิมปิดรับ')).toBeVisible();
  await expect(reader.getByText('หักลดหย่อนได้ไม่เกินร้อยละ 10')).toBeVisible();
});

test('the board says whom each case waits for, keeps its filters in the address, and its table opens no formula', async ({
  browser,
}) => {
  const applicant = await pageOf(browser, 'applicant2');
  await apply(applicant, '=SUM(1) ป่าชุมชนต้นน้ำ');
  const director = await pageOf(browser, 'director', { viewport: { width: 360, height: 740 } });
  await open(director, '/th/board');
  await director.getByLabel('ค้นหา').fill('ชุมชนต้นน้ำ');
  await director.getByRole('button', { name: 'แสดงผล' }).click();
  await director.waitForURL(/q=/);
  await expect(director.getByRole('heading', { name: /ป่าชุมชนต้นน้ำ/ })).toBeVisible();
  await expect(director.getByText(/รอเจ้าหน้าที่.*คนใดคนหนึ่งรับไปทำ/).first()).toBeVisible();
  await expect(director.getByText(/เปิดเรื่องแล้วดำเนินการ/).first()).toBeVisible();
  const table = await director.request.get(`/board/export?q=${encodeURIComponent('ชุมชนต้นน้ำ')}`);
  expect(await table.text()).toContain(`"'=SUM(1) ป่าชุมชนต้นน้ำ"`);

  const outsider = await pageOf(browser, 'applicant');
  expect(((await (await outsider.request.get('/board?open=false')).json()) as { items: unknown[] }).items).toEqual([]);
});

test('an officer gives a seat to somebody else, and mends what was entered wrongly', async ({ browser }) => {
  const applicant = await pageOf(browser, 'applicant');
  const path = await apply(applicant, 'โรงเรียนผู้นำชุมชน');
  const officer = await pageOf(browser, 'officer');
  const id = path.split('/').at(-1) ?? '';
  await answer(officer, id, 'complete');
  await open(officer, `/th${path}/work`);
  const seat = officer.locator('#seats li').first();
  await expect(seat).toContainText('อนุกรรมการกลั่นกรอง');
  const before = (await seat.getByRole('heading').textContent()) ?? '';
  await seat.getByText('มอบหมายหรือเปลี่ยนคน').click();
  // Whoever sits in the case already is not among the choices.
  const other = (await seat.getByLabel('ผู้รับมอบหมาย').locator('option').last().textContent()) ?? '';
  await seat.getByLabel('ผู้รับมอบหมาย').selectOption(other);
  await seat.getByRole('button', { name: 'มอบหมาย', exact: true }).click();
  await expect(officer.getByText('มอบหมายแล้ว และแจ้งผู้รับทางอีเมลแล้ว')).toBeVisible();
  await expect(officer.locator('#seats')).toContainText(other);
  expect(before).not.toContain(other);

  const topics = officer.locator('#topics');
  await expect(topics).toContainText('ยังไม่มีคำค้นของตนเอง');
  await topics.locator('summary').click();
  await topics.getByLabel('คำค้นของเรื่องนี้').fill('เยาวชน, ป่าชุมชน, เยาวชน');
  await topics.getByRole('button', { name: 'บันทึกคำค้น' }).click();
  await expect(officer.locator(':focus')).toContainText('บันทึกคำค้นแล้ว');
  await expect(topics.getByRole('definition').filter({ hasText: 'เยาวชน' })).toHaveText('เยาวชน, ป่าชุมชน');

  await officer.locator('#correct summary').click();
  await officer.getByLabel('รายการที่บันทึกผิด').selectOption({ index: 1 });
  await officer.locator('#correct').getByLabel('เหตุผล').fill('บันทึกผิดเรื่อง');
  await officer.getByRole('button', { name: 'บันทึกรายการแก้ไข' }).click();
  await expect(officer.getByText('บันทึกรายการแก้ไขแล้ว')).toBeVisible();
});

test('a holiday that one administrator proposes holds once another has confirmed it', async ({ browser }) => {
  const first = await pageOf(browser, 'admin');
  await open(first, '/th/holidays');
  await first.getByLabel('วันที่').fill('15 มิถุนายน 2575');
  await first.getByLabel('ชื่อวันหยุด').fill('วันหยุดพิเศษ (ตัวอย่าง)');
  await first.getByLabel('ประกาศ', { exact: true }).fill('ประกาศตัวอย่าง');
  await first.getByLabel('เหตุผล').fill('มีประกาศใหม่');
  await first.getByRole('button', { name: 'เสนอ' }).click();
  await expect(first.getByText('เสนอแล้ว รอคนที่สองยืนยัน')).toBeVisible();

  const second = await pageOf(browser, 'admin2');
  await open(second, '/th/inbox');
  await expect(second.getByText(/มีข้อเสนอแก้ไข \d+ รายการรอผู้อื่นยืนยัน/)).toBeVisible();
  await second.getByRole('link', { name: 'ดูข้อเสนอแก้ไข' }).click();
  const change = second.locator('main li').filter({ hasText: 'วันหยุดพิเศษ (ตัวอย่าง)' });
  await change.getByText('ตัดสินรายการนี้').click();
  await change.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(change.getByRole('alert')).toContainText('ท่านตัดสินอย่างไร');
  await change.getByLabel('ยืนยัน ให้มีผล').check();
  await change.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
  await expect(second.getByText('บันทึกแล้ว: มีผลแล้ว')).toBeVisible();
  await open(second, '/th/holidays');
  await expect(second.getByRole('row', { name: /วันหยุดพิเศษ \(ตัวอย่าง\)/ })).toContainText('2575');
});
