/** The environment, parsed once: every name the product reads, its form, and what stands in where it is unset. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './root.js';

export const AUTH_SECRET_CHARS_MIN = 32;
/** Unused for longer, a session is over; with a second factor an hour is the most (NIST SP 800-63B-4, 2.2.3). */
export const SESSION_IDLE_MINUTES_MAX = 1_440;
export const STAFF_SESSION_IDLE_MINUTES_MAX = 60;
/** A session's last use is known to a minute: a shorter limit could end it while it is used. */
export const SESSION_IDLE_MINUTES_MIN = 5;
const data = join(root, '.saphan');

const urlOf = (...protocols: string[]) =>
  z
    .url({ error: `must be a URL that begins with ${protocols.map((name) => `${name}://`).join(' or ')}` })
    .refine(
      (url) => protocols.some((name) => url.startsWith(`${name}://`)),
      `must begin with ${protocols.map((name) => `${name}://`).join(' or ')}`,
    );

/** Unset: as long as is allowed. */
const minutesTo = (most: number) =>
  z.coerce
    .number({ error: 'must be a number of minutes' })
    .int('must be whole minutes')
    .min(SESSION_IDLE_MINUTES_MIN, `must be ${SESSION_IDLE_MINUTES_MIN} or more`)
    .max(most, `must be ${most} or less`)
    .default(most);

const environment = z.object({
  DATABASE_URL: urlOf('postgresql', 'postgres'),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('saphan'),
  TASK_QUEUE: z.string().min(1).default('saphan'),
  SMTP_URL: urlOf('smtp', 'smtps'),
  MAIL_FROM: z.string().min(3).default('Saphan <no-reply@saphan.localhost>'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** The origin at which people reach the product; stands in links of mails. */
  PUBLIC_URL: urlOf('http', 'https').optional(),
  /** Signs session cookies. */
  AUTH_SECRET: z
    .string()
    .min(AUTH_SECRET_CHARS_MIN, `must have at least ${AUTH_SECRET_CHARS_MIN} characters`)
    .optional(),
  /** Whether staff need a second factor. Where it is unset: `optional` in a sandbox, else `required`. */
  SECOND_FACTOR: z.enum(['required', 'optional'], { error: 'must be required or optional' }).optional(),
  /** Minutes unused after which a session is over. */
  SESSION_IDLE_MINUTES: minutesTo(SESSION_IDLE_MINUTES_MAX),
  /** The same for whoever holds a role. */
  STAFF_SESSION_IDLE_MINUTES: minutesTo(STAFF_SESSION_IDLE_MINUTES_MAX),
  /** The institution's own sign-in: OpenID Connect, by discovery. All of it or nothing. */
  OIDC_ISSUER: urlOf('http', 'https').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** The claim that lists a person's groups. */
  OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  /** `theirs`: the institution itself asks for a second factor at each sign-in. */
  OIDC_SECOND_FACTOR: z.enum(['ours', 'theirs'], { error: 'must be ours or theirs' }).default('ours'),
  /** 1: the case clock can be moved, and signing in has no limit. */
  SANDBOX: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
  /** Where the bank stand-in keeps its files. */
  BANK_DIR: z.string().min(1).default(join(data, 'bank')),
  /** Where the heads of all cases are exported, outside the database. */
  CHECKPOINT_DIR: z.string().min(1).default(join(data, 'checkpoints')),
  /** Where the files lie that people bring. */
  FILES_DIR: z.string().min(1).default(join(data, 'files')),
  /** ClamAV's daemon; where it is unset, files are not scanned and say so. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'must be host:port')
    .optional(),
  /** Chromium, which prints agreements as PDF; `none`: they stay pages. Unset: the one that is installed, if any. */
  CHROMIUM: z.string().min(1).optional(),
  /** Addresses of proxies, with commas, whose word on where a request comes from is taken. */
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[\da-fA-F.:/]+(, *[\da-fA-F.:/]+)*$/, 'must be addresses or networks with commas between')
    .optional(),
  /** A name that is nearly `production` would else run with what is known to everybody. */
  NODE_ENV: z
    .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
    .default('development'),
});

type Environment = z.infer<typeof environment>;

/** Where an institution signs its own people in. */
export interface Institution {
  issuer: string;
  clientId: string;
  clientSecret: string;
  groupsClaim: string;
  secondFactor: 'ours' | 'theirs';
}

export interface Settings {
  databaseUrl: string;
  temporalAddress: string;
  temporalNamespace: string;
  taskQueue: string;
  smtpUrl: string;
  mailFrom: string;
  port: number;
  publicUrl: string;
  authSecret: string;
  secondFactor: 'required' | 'optional';
  idleMinutes: number;
  staffIdleMinutes: number;
  /** Null: people sign in here alone. */
  institution: Institution | null;
  sandbox: boolean;
  bankDir: string;
  checkpointDir: string;
  filesDir: string;
  clamdAddress: string | null;
  chromium: string | null;
  trustedProxies: readonly string[];
  production: boolean;
}

/** Stands in for AUTH_SECRET outside production, where it would let anybody forge a session. */
const developmentSecret = 'known to everybody: for development only';

/** Throws one error that names every variable that is missing or malformed. An empty variable counts as unset. */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Readonly<Settings> {
  const set = withSecretsOfFiles(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  const { data: read, error } = environment.safeParse(set);
  if (error) throw new Error(`The environment is not complete: ${error.issues.map(complaint).join('; ')}.`);
  if (read.NODE_ENV === 'production') refuseStandIns(read);
  else refuseKnownSecretAbroad(read);
  return Object.freeze({
    databaseUrl: read.DATABASE_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    taskQueue: read.TASK_QUEUE,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? `http://127.0.0.1:${read.PORT}`,
    authSecret: read.AUTH_SECRET ?? developmentSecret,
    secondFactor: read.SECOND_FACTOR ?? (read.SANDBOX === '1' ? 'optional' : 'required'),
    idleMinutes: read.SESSION_IDLE_MINUTES,
    // Never longer than everybody's.
    staffIdleMinutes: Math.min(read.STAFF_SESSION_IDLE_MINUTES, read.SESSION_IDLE_MINUTES),
    institution: institutionOf(read),
    sandbox: read.SANDBOX === '1',
    bankDir: read.BANK_DIR,
    checkpointDir: read.CHECKPOINT_DIR,
    filesDir: read.FILES_DIR,
    clamdAddress: read.CLAMD_ADDRESS ?? null,
    chromium: chromiumOf(read.CHROMIUM),
    production: read.NODE_ENV === 'production',
    trustedProxies: read.TRUSTED_PROXIES?.split(/, */) ?? (read.NODE_ENV === 'production' ? ownMachine : []),
  });
}

/** The API listens there alone: in production whoever reaches it is the proxy with TLS. */
const ownMachine = ['127.0.0.1', '::1'];
const chromiums = ['', '-browser', '-headless-shell']
  .map((kind) => `/usr/bin/chromium${kind}`)
  .concat('/usr/bin/google-chrome');

function chromiumOf(set: string | undefined): string | null {
  if (set === 'none') return null;
  return set ?? installedChromium();
}

/** Where a distribution puts it; null where there is none. */
export function installedChromium(): string | null {
  return chromiums.find((path) => existsSync(path)) ?? null;
}

function complaint({ path, message, code }: z.core.$ZodIssue): string {
  const name = String(path[0]);
  return code === 'invalid_type' ? `${name} is not set` : `${name} ${message}`;
}

/** Secrets need not stand in the environment, where other programs of the machine may read them. */
const secrets = ['DATABASE_URL', 'SMTP_URL', 'AUTH_SECRET', 'OIDC_CLIENT_SECRET'] as const;

function withSecretsOfFiles(env: Readonly<Record<string, string | undefined>>) {
  const read = secrets.flatMap((name) => {
    const file = env[`${name}_FILE`];
    if (file === undefined) return [];
    if (env[name] !== undefined) throw new Error(`${name} and ${name}_FILE are both set: keep one of them.`);
    return [[name, contentOf(name, file)] as const];
  });
  return { ...env, ...Object.fromEntries(read) };
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`${name}_FILE names ${file}, which cannot be read: ${(error as NodeJS.ErrnoException).code}.`, {
      cause: error,
    });
  }
}

function institutionOf(read: Environment): Institution | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.');
  return { issuer, clientId, clientSecret, groupsClaim: read.OIDC_GROUPS_CLAIM, secondFactor: read.OIDC_SECOND_FACTOR };
}

const ownNames = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Where others come, a secret that everybody knows lets anybody sign in as anybody, whatever the mode is called. */
function refuseKnownSecretAbroad({ PUBLIC_URL: url, AUTH_SECRET: secret = developmentSecret }: Environment): void {
  if (url === undefined || secret !== developmentSecret || ownNames.test(new URL(url).hostname)) return;
  throw new Error(
    'PUBLIC_URL names another machine than this one, and AUTH_SECRET is the one of development: ' +
      'make your own, by `openssl rand -hex 32`, and set NODE_ENV=production.',
  );
}

function refuseStandIns(read: Environment): void {
  const missing = (['AUTH_SECRET', 'PUBLIC_URL'] as const).filter((name) => read[name] === undefined);
  if (missing.length > 0)
    throw new Error(
      `In production these must be set: ${missing.join(', ')}. PUBLIC_URL is where people reach it; ` +
        'make AUTH_SECRET by `openssl rand -hex 32`, or name its file in AUTH_SECRET_FILE.',
    );
  if (read.AUTH_SECRET === developmentSecret)
    throw new Error('AUTH_SECRET is the one of development: make your own, by `openssl rand -hex 32`.');
  if (!read.PUBLIC_URL?.startsWith('https://')) throw new Error('PUBLIC_URL must begin with https:// in production.');
  if (read.SECOND_FACTOR === 'optional')
    throw new Error('SECOND_FACTOR=optional has no place in production: unset it, or set it to required.');
  if (read.SANDBOX === '1')
    throw new Error('SANDBOX=1 lets people move the clock: it has no place in production. Unset it, or set it to 0.');
}
