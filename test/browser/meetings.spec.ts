/** A meeting that is put off, and then does not take place: its case waits for the next one. */
import { expect } from '@playwright/test';
import { formatDay } from '#libs/calendar/buddhist-era.js';
import { bangkokDay } from '#libs/calendar/working-days.js';
import { open, pageOf, test } from './people.ts';

const DAY_MS = 86_400_000;

test('a secretary moves a meeting by a day, names its chair, and calls it off with a reason; its members read of it in their inbox', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'secretary');
  const { now } = (await (await page.request.get('/sandbox/clock')).json()) as { now: string };
  const dayIn = (days: number, lang: 'th' | 'en') =>
    formatDay(bangkokDay(new Date(Date.parse(now) + days * DAY_MS).toISOString()), lang);
  await open(page, '/en/meetings');
  const name = `To be moved ${Date.now()}`;
  await page.getByLabel('Body').selectOption({ label: 'Fund subcommittee' });
  await page.getByLabel('Name of the meeting').fill(name);
  await page.getByLabel('Day', { exact: true }).fill(dayIn(1, 'en'));
  await page.getByLabel('Begins at').fill('09:30');
  await page.getByLabel('Place').fill('Room 3 <above the hall>');
  await page.getByRole('button', { name: 'Open the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByText('Change day, time, place or chair').click();
  await page.getByLabel('Day', { exact: true }).fill(dayIn(2, 'th'));
  await page.getByLabel('Chair').selectOption({ label: 'ชูชัย เกียรติ' });
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.locator(':focus')).toHaveText('The meeting is changed.');
  await expect(page.getByText(new RegExp(`^${dayIn(2, 'en')}.* 09:30`))).toBeVisible();

  const member = await pageOf(browser, 'subcommittee1');
  await open(member, '/en/inbox');
  const called = member.getByRole('listitem').filter({ hasText: name });
  for (const words of [/ 09:30/, 'Room 3 <above the hall>', 'ชูชัย เกียรติ', 'Nothing is on the agenda yet.'])
    await expect(called).toContainText(words);

  await open(member, '/en/account/letters');
  const letters = member.locator('main li').filter({ hasText: 'You are called to a meeting' });
  await letters.first().getByRole('link', { name: 'Read the letter' }).click();
  // In the language in which it was sent.
  await expect(member.getByRole('article')).toContainText(new RegExp(`${name}[^]*สถานที่[^]*Room 3 <above the hall>`));

  await page.locator('summary', { hasText: 'Call the meeting off' }).click();
  await page.getByLabel('Why it does not take place').fill('No quorum can be had that day');
  await page.getByRole('button', { name: 'Call the meeting off' }).click();
  await expect(page.getByText(/^Called off /)).toBeVisible();
  await expect(page.getByText('No quorum can be had that day')).toBeVisible();
  await expect(page.getByText('Waiting for this body')).toBeHidden();
  await open(member, '/en/inbox');
  await expect(member.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(called).toHaveCount(0);
});
