import { randomInt } from 'node:crypto';

const DIGITS_BEFORE_CHECK = 12;

/** A juristic person's number that nobody has: its last digit is right, the others are drawn. */
export function drawnNumber(): string {
  const digits = Array.from({ length: DIGITS_BEFORE_CHECK }, (_, n) => (n === 0 ? 0 : randomInt(10)));
  const sum = digits.reduce((total, digit, n) => total + (13 - n) * digit, 0);
  return `${digits.join('')}${(11 - (sum % 11)) % 10}`;
}
