import { apiUnderTest, origin, type ApiUnderTest } from './stack.js';

const account = { email: 'somchai@example.test', password: 'a long password', name: 'สมชาย', lang: 'en' };
let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'POST', url, payload, headers: { origin, ...headers } });

describe('signing in', () => {
  test('a new account is signed in by a cookie that other sites cannot send along', async () => {
    const reply = await post('/api/auth/sign-up/email', account);
    expect(reply.statusCode).toBe(200);
    expect(String(reply.headers['set-cookie'])).toMatch(/^saphan\.session_token=.*HttpOnly; SameSite=Lax/);
  });

  test('a program signs in too, and uses the token that it is given', async () => {
    const url = '/api/auth/sign-in/email';
    const headers = { 'sec-fetch-mode': 'cors' };
    const { token } = (await api.app.inject({ method: 'POST', url, payload: account, headers })).json();
    const mine = await api.app.inject({ url: '/organisations', headers: { authorization: `Bearer ${token}` } });
    expect(mine.json()).toEqual({ items: [] });
  });

  test('a page of another site cannot sign anybody in', async () => {
    const headers = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    const reply = await post('/api/auth/sign-in/email', account, headers);
    expect(reply.json()).toMatchObject({ status: 403, code: 'origin_not_allowed' });
  });

  test('a cookie whose signature is not ours is nobody’s', async () => {
    const signedIn = await post('/api/auth/sign-in/email', account);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
    const ask = (value: string) => api.app.inject({ url: '/organisations', headers: { cookie: value } });
    expect((await ask(cookie)).statusCode).toBe(200);
    const [name, value] = cookie.split('=') as [string, string];
    const forged = `${name}=${value.split('.')[0]}.${encodeURIComponent(Buffer.alloc(32).toString('base64'))}`;
    expect((await ask(forged)).statusCode).toBe(401);
    expect(await ask('saphan.session_token=%E0%A4%A')).toMatchObject({ statusCode: 401 });
  });

  test('a wrong password is refused in the words of the catalogue', async () => {
    const reply = await post('/api/auth/sign-in/email', { ...account, password: 'something else' });
    expect(reply.statusCode).toBe(401);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ code: 'sign_in_refused', status: 401, title: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง' });
  });

  test('a route that nobody serves is a problem too', async () => {
    const reply = await api.app.inject({ url: '/nowhere', headers: { 'accept-language': 'en' } });
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ code: 'route_not_found', title: 'There is nothing at this address' });
  });
});

describe('health', () => {
  test('it is alive without any of its parts', async () => {
    expect((await api.app.inject('/health/live')).statusCode).toBe(200);
  });

  test('it is not ready while Temporal and the mail server are away, and says why', async () => {
    const reply = await api.app.inject('/health/ready');
    expect(reply.statusCode).toBe(503);
    expect(reply.json().values.parts).toEqual({
      database: 'ready',
      smtp: 'unreachable',
      temporal: 'unreachable',
      worker: 'unreachable',
    });
    // Where the parts live is nobody's business.
    expect(reply.body).not.toMatch(/ECONN|127\.0\.0\.1|localhost|:\d{4,5}\b/);
  });
});
