import fc from 'fast-check';
import { bahtText } from './baht-text.js';
import { MAX_SATANG } from './satang.js';

const amounts = fc.oneof(fc.bigInt({ min: 0n, max: MAX_SATANG }), fc.bigInt({ min: 0n, max: 1_000_000n }));

describe('an amount in Thai words', () => {
  it.each([
    [0n, 'ศูนย์บาทถ้วน'],
    [100n, 'หนึ่งบาทถ้วน'],
    [1_000n, 'สิบบาทถ้วน'],
    [1_100n, 'สิบเอ็ดบาทถ้วน'],
    [2_000n, 'ยี่สิบบาทถ้วน'],
    [2_100n, 'ยี่สิบเอ็ดบาทถ้วน'],
    [10_100n, 'หนึ่งร้อยเอ็ดบาทถ้วน'],
    [11_100n, 'หนึ่งร้อยสิบเอ็ดบาทถ้วน'],
    [30_000_050n, 'สามแสนบาทห้าสิบสตางค์'],
    [8_100_000_000n, 'แปดสิบเอ็ดล้านบาทถ้วน'],
    [100_000_100n, 'หนึ่งล้านเอ็ดบาทถ้วน'],
    [12_345_678_921n, 'หนึ่งร้อยยี่สิบสามล้านสี่แสนห้าหมื่นหกพันเจ็ดร้อยแปดสิบเก้าบาทยี่สิบเอ็ดสตางค์'],
    [100_000_000_000_000n, 'หนึ่งล้านล้านบาทถ้วน'],
    [50n, 'ห้าสิบสตางค์'],
    [1n, 'หนึ่งสตางค์'],
    [111n, 'หนึ่งบาทสิบเอ็ดสตางค์'],
  ])('%s satang', (satang, words) => {
    expect(bahtText(satang, 'th')).toBe(words);
  });

  it('says the same amount, however large', () => {
    fc.assert(fc.property(amounts, (satang) => readThai(bahtText(satang, 'th')) === satang));
  });
});

describe('an amount in English words', () => {
  it.each([
    [0n, 'zero baht only'],
    [100n, 'one baht only'],
    [10_100n, 'one hundred and one baht only'],
    [100_100n, 'one thousand and one baht only'],
    [30_000_050n, 'three hundred thousand baht and fifty satang'],
    [8_100_000_000n, 'eighty-one million baht only'],
    [
      123_456_721n,
      'one million two hundred and thirty-four thousand five hundred and sixty-seven baht and twenty-one satang',
    ],
    [50n, 'fifty satang'],
    [MAX_SATANG, 'ten trillion baht only'],
  ])('%s satang', (satang, words) => {
    expect(bahtText(satang, 'en')).toBe(words);
  });

  it('says the same amount, however large', () => {
    fc.assert(fc.property(amounts, (satang) => readEnglish(bahtText(satang, 'en')) === satang));
  });
});

it('has no words for negative amounts or those above the limit', () => {
  expect(() => bahtText(-1n, 'th')).toThrow(RangeError);
  expect(() => bahtText(MAX_SATANG + 1n, 'en')).toThrow(RangeError);
});

/** Readers that know nothing of the writers: they add words up from left to right. */
function readThai(text: string): bigint {
  const digits: Record<string, bigint> = { ศูนย์: 0n, เอ็ด: 1n, หนึ่ง: 1n, ยี่: 2n, สอง: 2n, สาม: 3n, สี่: 4n, ห้า: 5n };
  Object.assign(digits, { หก: 6n, เจ็ด: 7n, แปด: 8n, เก้า: 9n });
  const places: Record<string, bigint> = { สิบ: 10n, ร้อย: 100n, พัน: 1_000n, หมื่น: 10_000n, แสน: 100_000n };
  const words = [...Object.keys(digits), ...Object.keys(places), 'ล้าน', 'บาท', 'สตางค์', 'ถ้วน'];
  const pattern = new RegExp(words.toSorted((a, b) => b.length - a.length).join('|'), 'g');
  expect(text.replace(pattern, '')).toBe('');
  let satang = 0n;
  let millions = 0n;
  let sum = 0n;
  let digit: bigint | null = null;
  for (const word of text.match(pattern) ?? []) {
    if (word in digits) digit = digits[word]!;
    else if (word in places) [sum, digit] = [sum + (digit ?? 1n) * places[word]!, null];
    else {
      sum += digit ?? 0n;
      digit = null;
      if (word === 'ล้าน') [millions, sum] = [(millions + sum) * 1_000_000n, 0n];
      if (word === 'บาท') [satang, millions, sum] = [(millions + sum) * 100n, 0n, 0n];
      if (word === 'สตางค์') satang += sum;
    }
  }
  return satang;
}

function readEnglish(text: string): bigint {
  const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  const ones = `zero one two three four five six seven eight nine ${teens}`.split(' ');
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const scales: Record<string, bigint> = {
    thousand: 10n ** 3n,
    million: 10n ** 6n,
    billion: 10n ** 9n,
    trillion: 10n ** 12n,
  };
  let satang = 0n;
  let done = 0n;
  let group = 0n;
  for (const word of text.split(/[ -]/)) {
    if (ones.includes(word)) group += BigInt(ones.indexOf(word));
    else if (tens.includes(word)) group += BigInt(tens.indexOf(word) + 2) * 10n;
    else if (word === 'hundred') group *= 100n;
    else if (word in scales) [done, group] = [done + group * scales[word]!, 0n];
    else if (word === 'baht') [satang, done, group] = [(done + group) * 100n, 0n, 0n];
    else if (word === 'satang') satang += group;
    else expect(['and', 'only']).toContain(word);
  }
  return satang;
}
