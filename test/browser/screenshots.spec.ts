/** Pictures of every route in both languages, on a phone and on a desk, light and dark: `npm run screenshots`. */
import { learn } from './known.ts';
import { open, pageOf, test } from './people.ts';
import { visits, type Known } from './routes.ts';

const folder = process.env.SCREENSHOTS ?? '';

let known: Known;
test.beforeAll(async ({ browser }) => {
  known = await learn(browser);
});

const looks = [
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

for (const { route, as, path } of visits) {
  test(`${route} looks like this`, async ({ browser }) => {
    test.setTimeout(120_000);
    for (const { name, ...look } of looks) {
      const page = as ? await pageOf(browser, as, look) : await (await browser.newContext(look)).newPage();
      for (const lang of ['th', 'en']) {
        await open(page, `/${lang}${path(known)}`);
        const file = `${route.replace(/^\/\$lang\/?/, '').replace(/[^\w]+/g, '-') || 'home'}-${lang}-${name}.png`;
        await page.screenshot({ path: `${folder}/${file}`, fullPage: true });
      }
      await page.context().close();
    }
  });
}
