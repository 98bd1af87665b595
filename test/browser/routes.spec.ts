/** Every route, in both languages, on a phone and on a desk: for everybody to read and use. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { learn } from './known.ts';
import { cutOff, demandAxe, sideways, thaiOutsideThai, twins } from './looks.ts';
import { open, pageOf, watched } from './people.ts';
import { routesInTree, visits, type Known } from './routes.ts';

let known: Known;
/** One page for each person, who goes from route to route as people do: what a browser has fetched it does not fetch again. */
const pages = new Map<string | null, Page>();

async function pageFor(browser: Browser, as: string | null): Promise<Page> {
  const page = pages.get(as) ?? (as ? await pageOf(browser, as) : watched(await browser.newPage()));
  pages.set(as, page);
  return page;
}

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
    const page = await pageFor(browser, as);
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
      else {
        expect(await wideTables(page)).toEqual([]);
        expect(await cutOffAtEachWidth(page)).toEqual([]);
      }
    }
  });
}

/** Those that scroll within the page. */
function wideTables(page: Page): Promise<(string | null)[]> {
  return page
    .locator('[role=region]:has(> table)')
    .evaluateAll((frames) =>
      frames
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((frame) => frame.getAttribute('aria-label')),
    );
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
