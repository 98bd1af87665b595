/** What a case is about, as its author wrote it; the facts that its process declares are taken out of it. */
import type { ProcessDefinition, Scalar } from '#libs/process/definition.js';
import type { Values } from '#libs/process/event.js';
import { canonical, sha256 } from './canonical.js';
import { store, type StoredText } from './texts.js';

export type Content = Readonly<Record<string, unknown>>;

export function storeContent(content: Content): StoredText {
  return store({ kind: 'content', body: canonical(content) });
}

/** Stands for the content of a linked case that the engine opened: it has none, and no text has this hash. */
export function linkedContentHash(parentId: string, process: string, ordinal: number): string {
  return sha256(`${parentId}/${process}/${ordinal}`);
}

/** The facts that the party may state, where they stand in the content as plain values; and what the call sets. */
export function factsIn(definition: ProcessDefinition, content: Content, setByCall: Values = {}): Values {
  const stated = definition.facts
    .filter((fact) => fact.stated)
    .map(({ key }) => [key, content[key]] as const)
    .filter((entry): entry is readonly [string, Scalar] => isScalar(entry[1]) && setByCall[entry[0]] === undefined);
  return { ...Object.fromEntries(stated), ...setByCall };
}

/** Facts of the parent that a linked case declares too: an appeal knows what was asked for. */
export function factsFromParent(definition: ProcessDefinition, parent: Values): Values {
  const declared = definition.facts.flatMap(({ key }) => {
    const value = parent[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(declared);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
