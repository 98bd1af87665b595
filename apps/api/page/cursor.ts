/** Keyset pages over ids that grow with time: a page costs the same however far down it is. */
import { z } from 'zod';
import { Problem } from '../problems/problem.js';

/** The id after which to go on, or null on the first page. Problem `cursor_invalid`. */
export function cursorOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  if (!z.uuid().safeParse(cursor).success) throw new Problem('cursor_invalid');
  return cursor;
}

/** Of `limit + 1` rows read, the page and where the next one begins. */
export function pageFrom<T>(rows: T[], limit: number, keyOf: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? keyOf(last) : null };
}
