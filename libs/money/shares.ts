/** Shares of a sum as people write them, in percent, and as processes keep them: hundredths of a percent, 10,000 in all. */
import { toArabicDigits } from '#libs/calendar/buddhist-era.js';
import { splitByShares } from './satang.js';

const HUNDREDTHS = 100;
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;

/** "40, 60" → "4000,6000". Null unless each is above zero and they make a hundred. */
export function parsePercentages(text: string): string | null {
  const written = toArabicDigits(text)
    .replaceAll('%', ' ')
    .split(/[\s,·]+/)
    .filter(Boolean);
  if (!written.every((one) => PERCENT.test(one))) return null;
  const shares = written.map((one) => Math.round(Number(one) * HUNDREDTHS));
  try {
    splitByShares(0n, shares);
  } catch {
    return null;
  }
  return shares.join(',');
}

/** "4000,6000" → "40, 60". */
export function formatPercentages(shares: string): string {
  return shares
    .split(',')
    .map((share) => String(Number(share) / HUNDREDTHS))
    .join(', ');
}
