/** One person's way into the HTTP API: a cookie of one's own, a key for every request, refusals by their code. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ProblemReply } from '#libs/contracts/problem.js';

type Problem = z.infer<typeof ProblemReply>;

/** The API said no; `code` is of its catalogue. */
export class RefusedByApi extends Error {
  readonly code: string;

  constructor(
    request: string,
    readonly problem: Problem,
  ) {
    const { code, title, values = {}, issues = [] } = problem;
    super(`${request} was refused: ${code} (${title}) ${JSON.stringify({ ...values, issues })}`);
    this.code = code;
  }
}

/** Where a stack is asked on this machine, and the origin at which its people reach it: cookies count for that alone. */
export interface Address {
  url: string;
  origin: string;
}

/** Longer than any single advance of the clock takes. */
const patienceMs = 120_000;

export class Caller {
  private cookie = '';

  /** Nobody is signed in yet, which is enough for what is public. */
  constructor(private readonly at: Address) {}

  /** Makes an account, which signs in at once. Returns the user's id. */
  async signUp(account: { name: string; email: string; password: string; lang: 'th' | 'en' }): Promise<string> {
    return (await this.post<{ user: { id: string } }>('/api/auth/sign-up/email', account)).user.id;
  }

  async signIn(account: { email: string; password: string }): Promise<string> {
    return (await this.post<{ user: { id: string } }>('/api/auth/sign-in/email', account)).user.id;
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path, undefined, {});
  }

  post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.send<T>('POST', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  /** Bytes as they are. */
  upload<T>(path: string, text: string): Promise<T> {
    return this.send<T>('POST', path, Buffer.from(text), { 'idempotency-key': randomUUID() });
  }

  put<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.send<T>('PUT', path, body, headers);
  }

  private async send<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<T> {
    const raw = body instanceof Buffer;
    const response = await fetch(new URL(path, this.at.url), {
      method,
      headers: {
        origin: this.at.origin,
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
    const text = await response.text();
    if (!response.ok) throw new RefusedByApi(`${method} ${path}`, JSON.parse(text) as Problem);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
