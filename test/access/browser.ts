/** A browser on our own pages: it keeps cookies, and says where it comes from. Requests are injected. */
import { randomUUID } from 'node:crypto';
import { origin, type ApiUnderTest, type Reply } from '#test/api/stack.js';

export interface Browser {
  get(url: string): Promise<Reply>;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<Reply>;
  put(url: string, body: object): Promise<Reply>;
  delete(url: string): Promise<Reply>;
  cookies: Map<string, string>;
}

export interface BrowserOptions {
  address?: string;
  userAgent?: string;
  lang?: 'th' | 'en';
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export function browser({ app }: ApiUnderTest, options: BrowserOptions = {}): Browser {
  const { address = '203.0.113.10', userAgent = firefox, lang = 'en' } = options;
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, extra = {}) => {
    const headers = {
      origin,
      'user-agent': userAgent,
      'accept-language': lang,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...extra,
    };
    const reply = await app.inject({ method, url, headers, remoteAddress: address, ...(payload && { payload }) });
    for (const { name, value, maxAge } of reply.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    }
    const isJson = String(reply.headers['content-type']).includes('json') && reply.body !== '';
    return { status: reply.statusCode, headers: reply.headers, body: isJson ? reply.json() : null };
  };
  return {
    cookies,
    get: (url) => send('GET', url),
    post: (url, body = {}, headers) => send('POST', url, body, { 'idempotency-key': randomUUID(), ...headers }),
    put: (url, body) => send('PUT', url, body),
    delete: (url) => send('DELETE', url),
  };
}

/** Under `/api/auth`. */
export function auth(path: string): string {
  return `/api/auth/${path}`;
}

/** Presses the button of the page to which a letter leads that confirms an address. */
export function confirmAddress(own: Browser, link: string): Promise<Reply> {
  const token = new URL(link, origin).searchParams.get('token');
  return own.post(auth('verify-email'), { token });
}

/** Of a letter's link. */
export function isConfirmation(link: string): boolean {
  return /^\/(?:th|en)\/confirm-email\?token=/.test(link);
}
