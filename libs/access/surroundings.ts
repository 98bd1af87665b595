/** What sign-in is told of the installation it works in. */
import type { Pool } from 'pg';
import type { AccountLetter } from '#libs/contracts/sign-in.js';
import type { PrismaClient } from '#prisma/generated/client.js';

export const authPath = '/api/auth';
/** Set by the API from the socket, and never taken from outside. */
export const addressHeader = 'x-saphan-address';

export interface AuthSettings {
  /** Signs cookies, and encrypts the secrets of authenticators; at least 32 characters. */
  authSecret: string;
  /** Where people reach the product: the origin of its pages. */
  publicUrl: string;
  /** A sandbox lets illustrative people in, who show no second factor unless it is required. */
  sandbox: boolean;
  secondFactor: 'required' | 'optional';
  idleMinutes: number;
  staffIdleMinutes: number;
  institution: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    groupsClaim: string;
    secondFactor: 'ours' | 'theirs';
  } | null;
}

export interface AuthDependencies {
  prisma: PrismaClient;
  pool: Pool;
  settings: AuthSettings;
  /** Owes the letter; it is delivered later. */
  tell: (letter: AccountLetter) => Promise<void>;
}
