import { RECEIPT_BYTES, receiptAsGiven, receiptFrom } from './receipt.js';

describe('a receipt', () => {
  const given = receiptFrom(Uint8Array.from({ length: RECEIPT_BYTES }, (_, at) => at * 17));

  it('is copied from paper without a letter that looks like another', () => {
    expect(given).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/);
  });

  it.each([
    ['in small letters', given.toLowerCase()],
    ['without hyphens', given.replaceAll('-', '')],
    ['with letters for digits', given.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('is known %s', (_, copied) => {
    expect(receiptAsGiven(copied)).toBe(given);
  });

  it('of another kind stays as it is', () => {
    expect(receiptAsGiven('Il0-older_one')).toBe('Il0-older_one');
  });
});
