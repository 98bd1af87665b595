/** How often each way of signing in may be tried, by the address that tries and by the account that is tried. */
import type { Allowance, Attempt } from '#libs/access/attempts.js';
import {
  ACCOUNT_REQUESTS_PER_ADDRESS_PER_MINUTE,
  CODES_PER_ACCOUNT_PER_QUARTER,
  LINKS_PER_ACCOUNT_PER_HOUR,
  LINKS_PER_ADDRESS_PER_HOUR,
  REGISTRATIONS_PER_ADDRESS_PER_HOUR,
  SIGN_INS_PER_ACCOUNT_PER_QUARTER,
  SIGN_INS_PER_ADDRESS_PER_MINUTE,
} from '#libs/contracts/limits.js';

const MINUTE = 60;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;

export interface Attempted {
  /** Under `/api/auth`. */
  path: string;
  address: string;
  email: string | null;
  cookie: string | undefined;
  /** The browser that tries, where it carries a cookie of ours. */
  device: string | null;
  knows: (email: string, device: string) => Promise<boolean>;
  whose: (cookie: string) => Promise<string | null>;
}

interface Way {
  address: Allowance;
  /** Of the account that is named or signed in to. */
  account?: Allowance;
  /** Whether a success gives back what the account has spent. */
  forgiving?: true;
}

const links: Way = {
  address: { most: LINKS_PER_ADDRESS_PER_HOUR, seconds: HOUR },
  account: { most: LINKS_PER_ACCOUNT_PER_HOUR, seconds: HOUR },
};
const codes: Way = {
  address: { most: SIGN_INS_PER_ADDRESS_PER_MINUTE, seconds: MINUTE },
  account: { most: CODES_PER_ACCOUNT_PER_QUARTER, seconds: QUARTER },
  forgiving: true,
};
const ways: Readonly<Record<string, Way>> = {
  '/sign-in/email': {
    address: { most: SIGN_INS_PER_ADDRESS_PER_MINUTE, seconds: MINUTE },
    account: { most: SIGN_INS_PER_ACCOUNT_PER_QUARTER, seconds: QUARTER },
    forgiving: true,
  },
  // Each of them sends a letter, also to whoever has an account already.
  '/sign-up/email': { ...links, address: { most: REGISTRATIONS_PER_ADDRESS_PER_HOUR, seconds: HOUR } },
  '/request-password-reset': links,
  '/send-verification-email': links,
  '/change-email': links,
  '/change-password': codes,
  '/two-factor/verify-totp': codes,
  '/two-factor/verify-backup-code': codes,
};
const other: Way = { address: { most: ACCOUNT_REQUESTS_PER_ADDRESS_PER_MINUTE, seconds: MINUTE } };

export async function attemptsOf(attempted: Attempted): Promise<Attempt[]> {
  const { path, address } = attempted;
  const way = ways[path];
  const { address: ofAddress, account } = way ?? other;
  const subject = await accountOf(attempted);
  return [
    { subject: `address ${way ? path : 'other'} ${address}`, ...ofAddress },
    ...(account && subject ? [{ subject, ...account }] : []),
  ];
}

/** Whether a success gives back what the account has spent. */
export function isForgiving({ path }: Attempted): boolean {
  return ways[path]?.forgiving === true;
}

/** What a success gives back; a code also what its password had spent. `email`: of who is signed in now. */
export async function spentOn(attempted: Attempted, email: string | null): Promise<string[]> {
  const signIn = email === null ? [] : [accountOf({ ...attempted, path: '/sign-in/email', email })];
  return (await Promise.all([accountOf(attempted), ...signIn])).filter((subject) => subject !== null);
}

/**
 * The account by its address, whether or not there is one; of who is signed in already, by the person. A device that the account
 * knows is counted by itself, so that strangers who guess do not lock the owner out.
 */
async function accountOf({ path, email, cookie, device, knows, whose }: Attempted): Promise<string | null> {
  if (email === null) {
    // A sign-in that waits for its code is nobody's yet; the library counts its codes, and those of its account.
    const userId = cookie ? await whose(cookie) : null;
    return userId && `user ${path} ${userId}`;
  }
  const known = device !== null && (await knows(email, device));
  return `account ${path} ${email}${known ? ` ${device}` : ''}`;
}
