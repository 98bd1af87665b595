/** Thai dates as people write and read them: Buddhist era, Thai digits, Thai and English months. */
import { bangkokDay, bangkokTime, type Day, type Instant } from './working-days.js';

export type Language = 'th' | 'en';
/** Buddhist or common era. */
export type Era = 'BE' | 'CE';

export type ParsedDay =
  | { ok: true; day: Day }
  /** `implausible_year`: neither era makes it a year that the product deals in, so the person is asked again. */
  | { ok: false; problem: 'not_a_date' | 'no_such_day' | 'implausible_year' };

/** The longest text that is looked at as a date. */
export const MAX_DATE_LENGTH = 64;
/** The years, CE, that a case can sensibly speak of; before 1941 the Thai year began in April, and none reaches back so far. */
export const EARLIEST_YEAR = 1941;
export const LATEST_YEAR = 2200;

const BUDDHIST_YEARS_AHEAD = 543;
/** A year above it without a named era is Buddhist: 2401 BE was 1858, and 2401 CE is far away. */
const LAST_COMMON_YEAR = 2400;
const FISCAL_YEAR_STARTS_IN_MONTH = 10;

const months = [
  { th: 'มกราคม', en: 'January', short: 'ม.ค.' },
  { th: 'กุมภาพันธ์', en: 'February', short: 'ก.พ.' },
  { th: 'มีนาคม', en: 'March', short: 'มี.ค.' },
  { th: 'เมษายน', en: 'April', short: 'เม.ย.' },
  { th: 'พฤษภาคม', en: 'May', short: 'พ.ค.' },
  { th: 'มิถุนายน', en: 'June', short: 'มิ.ย.' },
  { th: 'กรกฎาคม', en: 'July', short: 'ก.ค.' },
  { th: 'สิงหาคม', en: 'August', short: 'ส.ค.' },
  { th: 'กันยายน', en: 'September', short: 'ก.ย.' },
  { th: 'ตุลาคม', en: 'October', short: 'ต.ค.' },
  { th: 'พฤศจิกายน', en: 'November', short: 'พ.ย.' },
  { th: 'ธันวาคม', en: 'December', short: 'ธ.ค.' },
] as const;

const eraMarks = { th: { BE: 'พ.ศ.', CE: 'ค.ศ.' }, en: { BE: 'B.E.', CE: 'C.E.' } } as const;

export const MONTHS = months.length;

/** `1` → `มกราคม`, `January`; empty where there is no such month. */
export function monthName(month: number, language: Language): string {
  return months[month - 1]?.[language] ?? '';
}

export function toBuddhistYear(commonYear: number): number {
  return commonYear + BUDDHIST_YEARS_AHEAD;
}

export function toCommonYear(buddhistYear: number): number {
  return buddhistYear - BUDDHIST_YEARS_AHEAD;
}

/** The Thai government's fiscal year, BE: FY2564 runs from 1 October 2563 to 30 September 2564 in Bangkok [K]. */
export function fiscalYearOf(instant: Instant): number {
  const { year, month } = partsOf(bangkokDay(instant));
  return toBuddhistYear(month >= FISCAL_YEAR_STARTS_IN_MONTH ? year + 1 : year);
}

/**
 * `30 มีนาคม 2564`, `30 March 2021`. Each language has its usual era; a year in the other one is marked as such
 * (`30 March B.E. 2564`, `30 มีนาคม ค.ศ. 2021`), so that no reader takes it for the usual one.
 */
export function formatDay(day: Day, language: Language, era: Era = usualEra(language)): string {
  const { year, month, dayOfMonth } = partsOf(day);
  const mark = era === usualEra(language) ? '' : `${eraMarks[language][era]} `;
  return `${dayOfMonth} ${months[month - 1]?.[language] ?? ''} ${mark}${era === 'BE' ? toBuddhistYear(year) : year}`;
}

/** Day and time in Bangkok: `30 มีนาคม 2564 เวลา 08.30 น.`, `30 March 2021, 08:30`. */
export function formatInstant(instant: Instant, language: Language, era: Era = usualEra(language)): string {
  const day = formatDay(bangkokDay(instant), language, era);
  const time = bangkokTime(instant);
  return language === 'th' ? `${day} เวลา ${time.replace(':', '.')} น.` : `${day}, ${time}`;
}

/**
 * Reads a day as people write it: `30 มีนาคม 2564`, `๓๐ มี.ค. พ.ศ. ๒๕๖๔`, `30 Mar 2021`, `30/3/2564` (the day always
 * comes first), `2021-03-30`. Years over 2400 are Buddhist unless their era is named. What cannot be read is an answer,
 * not an exception.
 */
export function parseDay(text: string): ParsedDay {
  if (text.length > MAX_DATE_LENGTH) return { ok: false, problem: 'not_a_date' };
  const plain = toArabicDigits(normaliseThai(text)).toLowerCase();
  const named = plain.match(namedEra);
  const groups = matchDate(plain.replace(namedEra, ' ').trim());
  const month = groups && monthFrom(groups['month'] ?? '');
  if (!groups || !month) return { ok: false, problem: 'not_a_date' };

  const year = commonYearFrom(Number(groups['year']), eraFrom(named?.[0]));
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return { ok: false, problem: 'implausible_year' };
  const dayOfMonth = Number(groups['day']);
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth)
    return { ok: false, problem: 'no_such_day' };
  return { ok: true, day: date.toISOString().slice(0, 'YYYY-MM-DD'.length) };
}

/**
 * One spelling for one word: composed (NFC), and sara am as one letter. Keyboards and PDFs also give it as nikhahit and
 * sara aa, before or after the tone mark; NFC leaves these apart, so equal words would not be found. Digits stay.
 */
export function normaliseThai(text: string): string {
  return text.normalize('NFC').replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33');
}

/** ๐–๙ as 0–9; everything else as it was. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)));
}

const namedEra = /(?:[พค]\.?\s?ศ\.?|[bc]\.?e\.?)(?!\p{L})/u;

const writtenForms = [
  /^(?:วันที่\s*)?(?<day>\d{1,2})\s*(?<month>[^\s\d/-]+)\s*(?<year>\d{1,6})$/u,
  /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>\s*(?<year>\d{1,6})$/u,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
];

function matchDate(text: string): Record<string, string> | undefined {
  for (const form of writtenForms) {
    const groups = form.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

/** 1–12 from a number, a name or an abbreviation; undefined when it is none of them. */
function monthFrom(written: string): number | undefined {
  const bare = (name: string) => name.replaceAll('.', '').toLowerCase();
  const number = Number(written);
  const index = Number.isInteger(number)
    ? number - 1
    : months.findIndex(({ th, en, short }) => [th, en, en.slice(0, 3), short].map(bare).includes(bare(written)));
  return months[index] && index + 1;
}

function eraFrom(mark: string | undefined): Era | undefined {
  if (mark === undefined) return undefined;
  return /^[พb]/.test(mark) ? 'BE' : 'CE';
}

function commonYearFrom(year: number, era: Era = year > LAST_COMMON_YEAR ? 'BE' : 'CE'): number {
  return era === 'BE' ? toCommonYear(year) : year;
}

function usualEra(language: Language): Era {
  return language === 'th' ? 'BE' : 'CE';
}

function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (!year || !month || !dayOfMonth || month > months.length) throw new RangeError(`not a day: ${day}`);
  return { year, month, dayOfMonth };
}
