/** What somebody typed and has not sent, kept in this browser alone. */
const PREFIX = 'saphan-kept:';
/** Older texts are let go: nobody comes back to them, and others may use the machine. */
const KEPT_MS_MAX = 14 * 86_400_000;

type Values = Record<string, string>;

interface Kept {
  at: number;
  /** What was typed, field by field. */
  typed: Values;
  /** What stood in each of these fields before. */
  over: Values;
}

/** What lies here: `fitting` belongs where it was; where something is `late`, another value stands by now. */
export interface Found {
  fitting: Values;
  late: Late;
}

/** Field by field: what was typed, and what stood there when it was. */
export type Late = Readonly<Record<string, { typed: string; over: string }>>;

/** `person`: whose it is, so that the next at this machine does not find it; null for whoever is not signed in. */
export function keptName(person: string | null, name: string): string {
  return PREFIX + (person === null ? '' : `${person} `) + name;
}

/** Keeps where `values` differ from `first`, with which the form began; where they do not, nothing. */
export function keep(name: string, values: Values, first: Values): void {
  const typed = Object.entries(values).filter(([field, value]) => value !== (first[field] ?? ''));
  if (typed.length === 0) return forget(name);
  const over = typed.map(([field]) => [field, first[field] ?? ''] as const);
  const entry: Kept = { at: Date.now(), typed: Object.fromEntries(typed), over: Object.fromEntries(over) };
  for (const store of stores()) {
    try {
      store.setItem(name, JSON.stringify(entry));
    } catch (error) {
      // A full or forbidden store costs the copy, not the text on the screen.
      console.warn('not kept', error);
    }
  }
}

/** This tab's own first: two tabs with one form do not write over what the other has not sent. The browser's outlives the tab. */
const stores = () => [sessionStorage, localStorage];

/** `first`: with what the form begins now. */
export function kept(name: string, first: Values): Found {
  return sorted(read(name), first);
}

/** Pure: what was kept, as it fits a form that begins with `first`. */
export function sorted({ typed, over }: Pick<Kept, 'typed' | 'over'>, first: Values): Found {
  const fits = ([field, value]: [string, string]) =>
    over[field] === (first[field] ?? '') || value === (first[field] ?? '');
  const entries = Object.entries(typed);
  return {
    fitting: Object.fromEntries(entries.filter(fits)),
    late: Object.fromEntries(
      entries
        .filter((entry) => !fits(entry))
        .map(([field, value]) => [field, { typed: value, over: over[field] ?? '' }]),
    ),
  };
}

function read(name: string): Pick<Kept, 'typed' | 'over'> {
  for (const store of stores()) {
    try {
      const found = JSON.parse(store.getItem(name) ?? 'null') as Kept | null;
      if (found?.typed && Date.now() - found.at < KEPT_MS_MAX) return found;
    } catch (error) {
      console.warn('nothing kept', error);
    }
  }
  return { typed: {}, over: {} };
}

export function forget(name: string): void {
  for (const store of stores()) store.removeItem(name);
}
