/** Sign-in by e-mail and password. Sessions live in the database; `session.ts` reads them on the hot path. */
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { v7 as uuidv7 } from 'uuid';
import { PASSWORD_CHARS_MIN, SIGN_INS_PER_ADDRESS_PER_MINUTE } from '#libs/contracts/limits.js';
import type { PrismaClient } from '#prisma/generated/client.js';

export const authPath = '/api/auth';
export const cookiePrefix = 'saphan';
/** Set by the API from the socket, and never taken from outside. */
export const addressHeader = 'x-saphan-address';

export interface AuthSettings {
  /** Signs cookies; at least 32 characters. */
  authSecret: string;
  /** Where people reach the product: the origin of its pages. */
  publicUrl: string;
  /** A sandbox signs in its demo people in a burst. */
  sandbox: boolean;
}

export function createAuth(prisma: PrismaClient, settings: AuthSettings, report: (fault: unknown) => void) {
  return betterAuth({
    baseURL: settings.publicUrl,
    basePath: authPath,
    secret: settings.authSecret,
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_CHARS_MIN },
    user: { additionalFields: { lang: { type: ['th', 'en'], defaultValue: 'th', input: true } } },
    trustedOrigins: [new URL(settings.publicUrl).origin],
    rateLimit: {
      enabled: !settings.sandbox,
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: SIGN_INS_PER_ADDRESS_PER_MINUTE } },
    },
    advanced: {
      cookiePrefix,
      // Said aloud, because the library drops the check by itself where it believes that it is under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    // A wrong password or a foreign page is an answer, and no line in the log; a fault of ours is.
    logger: { disabled: true },
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) report(error);
      },
    },
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof createAuth>;
