/** How long, as people say it. */
import { useTexts } from '../texts/language.tsx';
import { processingTexts } from './texts.ts';

const YEAR_DAYS = 365;
const YEAR_DAYS_WITH_LEAP = 365.25;

/** Null where these days are no whole years, counted with or without leap days: 730 and 3,653 are. */
function wholeYears(days: number): number | null {
  const years = Math.round(days / YEAR_DAYS_WITH_LEAP);
  const counted = [years * YEAR_DAYS, Math.round(years * YEAR_DAYS_WITH_LEAP)];
  return years > 0 && counted.includes(days) ? years : null;
}

export function usePeriod(): (days: number | null) => string | null {
  const t = useTexts(processingTexts);
  return (days) => {
    if (days === null) return null;
    const years = wholeYears(days);
    return years === null ? t('days', { count: days }) : t('years', { count: years });
  };
}
