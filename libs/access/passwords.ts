/** Which passwords are taken, and how they are kept: NIST SP 800-63B-4, section 3.1.1, and Argon2id. */
import { hash, verify, type Options } from '@node-rs/argon2';
import { verifyPassword as verifyScrypt } from 'better-auth/crypto';
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '#libs/contracts/limits.js';
import { isCommon } from './common-passwords.js';

export type PasswordFault = 'password_too_short' | 'password_too_long' | 'password_common' | 'password_personal';

/** 19 MiB, two passes: the lower bound that OWASP names, some 20 ms of one core. Argon2id is what the library does unasked. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password, however the keyboard composed its characters; a hash that an earlier release made is scrypt. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

export function verifyPassword({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> {
  if (kept.startsWith('$argon2')) return verify(kept, composed(password));
  return verifyScrypt({ hash: kept, password });
}

/**
 * What is wrong with a new password, or null. Length counts characters, not bytes; there is no rule on which ones. `own`
 * are words by which anybody would begin to guess: the person's name and address.
 */
export function faultOf(password: string, own: readonly string[]): PasswordFault | null {
  const characters = [...composed(password)].length;
  if (characters < PASSWORD_CHARS_MIN) return 'password_too_short';
  if (characters > PASSWORD_CHARS_MAX) return 'password_too_long';
  const plain = plainOf(password);
  if (isCommon(plain)) return 'password_common';
  return own.map(plainOf).some((word) => word !== '' && isRepeated(plain, word)) ? 'password_personal' : null;
}

function composed(password: string): string {
  return password.normalize('NFKC');
}

/** Capitals and blanks make no password harder to guess. */
function plainOf(text: string): string {
  return composed(text).toLowerCase().replaceAll(/\s+/g, '');
}

/** The word alone or several times, with nothing but figures and marks around it. */
function isRepeated(password: string, word: string): boolean {
  const rest = password.replaceAll(word, '');
  return rest !== password && !/\p{L}/u.test(rest);
}
