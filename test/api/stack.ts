/** The API over a database of its own, without listening: requests are injected. Temporal and mail are not there. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '#apps/local/port.js';
import { createApp } from '#apps/api/create-app.js';
import type { ApiSettings } from '#apps/api/settings.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface ApiUnderTest {
  app: NestFastifyApplication;
  database: FreshDatabase;
  settings: ApiSettings;
  /** The addresses that the server answers, as they were registered. */
  served: string[];
  close(): Promise<void>;
}

/** `origin` is what a browser on our own pages sends. */
export const origin = 'http://saphan.test';

export async function apiUnderTest(changed: Partial<ApiSettings> = {}): Promise<ApiUnderTest> {
  const database = await freshDatabase();
  const [nothingHere] = await freePorts([0]);
  const settings: ApiSettings = {
    databaseUrl: database.url,
    temporalAddress: `127.0.0.1:${nothingHere}`,
    temporalNamespace: 'saphan',
    taskQueue: 'saphan',
    smtpUrl: `smtp://127.0.0.1:${nothingHere}`,
    authSecret: 'a secret for tests, long enough for cookies',
    publicUrl: origin,
    secondFactor: 'optional',
    idleMinutes: 1_440,
    staffIdleMinutes: 60,
    institution: null,
    sandbox: true,
    filesDir: await mkdtemp(join(tmpdir(), 'saphan-files-')),
    clamdAddress: null,
    trustedProxies: [],
    ...changed,
  };
  const app = await createApp(settings);
  const served: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ url }) => void served.push(url));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const close = async () => {
    await app.close();
    await database.drop();
    await rm(settings.filesDir, { recursive: true, force: true });
  };
  return { app, database, settings, served, close };
}

/** How one signed-in person calls the API. */
export interface Caller {
  get(url: string): Promise<Reply>;
  post(url: string, payload?: object, headers?: Record<string, string>): Promise<Reply>;
  put(url: string, payload: object, headers?: Record<string, string>): Promise<Reply>;
  delete(url: string): Promise<Reply>;
}
export interface Reply {
  status: number;
  headers: Record<string, unknown>;
  // Tests read whatever came back; the contracts are tested by what they refuse.
  body: ReturnType<typeof JSON.parse>;
}

/** Signs a seeded person in; `key` is what stands before the @ of the address. */
export async function signedIn({ app }: ApiUnderTest, key: string): Promise<Caller> {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: `${key}@saphan.example`, password: 'saphan-demo' },
  });
  return caller(app, { authorization: `Bearer ${reply.json().token}` });
}

export function caller(app: NestFastifyApplication, always: Record<string, string> = {}): Caller {
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers = {}) => {
    const reply = await app.inject({ method, url, headers: { ...always, ...headers }, ...(payload && { payload }) });
    return { status: reply.statusCode, headers: reply.headers, body: reply.body ? reply.json() : null };
  };
  return {
    get: (url) => send('GET', url),
    post: (url, payload, headers) => send('POST', url, payload, { 'idempotency-key': randomUUID(), ...headers }),
    put: (url, payload, headers) => send('PUT', url, payload, headers),
    delete: (url) => send('DELETE', url),
  };
}
