/** A fund's fiscal years. Each is named by the Buddhist year in which it ends. */
import { toCommonYear } from '#libs/calendar/buddhist-era.js';
import { startOfBangkokDay } from '#libs/calendar/working-days.js';

export interface FiscalPeriod {
  /** The first day, and the first one after it: `YYYY-MM-DD` in Bangkok, and the instants at which they begin. */
  from: { day: string; instant: string };
  until: { day: string; instant: string };
}

/** `startMonth` 10: FY2564 is 1 October 2563 to 30 September 2564 [K]. `startMonth` 1: the calendar year itself. */
export function fiscalPeriod(fiscalYear: number, startMonth: number): FiscalPeriod {
  const year = toCommonYear(fiscalYear);
  const first = (ofYear: number) => {
    const day = `${ofYear}-${String(startMonth).padStart(2, '0')}-01`;
    return { day, instant: startOfBangkokDay(day) };
  };
  const startsIn = startMonth === 1 ? year : year - 1;
  return { from: first(startsIn), until: first(startsIn + 1) };
}
