/** Satang as a person types baht: `300,000` or `300,000.50`, with no word for the currency. */
import { formatBaht } from '#libs/money/satang.js';

export function formatBahtNumber(satang: string): string {
  return formatBaht(BigInt(satang), 'en').replace('THB ', '').replace(/\.00$/, '');
}
