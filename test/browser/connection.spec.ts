/** Bad connections: pages that are asked for without one, code that does not arrive, and slow phones. */
import { expect, type Page } from '@playwright/test';
import { apply } from './application.ts';
import { alive, open, pageOf, test, watched } from './people.ts';
import { answer } from './proposal.ts';

/** A document that was loaded anew has lost it, and with it whatever waited to be sent. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
}

const kept = (page: Page) => page.locator('html[data-mark]').count();

test('a page that is asked for while offline says that it waits, and opens by itself', async ({ browser }) => {
  const context = await browser.newContext();
  const page = watched(await context.newPage());
  await open(page, '/th/calls');
  await mark(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'ติดตามกฎหมายและมาตรการ' }).click();
  await expect(page.getByText('หน้าที่ขอจะเปิดให้เองเมื่อเชื่อมต่อได้')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ประกาศรับคำขอ');
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ติดตามกฎหมายและมาตรการ');
  await expect(page.getByText('หน้าที่ขอจะเปิดให้เองเมื่อเชื่อมต่อได้')).toBeHidden();
  expect(await kept(page)).toBe(1);
});

test('a form whose code was cut off on the way comes once the network is back, with its styles', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'applicant');
  const context = page.context();
  await open(page, '/th/calls');
  await page.getByRole('link', { name: /เปิดรับคำขอต่อเนื่อง/ }).click();
  await page.getByRole('link', { name: 'เริ่มยื่นคำขอ' }).click();
  await page.getByLabel('ชื่อโครงการ').fill('เน็ตหลุดกลางทาง');
  await mark(page);
  // The draft is begun; then, before its page has come, the network goes.
  let cut = false;
  await page.route('**/assets/**', async (route) => {
    cut = true;
    await context.setOffline(true);
    await route.abort();
  });
  await page.getByRole('button', { name: 'เริ่มเขียน' }).click();
  await page.waitForURL(/drafts/);
  await expect(page.getByText('หน้าที่ขอจะเปิดให้เองเมื่อเชื่อมต่อได้')).toBeVisible();
  expect(cut).toBe(true);
  await page.unrouteAll({ behavior: 'wait' });
  await context.setOffline(false);
  await page.getByLabel('สรุปโครงการ').fill('ห้องเรียนชุมชน');
  expect(await kept(page)).toBe(1);
  const unstyled = await page.evaluate(
    () =>
      [...document.querySelectorAll('link[rel=stylesheet]')].filter((link) => !(link as HTMLLinkElement).sheet).length,
  );
  expect(unstyled).toBe(0);
});

test('a server that cannot be reached is said so, and the page comes by itself once it can', async ({ browser }) => {
  test.setTimeout(60_000);
  const context = await browser.newContext();
  const page = watched(await context.newPage());
  await open(page, '/en/calls');
  await mark(page);
  await page.route(/\/(measures|health)/, (route) => route.abort());
  await page.getByRole('link', { name: 'Laws and measures' }).click();
  await expect(page.getByText('The page that you asked for is on its way …')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The server could not be reached', {
    timeout: 20_000,
  });
  await expect(page.getByText('This page loads by itself')).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laws and measures', { timeout: 20_000 });
  expect(await kept(page)).toBe(1);
});

test('a page whose stream was refused asks for another, and follows its case from then on', async ({ browser }) => {
  test.setTimeout(60_000);
  const applicant = await pageOf(browser, 'applicant');
  let refused = 0;
  await applicant.route('**/events/stream', (route) => {
    refused += 1;
    return route.fulfill({ status: 429 });
  });
  const path = await apply(applicant, 'ตามเรื่องต่อเอง');
  await expect(applicant.getByRole('heading', { name: 'เรื่องอยู่ที่ใด' })).toBeVisible();
  await mark(applicant);
  expect(refused).toBe(1);
  await applicant.unrouteAll({ behavior: 'wait' });
  await answer(await pageOf(browser, 'officer'), path.split('/').at(-1) ?? '', 'complete');
  const stage = applicant.getByRole('definition').locator('strong', { hasText: 'กลั่นกรอง' });
  await expect(stage).toBeVisible({ timeout: 20_000 });
  expect(await kept(applicant)).toBe(1);
});

test('a case that was just read is asked for its head alone when its stream opens, and goes packed over the line', async ({
  browser,
}) => {
  const path = await apply(await pageOf(browser, 'applicant'), 'อ่านครั้งเดียวพอ');
  const page = await pageOf(browser, 'applicant');
  const read: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith(path)) read.push(pathname);
  });
  const [document] = await Promise.all([
    page.waitForResponse(`**/th${path}`),
    page.waitForResponse((response) => new URL(response.url()).pathname === path),
    open(page, `/th${path}`),
  ]);
  expect(['br', 'gzip']).toContain(document.headers()['content-encoding']);
  await page.getByRole('link', { name: 'งานที่รอท่าน' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('งานที่รอท่าน');
  expect(read).toEqual([path]);
});

/** A phone of a few years ago on the edge of a network. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await devtools.send('Network.enable');
  const bytesPerSecond = 200_000;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** Counts in the page itself how often its main part was given the focus. */
async function countFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.setAttribute('data-focused', '0');
    main?.addEventListener('focus', () =>
      main.setAttribute('data-focused', String(Number(main.getAttribute('data-focused')) + 1)),
    );
  });
}

test('on a slow phone the focus goes to a new page once, when it is shown', async ({ browser }) => {
  const page = await pageOf(browser, 'applicant');
  await open(page, '/en/calls');
  await countFocus(page);
  await slowDown(page);
  const link = page.getByRole('link', { name: /Rolling call/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/calls\/./);
  // Until the page is there the focus stays where the reader left it.
  expect(await page.locator('main[data-focused="0"]').count()).toBe(1);
  await expect(page.getByRole('link', { name: 'Apply', exact: true })).toBeVisible();
  await expect(page.locator('main')).toBeFocused();
  expect(await page.locator('main').getAttribute('data-focused')).toBe('1');
});

test('on a slow phone the focus stays in the field that a reader was quick to enter', async ({ browser }) => {
  const page = await pageOf(browser, 'applicant');
  await open(page, '/en/calls');
  await page.getByRole('link', { name: /Rolling call/ }).click();
  await expect(page.getByRole('link', { name: 'Apply', exact: true })).toBeVisible();
  await slowDown(page);
  // As quick as can be: in the very moment in which the field is there.
  await page.evaluate(() => {
    new MutationObserver((_, watching) => {
      const field = document.getElementById('field-title');
      if (!field) return;
      watching.disconnect();
      field.focus();
    }).observe(document, { subtree: true, childList: true });
  });
  await page.getByRole('link', { name: 'Apply', exact: true }).click();
  await page.waitForURL(/organisation/);
  const field = page.getByLabel('Title of the project');
  await expect(field).toBeFocused();
  await page.keyboard.type('Weaving school', { delay: 50 });
  await expect(field).toHaveValue('Weaving school');
  await expect(field).toBeFocused();
  await alive(page);
});
