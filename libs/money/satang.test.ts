import fc from 'fast-check';
import { formatBaht, MAX_SATANG, parseBaht, splitByShares, WHOLE_SHARE } from './satang.js';

const amounts = fc.bigInt({ min: 0n, max: MAX_SATANG });

/** Cuts the whole at random places: shares of any number and size that add up. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: WHOLE_SHARE - 1 }), { maxLength: 40 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), WHOLE_SHARE])
  .map((edges) => edges.slice(1).map((edge, i) => edge - edges[i]!));

describe('an amount', () => {
  it.each([
    ['300,000.50', 30_000_050n],
    ['๓๐๐,๐๐๐.๕๐ บาท', 30_000_050n],
    ['300000.5', 30_000_050n],
    ['THB 1', 100n],
    ['฿0.05', 5n],
    [' 81,000,000 ', 8_100_000_000n],
  ])('is read from "%s"', (written, satang) => {
    expect(parseBaht(written)).toEqual({ ok: true, satang });
  });

  it.each(['', 'สามแสน', '-5', '1,5', '1,0000', '12,34,567', '1.', '.5', '1e6', '1 000', '9'.repeat(65)])(
    'cannot be read from "%s"',
    (written) => {
      expect(parseBaht(written)).toEqual({ ok: false, problem: 'not_an_amount' });
    },
  );

  it('with a fraction of a satang is not rounded', () => {
    expect(parseBaht('1.005')).toEqual({ ok: false, problem: 'fraction_of_satang' });
  });

  it('has a limit', () => {
    expect(parseBaht('10,000,000,000,000')).toEqual({ ok: true, satang: MAX_SATANG });
    expect(parseBaht('10,000,000,000,000.01')).toEqual({ ok: false, problem: 'too_large' });
  });

  it('is written with its currency and both decimals', () => {
    expect(formatBaht(30_000_050n, 'th')).toBe('300,000.50 บาท');
    expect(formatBaht(30_000_050n, 'en')).toBe('THB 300,000.50');
    expect(formatBaht(5n, 'th')).toBe('0.05 บาท');
    expect(formatBaht(-123_456_700n, 'en')).toBe('THB -1,234,567.00');
  });

  it('that was written is read back', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('th' as const, 'en' as const), (satang, language) => {
        expect(parseBaht(formatBaht(satang, language))).toEqual({ ok: true, satang });
      }),
    );
  });
});

describe('a sum shared out', () => {
  it('leaves the odd satang in the last part', () => {
    expect(splitByShares(100n, [3_333, 3_333, 3_334])).toEqual([33n, 33n, 34n]);
    expect(splitByShares(101n, [5_000, 5_000])).toEqual([50n, 51n]);
    expect(splitByShares(7n, [10_000])).toEqual([7n]);
  });

  it('always adds up, and no part is a satang below its share', () => {
    fc.assert(
      fc.property(amounts, shares, (total, anyShares) => {
        const parts = splitByShares(total, anyShares);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        parts.forEach((part, i) => expect(part).toBeGreaterThanOrEqual((total * BigInt(anyShares[i]!)) / 10_000n));
      }),
    );
  });

  it('refuses shares that are no whole, and amounts that are none', () => {
    expect(() => splitByShares(100n, [])).toThrow(RangeError);
    expect(() => splitByShares(100n, [5_000, 4_999])).toThrow(RangeError);
    expect(() => splitByShares(100n, [10_001, -1])).toThrow(RangeError);
    expect(() => splitByShares(100n, [0, 10_000])).toThrow(RangeError);
    expect(() => splitByShares(-1n, [10_000])).toThrow(RangeError);
    expect(() => splitByShares(MAX_SATANG + 1n, [10_000])).toThrow(RangeError);
  });
});
