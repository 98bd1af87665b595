/** Keyset pages over ids that grow with time: a page costs the same however far down it is. */
import { z } from 'zod';
import type { DueKey, Page } from '#libs/record/reads/page.js';
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

const dueKey = z.tuple([
  z.union([z.literal(['infinity', '-infinity']), z.string().regex(/^\d{4,6}-\d\d-\d\d [\d:.+-]+$/)]),
  z.uuid(),
]);

/** The key after which a page by due begins, or null on the first page. Problem `cursor_invalid`. */
export function dueCursorOf(cursor: string | undefined): DueKey | null {
  if (cursor === undefined) return null;
  const read = dueKey.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success) throw new Problem('cursor_invalid');
  return { due: read.data[0], id: read.data[1] };
}

/** The same page with its next key as a cursor. */
export function duePage<T>({ items, next }: Page<T>): { items: T[]; next: string | null } {
  return { items, next: next && Buffer.from(JSON.stringify([next.due, next.id])).toString('base64url') };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever is no JSON is no cursor of ours: the schema says so.
    return null;
  }
}
