/**
 * The kinds of personal data: whose, what for, on what basis, how long, and who gets to see them. Retention periods and
 * bases were not read in a law [K]: counsel confirms them, and an administrator sets them with a second person.
 */
import type { DataKind } from './data-kind.js';
import { cases } from './kinds/cases.js';
import { people } from './kinds/people.js';
import { service } from './kinds/service.js';

export const dataKinds: readonly DataKind[] = [...people, ...cases, ...service];

export function dataKind(key: string): DataKind {
  const kind = dataKinds.find((one) => one.key === key);
  if (!kind) throw new Error(`there is no kind of personal data called ${key}`);
  return kind;
}
