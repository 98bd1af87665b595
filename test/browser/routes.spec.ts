/** Every route, in both languages, on a phone and on a desk: for everybody to read and use. */
import { expect, type Page } from '@playwright/test';
import { learn } from './known.ts';
import { cutOff, demandAxe, sideways, thaiOutsideThai, twins } from './looks.ts';
import { open, pageOf, test, watched } from './people.ts';
import { routesInTree, visits, type Known } from './routes.ts';

let known: Known;

/** A grant, a proposal and a meeting are brought that far first. */
const LEARNING_MS = 180_000;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(LEARNING_MS);
  known = await learn(browser);
});

test('no route is left out', () => {
  expect(visits.map(({ route }) => route).sort()).toEqual(routesInTree().sort());
});

for (const { route, as, path } of visits) {
  test(`${route} is for everybody`, async ({ browser }) => {
    const page = as ? await pageOf(browser, as) : watched(await (await browser.newContext()).newPage());
    // Once in each language; `npm run audit:web` looks at every width and state.
    for (const [lang, width] of [
      ['th', 320],
      ['en', 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `/${lang}${path(known)}`);
      await expect(page.locator('main h1')).toHaveCount(1);
      expect(await sideways(page)).toBe(0);
      expect(await twins(page)).toEqual([]);
      await demandAxe(page);
      if (lang === 'en') expect(await thaiOutsideThai(page)).toEqual([]);
      else expect(await cutOffAtEachWidth(page)).toEqual([]);
    }
  });
}

/** On a phone, on a desk at 400 %, and on a desk as it is; with all that is folded opened, where words are closest. */
async function cutOffAtEachWidth(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) folded.open = true;
  });
  const found: string[] = [];
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await cutOff(page)).map((words) => `${words} at ${width} px`));
  }
  return found;
}
