/** Every route in both languages, at both widths, filled, empty and in error, in light and in dark. */
import { expect, type BrowserContextOptions, type Page, type TestInfo } from '@playwright/test';
import { languages, type Lang } from '../../../apps/web/texts/text.ts';
import { learn } from '../known.ts';
import { cutOff, sideways, thaiOutsideThai, violationsOn } from '../looks.ts';
import { open, pageOf, test, watched } from '../people.ts';
import { routesInTree, visits, type Known } from '../routes.ts';
import { isAsked } from './asked.ts';
import { report, type State } from './finding.ts';
import { reflowWidth, widths } from './limits.ts';
import { openEmpty, openRefused, sendForms } from './states.ts';

const HEIGHT = 900;
const [desk] = widths;
const options: BrowserContextOptions = { reducedMotion: 'reduce', viewport: { width: desk, height: HEIGHT } };

const chosen = visits.filter(({ route }) => isAsked(route));

let known: Known;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  known = await learn(browser);
});

test('no route is left out', () => {
  expect(visits.map(({ route }) => route).sort()).toEqual(routesInTree().sort());
});

for (const { route, as, path } of chosen) {
  for (const lang of languages) {
    test(`${route} ${lang}`, async ({ browser }, info) => {
      const page = as
        ? await pageOf(browser, as, options)
        : watched(await (await browser.newContext(options)).newPage());
      const at = path(known);
      const audit = new Audit(page, info, route, lang);
      await open(page, `/${lang}${at}`);
      await audit.look('filled', 'as it is');
      await audit.lookInTheDark();
      const forms = await sendForms(page, lang);
      if (forms > 0) await audit.look('error', 'its forms sent as they are');
      if ((await openRefused(page, lang, at)) > 0) await audit.look('error', 'refused by the API');
      else if (forms === 0) await audit.cannot('error', 'it reads nothing, and has no form');
      if ((await openEmpty(page, lang, at)) > 0) await audit.look('empty', 'nothing in its lists');
      else await audit.cannot('empty', 'it shows no list');
      await page.context().close();
    });
  }
}

class Audit {
  constructor(
    private readonly page: Page,
    private readonly info: TestInfo,
    private readonly route: string,
    private readonly lang: Lang,
  ) {}

  async look(state: State, how: string): Promise<void> {
    for (const width of widths) await this.lookAt(width, state, how);
    await this.page.setViewportSize({ width: desk, height: HEIGHT });
  }

  /** Colours are the same in every language. */
  async lookInTheDark(): Promise<void> {
    if (this.lang !== 'th') return;
    await this.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await this.lookAt(desk, 'filled', 'in the dark');
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }

  async cannot(state: State, why: string): Promise<void> {
    await report(this.info, { kind: 'absent', route: this.route, lang: this.lang, state, why });
  }

  private async lookAt(width: number, state: State, how: string): Promise<void> {
    const { route, lang, page } = this;
    await page.setViewportSize({ width, height: HEIGHT });
    const violations = (await violationsOn(page)).map(({ id, impact, help, nodes }) => ({
      id,
      impact: impact ?? 'unknown',
      help,
      nodes: nodes.map(({ html }) => html.slice(0, 200)),
    }));
    const unreadable = await this.unreadable(width);
    await report(this.info, { kind: 'look', route, lang, width, state, how, violations, unreadable });
  }

  private async unreadable(width: number): Promise<string[]> {
    const { page, lang } = this;
    const found = await cutOff(page);
    if (lang === 'en') found.push(...(await thaiOutsideThai(page)).map((words) => `not marked as Thai: ${words}`));
    if ((await page.locator('html').getAttribute('lang')) !== lang) found.push('the page says another language');
    if ((await page.locator('main h1').count()) !== 1) found.push('not one h1');
    // The narrowest of the widths stands for a desk at 400 % too.
    for (const wide of width === desk ? [desk] : [width, reflowWidth]) {
      await page.setViewportSize({ width: wide, height: HEIGHT });
      const over = await sideways(page);
      if (over > 0) found.push(`scrolls sideways by ${over} px at ${wide} px`);
    }
    return found;
  }
}
