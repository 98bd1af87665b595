/** The sandbox's time passes from the operator's page, and what was due then has come. */
import { expect } from '@playwright/test';
import { open, pageOf, test } from './people.ts';
import { rankedCall } from './ranked-call.ts';

const DAYS_OPEN = 5;

test('the operator lets a week pass in the browser: a call that was to close has closed', async ({ browser }) => {
  test.setTimeout(60_000);
  const call = await rankedCall(browser, DAYS_OPEN);
  const operator = await pageOf(browser, 'operator');
  await open(operator, '/th/operations');
  const clock = operator.locator('#clock');
  await clock.getByLabel('1 สัปดาห์').check();
  await clock.getByRole('button', { name: 'เลื่อนเวลา' }).click();
  await expect(clock.getByText(/ขณะนี้คือ .*กำหนดที่มาถึง/)).toBeVisible({ timeout: 40_000 });
  await open(operator, '/th/calls');
  const closed = operator.locator('section').filter({ has: operator.getByRole('heading', { name: 'ปิดรับแล้ว' }) });
  await expect(closed.getByRole('link', { name: call })).toBeVisible();
});
