/** Amounts of money: integer satang (a hundredth of a baht) as `bigint`, from and to what people write. */
import { toArabicDigits, type Language } from '#libs/calendar/buddhist-era.js';

export type ParsedAmount =
  | { ok: true; satang: bigint }
  /** `fraction_of_satang`: more than two decimals; it is not for us to round. */
  | { ok: false; problem: 'not_an_amount' | 'fraction_of_satang' | 'too_large' };

/** Ten trillion baht, more than twice the state's yearly budget; thousands of such amounts still add up in an int8. */
export const MAX_SATANG = 1_000_000_000_000_000n;
export const SATANG_PER_BAHT = 100n;
/** The longest text that is looked at as an amount. */
export const MAX_AMOUNT_LENGTH = 64;
/** Shares are hundredths of a percent and add up to this. */
export const WHOLE_SHARE = 10_000;
/** The most parts that a sum is shared out in. */
export const MAX_SHARES = 100;

/** Baht with or without grouping; commas group by three or not at all, so that a decimal comma is never taken for a thousand. */
const writtenBaht = /^(?:฿|thb)?\s*(?<baht>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?\s*(?:บาท|baht|thb)?$/i;

/** Reads baht: `300,000.50`, `๓๐๐,๐๐๐.๕๐ บาท`, `THB 1`. What cannot be read, or is negative, is an answer, not an exception. */
export function parseBaht(text: string): ParsedAmount {
  const groups = text.length > MAX_AMOUNT_LENGTH ? undefined : writtenBaht.exec(toArabicDigits(text).trim())?.groups;
  if (!groups?.['baht']) return { ok: false, problem: 'not_an_amount' };
  const decimals = groups['decimals'] ?? '';
  if (decimals.length > 2) return { ok: false, problem: 'fraction_of_satang' };
  const satang = BigInt(groups['baht'].replaceAll(',', '') + decimals.padEnd(2, '0'));
  return satang > MAX_SATANG ? { ok: false, problem: 'too_large' } : { ok: true, satang };
}

/** `300,000.50 บาท`, `THB 300,000.50`; always both decimals. */
export function formatBaht(satang: bigint, language: Language): string {
  const size = satang < 0n ? -satang : satang;
  const baht = (size / SATANG_PER_BAHT).toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
  const number = `${satang < 0n ? '-' : ''}${baht}.${(size % SATANG_PER_BAHT).toString().padStart(2, '0')}`;
  return language === 'th' ? `${number} บาท` : `THB ${number}`;
}

/**
 * Shares a sum out: `shares` are hundredths of a percent, each above zero, 10,000 in all. Every part is rounded down to
 * the satang and the last one takes what is left, so the parts always add up to `total`. RangeError otherwise: whoever
 * writes the shares down checks them.
 */
export function splitByShares(total: bigint, shares: readonly number[]): bigint[] {
  assertAmount(total);
  const sum = shares.reduce((a, b) => a + b, 0);
  const sound = shares.length <= MAX_SHARES && shares.every((share) => Number.isInteger(share) && share > 0);
  if (!sound || sum !== WHOLE_SHARE) throw new RangeError(`not shares of ${WHOLE_SHARE}: ${shares.join(', ')}`);
  const parts = shares.slice(0, -1).map((share) => (total * BigInt(share)) / BigInt(WHOLE_SHARE));
  return [...parts, total - parts.reduce((a, b) => a + b, 0n)];
}

/** RangeError unless it is from 0 to `MAX_SATANG`: past the edges of the product, any other amount is a bug. */
export function assertAmount(satang: bigint): void {
  if (satang < 0n || satang > MAX_SATANG)
    throw new RangeError(`not an amount from 0 to ${MAX_SATANG} satang: ${satang}`);
}
