/**
 * Says what is wrong with a definition before any case runs by it: which rule is broken, where, and how. The shape is
 * known to be right by then (the compiler's or the database's schema saw to it); here it is about meaning.
 */
import { checkGraph } from './check-graph.js';
import { checkReferences } from './check-references.js';
import { checkStages } from './check-stages.js';
import type { ProcessDefinition } from './definition.js';
import type { Problem } from './problem.js';

/** Empty when the definition is sound. `others` are the definitions that it may link to; itself is known. */
export function checkProcess(definition: ProcessDefinition, others: readonly ProcessDefinition[] = []): Problem[] {
  const known = [...others.filter(({ key }) => key !== definition.key), definition];
  return [...checkReferences(definition, known), ...checkStages(definition), ...checkGraph(definition)];
}
