import { startOfBangkokDay } from '#libs/calendar/working-days.js';
import type { Envelope } from '../api/funds.ts';

/** What is left in those envelopes whose fiscal year has ended, in satang. `period.until` is the first day after it. */
export function leftOfEnded(envelopes: readonly Pick<Envelope, 'period' | 'left'>[], now: string): bigint {
  const ended = envelopes.filter(({ period }) => Date.parse(startOfBangkokDay(period.until)) <= Date.parse(now));
  return ended.reduce((sum, { left }) => sum + BigInt(left.amount), 0n);
}
