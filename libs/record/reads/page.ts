/** Keyset pages by due, then id: a page costs the same however far down it is. Cases without a due come last. */
export interface DueKey {
  /** ISO 8601 instant, or 'infinity'. */
  due: string;
  id: string;
}

export interface Page<T> {
  items: T[];
  /** The key after which the next page begins; null on the last one. */
  next: DueKey | null;
}

/** Before every first row. */
export const FIRST: DueKey = { due: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
export const MAX_PAGE = 100;

export function pageOf<T>(rows: (T & { key_due: string; key_id: string })[], limit: number): Page<T> {
  const items = rows.slice(0, limit).map(({ key_due: _due, key_id: _id, ...item }) => item as T);
  const last = rows[limit - 1];
  return { items, next: rows.length > limit && last ? { due: last.key_due, id: last.key_id } : null };
}
