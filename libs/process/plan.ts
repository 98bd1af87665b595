/** What the mover has to do next: the effects for activities, and when to look again. */
import { wakeAt } from './clock-rules.js';
import type { ProcessDefinition } from './definition.js';
import type { Instant } from './event.js';
import { externalKind, isExternal } from './move.js';
import type { CaseState } from './state.js';

export interface Plan {
  effects: readonly { key: string; kind: ReturnType<typeof externalKind> }[];
  wakeAt: Instant | null;
  ended: boolean;
}

export function plan(definition: ProcessDefinition, state: CaseState): Plan {
  const effects = state.pendingEffects.filter(isExternal).map((key) => ({ key, kind: externalKind(key) }));
  const ended = state.end !== null;
  return { effects, wakeAt: ended ? null : wakeAt(definition, state), ended };
}
