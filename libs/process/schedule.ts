/** The instalments of a grant: facts `instalments` and `instalment.N.amount`, split by shares. */
import { splitByShares } from '#libs/money/satang.js';
import type { Scalar } from './definition.js';
import type { Values } from './event.js';

/** All in one instalment. */
export const UNDIVIDED = '10000';

/** Facts that split `total` satang by `shares` into the instalments from number `first` on. Throws on malformed shares. */
export function scheduled(total: bigint, shares: Scalar, first: number): Values {
  const parts = splitByShares(total, sharesIn(shares));
  const amounts = parts.map((part, n) => [`instalment.${first + n}.amount`, String(part)]);
  return { instalments: first + parts.length - 1, ...Object.fromEntries(amounts) };
}

/** Whether the shares make a whole, so that a sum can be split by them. */
export function areShares(value: Scalar): boolean {
  try {
    return typeof value === 'string' && SHARES.test(value) && splitByShares(0n, sharesIn(value)).length > 0;
  } catch {
    return false;
  }
}

const SHARES = /^\d{1,5}(,\d{1,5})*$/;

function sharesIn(value: Scalar): number[] {
  return String(value).split(',').map(Number);
}
