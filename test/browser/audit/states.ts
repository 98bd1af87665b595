/**
 * Brings a page into the states in which people meet it. What it reads is what the server says; an empty page gets the same
 * with nothing in its lists, one in error a refusal instead: a stack that is full and well has neither to give.
 */
import type { Page, Request, Route } from '@playwright/test';
import type { Lang } from '../../../apps/web/texts/text.ts';
import { alive } from '../people.ts';

/** Changes a reply on its way to the page; whether there was anything to change. */
type Change = (route: Route) => Promise<boolean>;

const SETTLED_MS = 250;
const FORMS_MAX = 60;

const isRead = (request: Request) => request.resourceType() === 'fetch' && request.method() === 'GET';

/** How many replies were emptied on the way there. */
export function openEmpty(page: Page, lang: Lang, path: string): Promise<number> {
  return openChanged(page, lang, path, async (route) => {
    const reply = await route.fetch();
    const body: unknown = await reply.json().catch(() => null);
    const changed = emptied(body);
    await route.fulfill({ response: reply, ...(changed !== null && { json: changed }) });
    return changed !== null;
  });
}

/** Null where the reply holds no list. */
function emptied(body: unknown): object | null {
  if (typeof body !== 'object' || body === null || !('items' in body) || !Array.isArray(body.items)) return null;
  return { ...body, items: [], ...('next' in body && { next: null }) };
}

/** How many reads were refused on the way there. */
export function openRefused(page: Page, lang: Lang, path: string): Promise<number> {
  return openChanged(page, lang, path, async (route) => {
    await route.fulfill(refusal(lang));
    return true;
  });
}

function refusal(lang: Lang): { status: number; contentType: string; body: string } {
  const [title, detail] =
    lang === 'th'
      ? ['ระบบขัดข้อง', 'ลองใหม่อีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ']
      : ['Something failed on our side', 'Try again. If it goes on, tell the administrator.'];
  const problem = { code: 'internal_error', status: 500, title, detail, instance: 'audit' };
  return { status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) };
}

/** Goes to a page that reads nothing, and from there inside the app, so that all that is read passes the browser. */
async function openChanged(page: Page, lang: Lang, path: string, change: Change): Promise<number> {
  await page.goto(`/${lang}/${path.startsWith('/receipts') ? 'confirm-email' : 'receipts'}`);
  await alive(page);
  let changed = 0;
  const underWay = new Set<Request>();
  await page.route('**', async (route, request) => {
    if (!isRead(request)) return route.fallback();
    underWay.add(request);
    try {
      if (await change(route)) changed += 1;
    } finally {
      underWay.delete(request);
    }
  });
  await page.evaluate((to) => {
    document.querySelector('main h1')?.setAttribute('data-before', '');
    history.pushState({}, '', to);
  }, `/${lang}${path}`);
  await page.locator('main h1:not([data-before])').waitFor();
  do await page.waitForTimeout(SETTLED_MS);
  while (underWay.size > 0);
  await page.unrouteAll({ behavior: 'wait' });
  return changed;
}

/** Sends every form of the page as it stands, each folded one opened; what would be taken is refused. How many there were. */
export async function sendForms(page: Page, lang: Lang): Promise<number> {
  await page.route('**', (route, request) =>
    request.resourceType() === 'fetch' && request.method() !== 'GET' ? route.fulfill(refusal(lang)) : route.fallback(),
  );
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) folded.open = true;
  });
  await page.waitForTimeout(SETTLED_MS);
  const send = page.locator('main form button[type=submit]');
  const count = Math.min(await send.count(), FORMS_MAX);
  for (let at = 0; at < count; at += 1) {
    const button = send.nth(at);
    // What one form's answer took away, or holds back, is no longer there to be sent.
    if ((await button.count()) > 0 && (await button.isEnabled())) await button.click();
  }
  await page.waitForTimeout(SETTLED_MS);
  await page.unrouteAll({ behavior: 'wait' });
  return count;
}
