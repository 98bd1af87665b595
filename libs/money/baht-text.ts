/** Amounts in words, as agreements and payment orders repeat them so that no digit can be added. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import { assertAmount, SATANG_PER_BAHT } from './satang.js';

const MILLION = 1_000_000n;

const thaiDigits = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const thaiPlaces = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];

const englishTeens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const englishOnes = ['', ...`one two three four five six seven eight nine ${englishTeens}`.split(' ')];
const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const englishScales = ['', ' thousand', ' million', ' billion', ' trillion'];

/**
 * `หนึ่งร้อยเอ็ดบาทถ้วน`, `ห้าสิบสตางค์`; `one hundred and one baht only`, `fifty satang`. RangeError for a negative
 * amount or one above `MAX_SATANG`.
 */
export function bahtText(satang: bigint, language: Language): string {
  assertAmount(satang);
  const baht = satang / SATANG_PER_BAHT;
  const rest = satang % SATANG_PER_BAHT;
  if (language === 'th') {
    const whole = baht > 0n || rest === 0n ? `${thaiWords(baht)}บาท` : '';
    return whole + (rest === 0n ? 'ถ้วน' : `${thaiWords(rest)}สตางค์`);
  }
  if (rest === 0n) return `${englishWords(baht)} baht only`;
  return `${baht > 0n ? `${englishWords(baht)} baht and ` : ''}${englishWords(rest)} satang`;
}

/** Thai counts in millions: what stands before ล้าน is read as a number of its own, however long. */
function thaiWords(n: bigint): string {
  if (n === 0n) return 'ศูนย์';
  if (n < MILLION) return thaiBelowMillion(n, false);
  return `${thaiWords(n / MILLION)}ล้าน${thaiBelowMillion(n % MILLION, true)}`;
}

/** A final 1 is เอ็ด as soon as anything stands before it: 11, 101 and 1,000,001, but not 1. */
function thaiBelowMillion(n: bigint, follows: boolean): string {
  const digits = [...n.toString()].map(Number);
  return digits.map((digit, i) => thaiDigit(digit, digits.length - 1 - i, follows || i > 0)).join('');
}

function thaiDigit(digit: number, place: number, follows: boolean): string {
  if (digit === 0) return '';
  if (place === 0 && digit === 1 && follows) return 'เอ็ด';
  if (place === 1 && digit === 1) return 'สิบ';
  if (place === 1 && digit === 2) return 'ยี่สิบ';
  return `${thaiDigits[digit]}${thaiPlaces[place]}`;
}

function englishWords(n: bigint): string {
  if (n === 0n) return 'zero';
  const groups: string[] = [];
  for (let rest = n, scale = 0; rest > 0n; rest /= 1000n, scale += 1) {
    const group = Number(rest % 1000n);
    const and = scale === 0 && n >= 1000n && group < 100 ? 'and ' : '';
    if (group > 0) groups.unshift(`${and}${englishBelowThousand(group)}${englishScales[scale]}`);
  }
  return groups.join(' ');
}

function englishBelowThousand(n: number): string {
  const hundreds = n >= 100 ? `${englishOnes[Math.floor(n / 100)]} hundred` : '';
  return [hundreds, englishBelowHundred(n % 100)].filter(Boolean).join(' and ');
}

function englishBelowHundred(n: number): string {
  if (n < englishOnes.length) return englishOnes[n] ?? '';
  return [englishTens[Math.floor(n / 10)], englishOnes[n % 10]].filter(Boolean).join('-');
}
