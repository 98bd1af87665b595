/** From what was typed to what the API takes; of fields that were checked before, so that nothing here can fail. */
import { parseDay, toArabicDigits } from '#libs/calendar/buddhist-era.js';
import type { Day } from '#libs/calendar/working-days.js';
import { parseBaht } from '#libs/money/satang.js';
import { parsePercentages } from '#libs/money/shares.js';

/** RangeError where the field's own check would have refused it. */
export function dayFrom(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  return parsed.day;
}

/** The beginning of that day in Bangkok, as an instant. */
export function instantFrom(text: string): string {
  return new Date(`${dayFrom(text)}T00:00:00+07:00`).toISOString();
}

const DAY_MS = 86_400_000;

/** The end of that day in Bangkok, as an instant. */
export function endOfDayFrom(text: string): string {
  return new Date(Date.parse(instantFrom(text)) + DAY_MS).toISOString();
}

/** Satang as the API writes them. */
export function satangFrom(text: string): string {
  const parsed = parseBaht(text);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  return parsed.satang.toString();
}

/** Shares as the API writes them. */
export function sharesFrom(text: string): string {
  const shares = parsePercentages(text);
  if (shares === null) throw new RangeError('not shares of a whole');
  return shares;
}

/** Null for what is no whole number. */
export function wholeNumberFrom(text: string): number | null {
  const digits = toArabicDigits(text).trim().replaceAll(',', '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** Null for an empty field. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Words with commas between them. */
export function tagsFrom(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}
