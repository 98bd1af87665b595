/** The code that an authenticator app shows: RFC 6238 with its defaults. */
import { createHmac } from 'node:crypto';

export const TOTP_PERIOD_MS = 30_000;
const DIGITS = 6;

/** `secret` as it is kept: its characters are the key. `at` in milliseconds of the machine's time. */
export function totpCode(secret: string, at = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / TOTP_PERIOD_MS)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0xf;
  const code = (digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** DIGITS;
  return String(code).padStart(DIGITS, '0');
}
