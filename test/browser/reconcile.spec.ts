/** What the bank says beside what the product says, as a finance officer compares the two. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { grant } from './granted.ts';
import { open, pageOf, test } from './people.ts';
import { answer, viewOf } from './proposal.ts';

const file = (text: string) => ({ name: 'bank.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** A payment that two people made, and the bank has carried out. */
async function paid(finance: Page, releaser: Page, instalmentId: string): Promise<void> {
  await answer(finance, instalmentId, 'prepare');
  await answer(releaser, instalmentId, 'release');
  await expect.poll(async () => (await viewOf(finance, instalmentId)).stage?.key ?? 'ended').toBe('ended');
}

/** Of the settled ones the first page is empty, and the second has what there is: nobody should have to ask for it. */
async function inTwoPages(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname === '/payments' && url.searchParams.get('open') === 'false',
    async (route) => {
      const url = new URL(route.request().url());
      if (!url.searchParams.has('cursor')) return route.fulfill({ json: { items: [], next: 'second' } });
      url.searchParams.delete('cursor');
      return route.fulfill({ response: await route.fetch({ url: url.href }) });
    },
  );
}

test('a finance officer takes the list out, reads the bank’s report in, and is shown each order that differs', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const { instalmentId } = await grant(browser);
  const [finance, releaser] = [await pageOf(browser, 'finance1'), await pageOf(browser, 'finance2')];
  await paid(finance, releaser, instalmentId);
  await inTwoPages(finance);
  await open(finance, '/th/payments');
  await finance.locator('main a[href$="/payments/reconcile"]').click();
  await expect(finance.getByRole('button', { name: 'ดาวน์โหลด (CSV)' })).toBeEnabled();
  const waiting = finance.waitForEvent('download');
  await finance.getByRole('button', { name: 'ดาวน์โหลด (CSV)' }).click();
  const ours = await readFile(await (await waiting).path(), 'utf8');
  expect(ours).toContain('key,reference,payee,account,amount,result,bank_reference');
  expect(ours).toContain('40000.00,paid');

  const report = finance.getByLabel('ไฟล์ CSV ของธนาคาร');
  await report.setInputFiles(file(ours));
  await expect(finance.getByText('ทุกรายการตรงกัน')).toBeVisible();

  await report.setInputFiles(file(`${ours.replace('40000.00,paid', '39000.00,paid')}unknown-order,x,y,z,10.00,paid,`));
  await expect(finance.getByText('ไม่ตรงกัน 2 รายการ')).toBeVisible();
  const differing = finance.getByRole('row').filter({ hasText: '39,000.00' });
  await expect(differing).toContainText('40,000.00');
  await expect(finance.getByRole('row').filter({ hasText: 'unknown-order' })).toContainText('ไม่มี');

  await report.setInputFiles(file('a,b\n1,2'));
  await expect(finance.getByRole('alert').or(finance.getByText('อ่านไฟล์ไม่ได้')).first()).toContainText('อ่านไฟล์ไม่ได้');
  await expect(finance.getByText('ทุกคำสั่งจ่ายมีผลแล้ว')).toBeVisible();
});
