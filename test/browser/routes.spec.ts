/** Every route, in both languages, on a phone and on a desk: for everybody to read and use. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { learn } from './known.ts';
import { open, pageOf, watched } from './people.ts';
import { visits, type Known } from './routes.ts';

/** CI looks at each route once in each language; `AUDIT=all` at every width too. */
const everything = process.env.AUDIT === 'all';

let known: Known;

test.beforeAll(async ({ browser }) => {
  known = await learn(browser);
});

test('no route is left out', () => {
  const tree = readFileSync(new URL('../../apps/web/routeTree.gen.ts', import.meta.url), 'utf8');
  const union = /fileRoutesById: FileRoutesById|id:\n([\s\S]*?)\n {2}fileRoutesById/.exec(tree)?.[1] ?? '';
  const ids = [...union.matchAll(/'(\/[^']*)'/g)].map(([, id]) => id ?? '');
  const layouts = ['/$lang', '/$lang/_signed-in'];
  expect(ids.length).toBeGreaterThan(5);
  expect(visits.map(({ route }) => route).sort()).toEqual(ids.filter((id) => !layouts.includes(id)).sort());
});

for (const { route, as, path } of visits) {
  for (const lang of ['th', 'en'] as const) {
    test(`${route} is for everybody, in ${lang}`, async ({ browser }) => {
      const page = as ? await pageOf(browser, as) : watched(await (await browser.newContext()).newPage());
      for (const width of everything ? [1280, 360, 320] : [lang === 'th' ? 320 : 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await open(page, `/${lang}${path(known)}`);
        await expect(page.locator('main h1')).toHaveCount(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
      if (lang === 'en') expect(await page.evaluate(thaiOutsideThai)).toEqual([]);
      await page.context().close();
    });
  }
}

/** Thai words on an English page that do not say that they are Thai: a screen reader would spell them out in English. */
function thaiOutsideThai(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || ['SCRIPT', 'STYLE'].includes(parent.tagName)) continue;
    if (/[\u0E00-\u0E7F]/.test(node.textContent ?? '') && parent.closest('[lang]')?.getAttribute('lang') !== 'th')
      found.push(node.textContent ?? '');
  }
  return found;
}
