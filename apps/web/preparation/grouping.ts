/** Which comments belong to which issue: kept in the form by the comment, under `of.` and its id. */
import type { Values } from '../form/form.tsx';

const OF = 'of.';

export const placeOf = (comment: string) => `${OF}${comment}`;

/** Those too that are on a further page of the list, which nobody has opened yet: they were grouped before. */
export function membersOf(row: number, values: Values): string[] {
  return Object.entries(values).flatMap(([name, chosen]) =>
    name.startsWith(OF) && chosen === String(row) ? [name.slice(OF.length)] : [],
  );
}
