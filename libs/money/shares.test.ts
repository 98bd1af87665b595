import { formatPercentages, parsePercentages } from './shares.js';

test.each([
  ['40, 60', '4000,6000'],
  ['๔๐ ๖๐', '4000,6000'],
  ['33.33% · 33.33% · 33.34%', '3333,3333,3334'],
  ['100', '10000'],
])('%s percent are the shares %s', (text, shares) => {
  expect(parsePercentages(text)).toBe(shares);
});

test.each(['', '40, 50', '40, 60, 0', '120, -20', 'ครึ่งหนึ่ง', '33.333, 66.667'])(
  '%s are no shares of a whole',
  (text) => {
    expect(parsePercentages(text)).toBeNull();
  },
);

test('shares read as they are written', () => {
  expect(formatPercentages('3333,6667')).toBe('33.33, 66.67');
  expect(parsePercentages(formatPercentages('3333,6667'))).toBe('3333,6667');
});
