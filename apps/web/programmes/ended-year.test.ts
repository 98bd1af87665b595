import { leftOfEnded } from './ended-year.ts';

const envelope = (from: string, until: string, amount: string) => ({
  period: { from, until },
  left: { amount, currency: 'THB' as const },
});
const of2569 = envelope('2025-10-01', '2026-10-01', '150000');
const of2570 = envelope('2026-10-01', '2027-10-01', '990000');

describe('what is left of a fiscal year that has ended', () => {
  test('is nothing to decide on until the year is over, by the clock of Bangkok', () => {
    expect(leftOfEnded([of2569, of2570], '2026-09-30T16:59:59.000Z')).toBe(0n);
  });

  test('waits for somebody from the first moment of the next year', () => {
    expect(leftOfEnded([of2569, of2570], '2026-09-30T17:00:00.000Z')).toBe(150_000n);
  });

  test('is told of all its envelopes together', () => {
    expect(leftOfEnded([of2569, of2569, of2570], '2026-11-01T00:00:00.000Z')).toBe(300_000n);
  });
});
