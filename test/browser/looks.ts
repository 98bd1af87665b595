/** What can be seen of a page by looking at it, whatever it is about. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and axe's best practices. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

export async function violationsOn(page: Page): Promise<Violations> {
  // Our pages hold no frames of others, for whom it would open a window of its own at every look.
  return (await new AxeBuilder({ page }).withTags(axeTags).setLegacyMode().analyze()).violations;
}

export async function demandAxe(page: Page): Promise<void> {
  const violations = await violationsOn(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Thai words on an English page that do not say that they are Thai: a screen reader would spell them out in English. */
export function thaiOutsideThai(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || ['SCRIPT', 'STYLE'].includes(parent.tagName)) continue;
      if (/[\u0E00-\u0E7F]/.test(node.textContent ?? '') && parent.closest('[lang]')?.getAttribute('lang') !== 'th')
        found.push(node.textContent ?? '');
    }
    return found;
  });
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/**
 * Texts that are cut off once a reader spreads them out as WCAG 1.4.12 allows; and Thai in a box that hides what stands
 * out of it, and is too low for two marks above each other.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spread = new CSSStyleSheet();
    spread.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    const hides = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Words for ears alone are hidden from eyes by that.
      if (clipPath !== 'none') return false;
      return [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
    };
    const boxes = [...document.body.querySelectorAll('*')].filter(
      // What lies in a closed foldable has a size, and nobody sees it.
      (element) =>
        element.checkVisibility() && element.clientWidth > 1 && element.textContent?.trim() && hides(element),
    );
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 40)}"`;
    const low = boxes.filter((element) => {
      const { lineHeight, fontSize } = getComputedStyle(element);
      const size = parseFloat(fontSize);
      const tight = parseFloat(lineHeight) < 1.3 * size && element.clientHeight < 1.5 * size;
      return tight && /[\u0E00-\u0E7F]/.test(element.textContent ?? '');
    });
    document.adoptedStyleSheets.push(spread);
    const cut = boxes.filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
    );
    document.adoptedStyleSheets.pop();
    return [
      ...cut.map((element) => `${named(element)} is cut off`),
      ...low.map((element) => `${named(element)} is low`),
    ];
  });
}

/** Ids that two elements share, and fields in sight that somebody who hears the page would know by one name. */
export function twins(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('main :is(input, select, textarea)')];
    const nameOf = (field: HTMLInputElement) => {
      const group = field.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
      const label = [...(field.labels ?? [])].map(({ textContent }) => textContent).join(' ');
      return `${field.type} "${group} ${label || field.getAttribute('aria-label')}"`.replace(/\s+/g, ' ');
    };
    const names = fields.filter((field) => field.checkVisibility()).map(nameOf);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => `#${id}`);
    return [...ids, ...names].filter((one, at, all) => all.indexOf(one) !== at);
  });
}
