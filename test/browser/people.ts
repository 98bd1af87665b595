/** People of the seeded sandbox, each in a browser of their own. */
import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

const password = 'saphan-demo';

/** Whatever a test opened is closed after it: a person may have only so many browsers open (`STREAMS_PER_PERSON_MAX`). */
export const test = base.extend<{ closing: void }>({
  closing: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** A page on which `key@saphan.example` is signed in. Whatever goes wrong inside it fails the test. */
export async function pageOf(browser: Browser, key: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = watched(await context.newPage());
  const origin = process.env.SAPHAN_URL ?? 'http://127.0.0.1:3000';
  const reply = await context.request.post('/api/auth/sign-in/email', {
    data: { email: `${key}@saphan.example`, password },
    headers: { origin },
  });
  expect(reply.ok()).toBe(true);
  return page;
}

/** Errors that nobody sees on the screen: of scripts, of hydration, of the content security policy. */
export function watched(page: Page): Page {
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** Until then React has not taken over what the server wrote: a tap would be the browser's own. */
export async function alive(page: Page): Promise<void> {
  // By the clock: a page behind another one draws no frames to look at.
  await page.waitForFunction(
    () => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
    undefined,
    { polling: 100 },
  );
}

/** Goes to a page and waits until it answers keys and taps. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}
