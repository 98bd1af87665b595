/** Where a case comes to by an outcome: past the stages that are not for it. */
import type { ProcessDefinition, Target } from './definition.js';
import type { Values } from './event.js';
import { holds } from './evolve.js';
import { stageOf } from './lookup.js';

/** `passed`: the stages that it passes by, in order. Throws where they lead in a circle. */
export function arrival(
  definition: ProcessDefinition,
  target: Target,
  facts: Values,
): { passed: string[]; at: Target } {
  const passed: string[] = [];
  let at = target;
  while (typeof at === 'string') {
    const stage = stageOf(definition, at);
    if (!stage.for || holds(stage.for.when, facts)) break;
    if (passed.includes(at)) throw new Error(`${definition.key} passes by ${at} in a circle`);
    passed.push(at);
    at = stage.for.else;
  }
  return { passed, at };
}
