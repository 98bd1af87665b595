/** Whoever should not judge says so, and is asked no more. */
import { expect } from '@playwright/test';
import { apply } from './application.ts';
import { open, pageOf, test } from './people.ts';
import { answer, viewOf } from './proposal.ts';

const reviewers: Readonly<Record<string, string>> = {
  'กมล รักไทย': 'reviewer1',
  'จิรา พูนสุข': 'reviewer2',
  'Daniel Wong': 'reviewer3',
  'ปรีชา ดีงาม': 'reviewer4',
};

test('a reviewer with a conflict of interest steps down, reads no more of the case, and another takes the seat', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const applicant = await pageOf(browser, 'applicant');
  const title = `ศูนย์เรียนรู้ป่าชายเลน ${Date.now()}`;
  const id = (await apply(applicant, title)).split('/').at(-1) ?? '';
  const officer = await pageOf(browser, 'officer');
  await answer(officer, id, 'complete');
  const seated = async () =>
    (await viewOf(officer, id)).asked.flatMap(({ personName, status }) =>
      status === 'vacated' ? [] : (personName ?? []),
    );
  await expect.poll(async () => (await seated()).length).toBe(3);
  const [conflicted = ''] = await seated();

  const reviewer = await pageOf(browser, reviewers[conflicted] ?? '');
  await open(reviewer, `/th/reviews/${id}`);
  await reviewer.getByText('แจ้งส่วนได้เสียและถอนตัว').first().click();
  await reviewer.getByLabel('ลักษณะส่วนได้เสีย').selectOption({ index: 1 });
  await reviewer.getByRole('button', { name: 'แจ้งและถอนตัว' }).click();
  await expect(reviewer.getByRole('alert')).toBeVisible();
  await reviewer.locator('textarea[name=why]').fill('เป็นกรรมการขององค์กรนี้');
  await reviewer.getByRole('button', { name: 'แจ้งและถอนตัว' }).click();
  await reviewer.waitForURL(/inbox/);
  await expect(reviewer.getByText(title)).toHaveCount(0);
  const reply = await reviewer.goto(`/th/cases/${id}`);
  expect(reply?.status()).toBe(404);
  await expect.poll(seated).toHaveLength(3);
  expect(await seated()).not.toContain(conflicted);
});
