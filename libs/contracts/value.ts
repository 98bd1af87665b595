/** The small shapes that every resource is made of. */
import { z } from 'zod';
import { EARLIEST_YEAR, LATEST_YEAR } from '#libs/calendar/buddhist-era.js';
import { MAX_SATANG } from '#libs/money/satang.js';
import {
  CODE_CHARS_MAX,
  CURSOR_CHARS_MAX,
  PAGE_DEFAULT,
  PAGE_MAX,
  TEXT_CHARS_MAX,
  TITLE_CHARS_MAX,
  VALUES_MAX,
} from './limits.js';
import { fault } from './faults.js';

export const Id = z.uuid();
/** ISO 8601 with an offset; replies are in UTC with milliseconds. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine(isPlausible, fault('year_implausible'))
  .transform((text) => new Date(text).toISOString());
export const InstantOut = z.iso.datetime();
export const Code = z.string().min(1).max(CODE_CHARS_MAX);
/** Keys that people choose: part of an address, never changed. */
export const Key = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/)
  .max(CODE_CHARS_MAX);
/** Marks that turn the direction of writing, that nobody sees, or that end a line: with them one name passes for another. */
const masks = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** A name as its reader sees it: one line, no space twice, sara am as one letter, which NFC alone leaves apart. */
export function nameSeen(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(masks, '')
    .replace(/ +/g, ' ')
    .replace(/ํ([่-๋]?)า/g, '$1ำ')
    .trim();
}

/** Words that can be seen: white space and marks without a body are none. `most`: characters. */
export function wordsUpTo(most: number) {
  return z.string().trim().min(1).max(most).refine(isVisible, fault('invisible'));
}

/** One line of words; marks that turn the direction of writing would change how what stands beside it reads. */
export const Title = wordsUpTo(TITLE_CHARS_MAX).refine(isOneLine, fault('not_one_line'));
export const BothTitles = z.strictObject({ th: Title, en: Title }).meta({ id: 'BothTitles' });

/** In both languages; either may be empty. */
export const BothTexts = z
  .strictObject({ th: z.string().trim().max(TEXT_CHARS_MAX), en: z.string().trim().max(TEXT_CHARS_MAX) })
  .meta({ id: 'BothTexts' });

/** Integer satang as a decimal string: never negative, never beyond the largest amount. */
export const Satang = z
  .string()
  .regex(/^(0|[1-9]\d{0,18})$/)
  .refine((digits) => !/^\d{1,19}$/.test(digits) || BigInt(digits) <= MAX_SATANG, fault('amount_too_large'))
  .meta({ id: 'Satang' });
export const Money = z.strictObject({ amount: Satang, currency: z.literal('THB') }).meta({ id: 'Money' });

export const Values = z
  .record(z.string().min(1).max(CODE_CHARS_MAX), z.union([z.string().max(TEXT_CHARS_MAX), z.number(), z.boolean()]))
  .refine((values) => Object.keys(values).length <= VALUES_MAX, fault('too_many_values'))
  .meta({ id: 'Values' });

export const Cursor = z.string().max(CURSOR_CHARS_MAX);
export const PageQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_DEFAULT),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page; `next` is the cursor of the one after it, null on the last. */
export function pageOf<T extends z.ZodType>(item: T, id: string) {
  return z.object({ items: z.array(item), next: z.string().nullable() }).meta({ id });
}

export function money(satang: bigint): z.infer<typeof Money> {
  return { amount: satang.toString(), currency: 'THB' };
}

function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text);
}

/** A year that a case can speak of, once it is read in UTC: past year 9999 instants have another form, and no order by text. */
function isPlausible(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}
