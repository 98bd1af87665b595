/** Production is started as it would be, on a default or among seeded people: it says what is wrong, and how to go on. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { freePorts } from '#apps/local/port.js';
import { root } from '#libs/settings/root.js';
import { seed } from '#prisma/seed.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

const START_MS = 60_000;
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await seed(database.url);
});
afterAll(() => database.drop());

async function started(more: Record<string, string>, part = 'api'): Promise<{ code: unknown; said: string }> {
  const [port, nothing] = await freePorts([0, 0]);
  const env = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: `127.0.0.1:${nothing}`,
    SMTP_URL: `smtp://127.0.0.1:${nothing}`,
    PUBLIC_URL: 'https://saphan.example',
    AUTH_SECRET: 'made for this one test, and for nothing else',
    ...more,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, `dist/apps/${part}/main.js`)],
      { env, timeout: START_MS },
      (fault, out, err) => resolve({ code: fault?.code, said: out + err }),
    );
  });
}

test.each([
  [{ AUTH_SECRET: '' }, /these must be set: AUTH_SECRET\..*openssl rand/],
  [{ AUTH_SECRET: 'known to everybody: for development only' }, /AUTH_SECRET is the one of development: .*openssl/],
  [{ AUTH_SECRET: 'short' }, /AUTH_SECRET must have at least 32/],
  [{ PUBLIC_URL: 'http://saphan.example' }, /PUBLIC_URL must begin with https/],
  [{ SANDBOX: '1' }, /SANDBOX=1 .*Unset it/],
  [{ SECOND_FACTOR: 'optional' }, /SECOND_FACTOR=optional .*unset it/],
  [{}, /DATABASE_URL names a database with \d+ seeded accounts.*Name a database of its own/],
])(
  'with %j the API does not start',
  async (more, why) => {
    const { code, said } = await started(more);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(why) });
  },
  START_MS + 10_000,
);

test(
  'the worker does not start among seeded people either',
  async () => {
    const { code, said } = await started({}, 'worker');
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('seeded accounts') });
  },
  START_MS + 10_000,
);
