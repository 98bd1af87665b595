/** The public: reads without signing in, without JavaScript, in both languages. */
import { expect } from '@playwright/test';
import { open, test, watched } from './people.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first response of a public page carries its content, its title and its language', async ({ page }) => {
    await page.goto('/th');
    await expect(page).toHaveTitle(/สะพาน/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'th');
    await page.getByRole('link', { name: /เปิดรับคำขอต่อเนื่อง/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('พัฒนาศักยภาพ');
    await expect(page.getByText('3,000,000.00 บาท', { exact: true })).toBeVisible();
    await expect(page.getByText('วงเงินที่ยังเหลือ')).toBeVisible();
    await expect(page.getByText(/น้ำหนัก \d+ จาก 100/).first()).toBeVisible();
    await expect(page.getByText('เจ้าหน้าที่กำลังตรวจเอกสาร').first()).toBeVisible();
    await expect(page.getByText('บางคำขอไม่ต้องผ่านบางขั้น')).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByText(/days left/).first()).toBeVisible();
  });

  test('a button can be seen, and a form that needs scripts says so', async ({ page }) => {
    await page.goto('/en/sign-in');
    const button = page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true });
    await expect(button).toHaveCSS('background-color', 'rgb(18, 81, 140)');
    await expect(page.getByText('This form can be sent once JavaScript is switched on')).toBeVisible();
  });

  test('an address that names nothing says so', async ({ page }) => {
    await page.goto('/en/consultations/xyz');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was not found');
  });

  test('a phone shows the whole menu, and a receipt that was cut short is told so', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/th/receipts');
    await expect(page.getByRole('button', { name: 'เมนู' })).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link').first()).toBeVisible();
    await page.getByLabel('เลขที่ใบรับ').fill('7K2');
    await page.getByRole('button', { name: 'ตรวจ' }).click();
    await expect(page.getByText('เลขที่ใบรับมี 8–32 ตัว')).toBeVisible();
    await expect(page.getByLabel('เลขที่ใบรับ')).toHaveValue('7K2');
  });
});

test('the root leads to Thai first, and to the language that somebody chose', async ({ page }) => {
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/th');
  await page.goto('/en/calls');
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/en');
});

test('what is not there says so, with its status and a way on', async ({ page }) => {
  const reply = await page.goto('/en/consultations/01a20f52-b432-77c6-9f8b-772a5e966c78');
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was not found');
  await expect(page.getByRole('link', { name: 'Go to the first page' })).toBeVisible();
});

test('a dark screen is dark from the first paint on, by the system or by choice', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = watched(await context.newPage());
  await open(page, '/th');
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
  expect(await scheme()).toBe('dark');
  await page.getByRole('button', { name: 'ใช้พื้นมืด' }).click();
  expect(await scheme()).toBe('light');
  await page.reload();
  expect(await scheme()).toBe('light');
});

test('a page may run no script but ours', async ({ page }) => {
  const reply = await page.goto('/th');
  const policy = reply?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(policy).not.toContain("'unsafe-eval'");
  const assets = await page.request.get((await page.locator('script[src]').first().getAttribute('src')) ?? '');
  expect(assets.headers()['cache-control']).toContain('immutable');
  expect(assets.headers()['content-encoding']).toMatch(/br|gzip/);
});

test('search engines find the public pages, each in both languages, and nothing of the API', async ({
  page,
  baseURL,
}) => {
  const robots = await (await page.request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  expect(robots).toMatch(/^Disallow: \/$/m);
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
  expect(addresses).toContain(`${baseURL}/th`);
  expect(addresses.filter((address) => /\/en\/calls\/./.test(address)).length).toBeGreaterThan(0);
  for (const address of addresses.filter((one) => !/receipts/.test(one)).slice(0, 12)) {
    const reply = await page.goto(address);
    expect(reply?.status(), address).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', /\/en(\/|$)/.test(address) ? 'en' : 'th');
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20,}/);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', address);
    const others = page.locator('link[rel=alternate][hreflang]');
    const languages = await others.evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
    expect(languages).toEqual(['th', 'en']);
  }
});
