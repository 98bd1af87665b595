/** Two people wrote on one draft: what each changed alone is taken as it is, and no text of either is dropped unseen. */
import type { Values } from '../../form/form.tsx';

export interface Merged {
  /** Theirs, and over them what only the reader changed; what both changed stands as the reader has it. */
  values: Values;
  /** Fields that both changed, a table as a whole: its rows may have moved. */
  both: readonly string[];
}

/** `base`: what both began with. Fields of a row are named after it, `costs.0.item`; a missing one is empty. */
export function merged(base: Values, mine: Values, theirs: Values): Merged {
  const of = (values: Values, root: string) =>
    JSON.stringify(
      Object.entries(values)
        .filter(([name, value]) => rootOf(name) === root && value !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const roots = [...new Set([base, mine, theirs].flatMap((values) => Object.keys(values).map(rootOf)))];
  const mineAlone = roots.filter((root) => of(mine, root) !== of(base, root));
  const both = mineAlone.filter((root) => of(theirs, root) !== of(base, root) && of(theirs, root) !== of(mine, root));
  const kept = new Set(mineAlone);
  const pick = (values: Values, wanted: boolean) =>
    Object.entries(values).filter(([name]) => kept.has(rootOf(name)) === wanted);
  return { values: Object.fromEntries([...pick(theirs, false), ...pick(mine, true)]), both };
}

export const rootOf = (name: string): string => name.split('.')[0] ?? name;
