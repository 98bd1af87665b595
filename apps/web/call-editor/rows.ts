/**
 * Lists of a form's rows among its plain values: `list` holds the ids of the rows in their order, and each value of a
 * row stands under its id. So rows are moved and removed without touching what was typed in the others.
 */
import type { Values } from '../form/form.tsx';

export const idsIn = (values: Values, list: string): string[] => (values[list] ?? '').split(' ').filter(Boolean);
export const at = (list: string, id: string, name: string): string => `${list}.${id}.${name}`;

export type Row = Readonly<Record<string, string>>;

/** What `useForm` begins with. */
export function valuesOf(list: string, rows: readonly Row[]): Values {
  const named = rows.map((row, place) => [String(place + 1), row] as const);
  const values = named.flatMap(([id, row]) => Object.entries(row).map(([name, text]) => [at(list, id, name), text]));
  return { [list]: named.map(([id]) => id).join(' '), ...Object.fromEntries(values) };
}

/** Reads one row; what was never typed is empty. */
export const readerOf = (values: Values, list: string, id: string) => (name: string) =>
  values[at(list, id, name)] ?? '';

interface Typed {
  values: Values;
  set: (name: string, value: string) => void;
}

export function rowsIn({ values, set }: Typed, list: string) {
  const ids = idsIn(values, list);
  const become = (next: readonly string[]) => set(list, next.join(' '));
  return {
    ids,
    /** Returns its id. */
    add: (row: Row): string => {
      const id = String(Math.max(0, ...ids.map(Number)) + 1);
      for (const [name, text] of Object.entries(row)) set(at(list, id, name), text);
      become([...ids, id]);
      return id;
    },
    remove: (id: string) => become(ids.filter((other) => other !== id)),
    /** One place up or down. */
    move: (id: string, by: -1 | 1) => {
      const from = ids.indexOf(id);
      const to = from + by;
      if (to < 0 || to >= ids.length) return;
      become(ids.with(from, ids[to] ?? '').with(to, id));
    },
  };
}
