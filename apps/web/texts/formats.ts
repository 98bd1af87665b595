/** Days, times and amounts as people here write them, in the page's language and the reader's era. */
import { createContext, useContext } from 'react';
import { formatDay, formatInstant, type Era } from '#libs/calendar/buddhist-era.js';
import { bangkokDay, bangkokTime, lastDayBefore } from '#libs/calendar/working-days.js';
import { formatBaht } from '#libs/money/satang.js';
import { useLang } from './language.tsx';
import { sectionIn } from './section.ts';
import { grouped } from './text.ts';

/** Null: as the language usually counts. */
export const EraContext = createContext<Era | null>(null);

const DAY_MS = 86_400_000;
const MIDNIGHT = '00:00';
const DAY_CHARS = 'YYYY-MM-DD'.length;

export function useFormats() {
  const lang = useLang();
  const era = useContext(EraContext) ?? (lang === 'th' ? 'BE' : 'CE');
  return {
    /** Of an instant, or of a day: `30 มีนาคม 2564`. */
    day: (at: string) => formatDay(at.length > DAY_CHARS ? bangkokDay(at) : at, lang, era),
    instant: (at: string) => formatInstant(at, lang, era),
    /** Of a due: one at midnight is the end of the day before, and is said so. */
    until: (at: string) =>
      bangkokTime(at) === MIDNIGHT ? formatDay(lastDayBefore(at), lang, era) : formatInstant(at, lang, era),
    /** Satang as the API writes them. */
    baht: (satang: string) => formatBaht(BigInt(satang), lang),
    number: grouped,
    /** Of the legal register. */
    section: (of: string | null) => sectionIn(of, lang),
  };
}

/** Whole days of Bangkok until the last day of a due: 0 on that day, negative once it has passed. */
export function daysUntil(now: string, due: string): number {
  return Math.round((Date.parse(lastDayBefore(due)) - Date.parse(bangkokDay(now))) / DAY_MS);
}
