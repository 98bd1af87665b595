/** The environment, parsed once: every name the product reads, its form, and what stands in where it is unset. */
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './root.js';

export const AUTH_SECRET_CHARS_MIN = 32;
const data = join(root, '.saphan');

const urlOf = (...protocols: string[]) =>
  z
    .url({ error: `must be a URL that begins with ${protocols.map((name) => `${name}://`).join(' or ')}` })
    .refine(
      (url) => protocols.some((name) => url.startsWith(`${name}://`)),
      `must begin with ${protocols.map((name) => `${name}://`).join(' or ')}`,
    );

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
  /** 1: the case clock can be moved, and signing in has no limit. */
  SANDBOX: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
  /** Where the bank stand-in keeps its files. */
  BANK_DIR: z.string().min(1).default(join(data, 'bank')),
  /** Where the heads of all cases are exported, outside the database. */
  CHECKPOINT_DIR: z.string().min(1).default(join(data, 'checkpoints')),
  NODE_ENV: z.string().default('development'),
});

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
  sandbox: boolean;
  bankDir: string;
  checkpointDir: string;
}

/** Stands in for AUTH_SECRET outside production, where it would let anybody forge a session. */
const developmentSecret = 'known to everybody: for development only';

/** Throws one error that names every variable that is missing or malformed. An empty variable counts as unset. */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Readonly<Settings> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data: read, error } = environment.safeParse(set);
  if (error) throw new Error(`The environment is not complete: ${error.issues.map(complaint).join('; ')}.`);
  if (read.NODE_ENV === 'production') refuseStandIns(read);
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
    sandbox: read.SANDBOX === '1',
    bankDir: read.BANK_DIR,
    checkpointDir: read.CHECKPOINT_DIR,
  });
}

function complaint({ path, message, code }: z.core.$ZodIssue): string {
  const name = String(path[0]);
  return code === 'invalid_type' ? `${name} is not set` : `${name} ${message}`;
}

function refuseStandIns(read: z.infer<typeof environment>): void {
  const missing = (['AUTH_SECRET', 'PUBLIC_URL'] as const).filter((name) => read[name] === undefined);
  if (missing.length > 0) throw new Error(`In production these must be set: ${missing.join(', ')}.`);
  if (read.AUTH_SECRET === developmentSecret) throw new Error('AUTH_SECRET is the one of development: make your own.');
  if (read.SANDBOX === '1') throw new Error('SANDBOX=1 lets people move the clock: it has no place in production.');
}
