/** What every reply tells the browser, what a foreign page can do, and how often anybody may come. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { chromium as browsers } from 'playwright-core';
import { createApp } from '#apps/api/create-app.js';
import { paceAddresses } from '#apps/api/pace/address-pace.js';
import { networkOf } from '#apps/api/pace/network.js';
import { MINUTE_MS, ProcessPace } from '#apps/api/pace/process-pace.js';
import { COMMENTS_PER_ADDRESS_PER_MINUTE, SIGN_INS_PER_ADDRESS_PER_MINUTE } from '#libs/contracts/limits.js';
import { seed } from '#prisma/seed.js';
import { apiUnderTest, type ApiUnderTest } from '#test/api/stack.js';

const publicUrl = 'https://saphan.test';
/** The browser of this machine, where there is one. */
const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].filter((path) => existsSync(path)).slice(0, 1);
const launch = (executablePath: string) =>
  browsers.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest({ publicUrl });
  await seed(api.database.url);
});
afterAll(() => api.close());

const get = (url: string, headers = {}) => api.app.inject({ method: 'GET', url, headers });

describe('a reply', () => {
  test.each(['/programmes', '/nowhere', '/drafts', '/docs', '/api/auth/get-session', '/%ff'])(
    'from %s can be framed and sniffed by nobody, and is reached over TLS alone',
    async (url) => {
      expect((await get(url)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    },
  );

  test('of data runs nothing and is kept by no cache', async () => {
    expect((await get('/programmes')).headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
  });

  test.each(['/people/me/export', '/board/export?format=csv', '/board/export?format=xlsx'])(
    'that is a file, as %s, is saved, kept by nobody, and cannot act as a page of ours',
    async (url) => {
      const payload = { email: 'officer@saphan.example', password: 'saphan-demo' };
      const signIn = await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
      const { headers } = await get(url, { authorization: `Bearer ${signIn.json().token}` });
      expect(headers).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment; filename="[a-z.-]+"$/),
        'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    },
  );

  test('that is a page names a nonce of its own, and nothing in it stands without that', async () => {
    const [one, two] = [await get('/docs'), await get('/docs')];
    const policy = String(one.headers['content-security-policy']);
    const [, nonce] = /script-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy.replace(/style-src-attr 'unsafe-inline'/, '')).not.toContain('unsafe');
    expect(two.headers['content-security-policy']).not.toContain(nonce);
    const inline = [...one.body.matchAll(/<(style|script)(?![^>]*\bsrc=)([^>]*)>/g)].map(([tag]) => tag);
    expect(inline.length).toBeGreaterThan(0);
    for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`);
    for (const [, source] of one.body.matchAll(/<script src="([^"]+)"/g))
      expect((await get(new URL(source!, `${publicUrl}/`).pathname)).statusCode).toBe(200);
  });

  test.each(chromium)('that is the page of the API works in a browser under its policy', async (executablePath) => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const browser = await launch(executablePath);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`http://127.0.0.1:${port}/docs`);
    await page.waitForSelector('.opblock');
    // One style that its library adds is not let in, and not missed.
    expect(complaints.filter((text) => !text.startsWith('Applying inline style violates'))).toEqual([]);
    await browser.close();
  });

  test('that signs in sets cookies that no script reads, no other site sends along and no other host sets', async () => {
    const payload = { email: 'applicant@saphan.example', password: 'saphan-demo' };
    const headers = { origin: publicUrl };
    const reply = await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload, headers });
    const cookies = [reply.headers['set-cookie']].flat().filter((cookie) => cookie !== undefined);
    const session = cookies.find((cookie) => cookie.startsWith('__Host-saphan.session_token='));
    expect(cookies).toContainEqual(expect.stringMatching(/^__Host-saphan\.device=/));
    for (const cookie of cookies) {
      const said = new Set(cookie.split('; ').slice(1));
      for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(said).toContain(attribute);
      expect(cookie).not.toMatch(/domain=/i);
    }
    const value = session!.split(';')[0]!.split('=')[1];
    expect((await get('/account', { cookie: `__Host-saphan.session_token=${value}` })).statusCode).toBe(200);
    for (const name of ['saphan.session_token', '__Secure-saphan.session_token'])
      expect((await get('/account', { cookie: `${name}=${value}` })).statusCode).toBe(401);
  });
});

describe('a page of another site', () => {
  const signedInCookie = async () => {
    const payload = { email: 'applicant@saphan.example', password: 'saphan-demo' };
    const reply = await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
    return reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  };
  const cookie = '__Host-saphan.session_token=x.y';
  const post = (url: string, type: string, headers = {}) =>
    api.app.inject({
      method: 'POST',
      url,
      payload: 'kind=application',
      headers: { cookie, 'content-type': type, 'idempotency-key': 'from-elsewhere', ...headers },
    });

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded'])(
    'changes nothing by a form of type %s, with our cookie or without',
    async (type) => {
      for (const url of ['/drafts', '/api/auth/sign-in/email', '/api/auth/sign-out']) {
        const reply = await post(url, type, { origin: 'https://elsewhere.test' });
        expect([403, 415]).toContain(reply.statusCode);
        expect(['origin_not_allowed', 'media_type_unsupported']).toContain(reply.json().code);
      }
    },
  );

  test.each([{ origin: 'https://elsewhere.test' }, { origin: 'null' }, {}])(
    'changes nothing by a script that sends JSON from %j',
    async (headers) => {
      const reply = await api.app.inject({
        method: 'POST',
        url: '/drafts',
        payload: {},
        headers: { cookie, 'idempotency-key': 'from-elsewhere', ...headers },
      });
      expect(reply.json()).toMatchObject({ status: 403, code: 'origin_not_allowed' });
    },
  );

  test.each(['Basic eDp5', 'Bearer ', 'Bearer short'])(
    'changes nothing by a script for which the browser sends "authorization: %s" along with our cookie',
    async (authorization) => {
      const reply = await api.app.inject({
        method: 'DELETE',
        url: '/account/sessions',
        headers: { cookie: await signedInCookie(), origin: 'https://elsewhere.test', authorization },
      });
      expect([401, 403]).toContain(reply.statusCode);
    },
  );

  test.each([
    ['sign-in/email', { email: 'officer@saphan.example', password: 'saphan-demo' }],
    ['sign-up/email', { email: 'new@example.test', password: 'a bridge of four words', name: 'New', lang: 'th' }],
    ['request-password-reset', { email: 'officer@saphan.example' }],
    ['sign-out', {}],
  ])('signs nobody in or out, and asks for no letter, by %s', async (path, payload) => {
    for (const origin of ['https://elsewhere.test', 'null', 'http://saphan.test', `${publicUrl}.elsewhere.test`]) {
      const url = `/api/auth/${path}`;
      const reply = await api.app.inject({ method: 'POST', url, payload, headers: { origin } });
      expect(reply.json()).toMatchObject({ status: 403, code: 'origin_not_allowed' });
      expect(reply.headers).not.toHaveProperty('set-cookie');
    }
  });

  test.each(['application/octet-stream', 'text/plain', undefined])(
    'nor do our own by a body of type %s: sign-in reads JSON alone',
    async (type) => {
      const headers = { origin: publicUrl, ...(type && { 'content-type': type }) };
      const url = '/api/auth/sign-out';
      const reply = await api.app.inject({ method: 'POST', url, payload: Buffer.from('{}'), headers });
      expect(reply.json()).toMatchObject({ status: 415, code: 'media_type_unsupported' });
    },
  );

  test('reads nothing: no reply lets another origin in', async () => {
    const { headers } = await get('/programmes', { origin: 'https://elsewhere.test' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('whoever comes too often', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('by the address %s is counted as %s: each has many of the newer kind', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('at the way in by another address of one network each time, is counted as one', async () => {
    const guarded = await apiUnderTest({ publicUrl, sandbox: false });
    const guess = async (remoteAddress: string, n: number) => {
      const payload = { email: `person${n}@example.test`, password: 'a guess of four words' };
      // What a request says of where it comes from is not believed.
      const headers = {
        'x-forwarded-for': `198.51.100.${n}`,
        forwarded: `for=198.51.100.${n}`,
        'x-saphan-address': `${n}`,
      };
      const url = '/api/auth/sign-in/email';
      return (await guarded.app.inject({ method: 'POST', url, payload, headers, remoteAddress })).statusCode;
    };
    const statuses: number[] = [];
    for (let n = 0; n <= SIGN_INS_PER_ADDRESS_PER_MINUTE; n += 1)
      statuses.push(await guess(`2001:db8:1:2::${n.toString(16)}`, n));
    expect(statuses.slice(-2)).toEqual([401, 429]);
    expect(await guess('2001:db8:1:3::1', 100)).toBe(401);
    await guarded.close();
  });

  test('waits until the minute is over; whoever is silent longest is forgotten first', () => {
    const pace = new ProcessPace(2, 2);
    expect([pace.allows('a', 0), pace.allows('a', 1), pace.allows('a', 2)]).toEqual([true, true, false]);
    expect(pace.allows('b', 3)).toBe(true);
    expect(pace.allows('a', MINUTE_MS)).toBe(true);
    pace.allows('c', MINUTE_MS);
    expect(pace.allows('b', MINUTE_MS)).toBe(true);
  });

  test.each([
    [true, '127.0.0.1', 200],
    [true, '203.0.113.7', 429],
    [false, '127.0.0.1', 429],
  ])('is told so, but in a sandbox (%s) not on its own machine (%s): %i', async (sandbox, remoteAddress, status) => {
    const fastify = Fastify();
    paceAddresses(fastify, { sandbox }, 2);
    fastify.get('/', () => 'here');
    const come = () => fastify.inject({ method: 'GET', url: '/', remoteAddress });
    await come();
    await come();
    const reply = await come();
    expect(reply.statusCode).toBe(status);
    if (status === 429) {
      expect(reply.headers['retry-after']).toBe('60');
      expect(reply.json()).toMatchObject({ code: 'too_many_requests' });
    }
    await fastify.close();
  });

  test('with comments is counted by all processes together', async () => {
    const other = await createApp(api.settings);
    await other.init();
    const payload = { stance: 'support', body: 'เห็นด้วย' };
    const url = '/consultations/01900000-0000-7000-8000-000000000000/comments';
    const comment = async (app: typeof other, n: number) => {
      const headers = { 'idempotency-key': `comment-${n}` };
      return (await app.inject({ method: 'POST', url, payload, headers, remoteAddress: '203.0.113.8' })).statusCode;
    };
    const came: number[] = [];
    for (let n = 0; n <= COMMENTS_PER_ADDRESS_PER_MINUTE; n += 1) came.push(await comment(n % 2 ? api.app : other, n));
    expect(new Set(came.slice(0, -1))).toEqual(new Set([404]));
    expect(came.at(-1)).toBe(429);
    const { rows } = await api.database.pool.query<{ who: string }>(`SELECT who FROM pace WHERE kind = 'comment'`);
    expect(rows.map(({ who }) => who).join()).not.toContain('203.0.113.8');
    await other.close();
  });
});
