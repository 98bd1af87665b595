/** Every stage can be reached, every loop is bounded, and from everywhere an end can be reached with the bounds used up. */
import type { Outcome, ProcessDefinition, Target } from './definition.js';
import { arrivals, choicesOf, reachable, waysOf } from './graph.js';
import type { Problem } from './problem.js';

export function checkGraph(definition: ProcessDefinition): Problem[] {
  return [...checkReach(definition), ...checkLoops(definition), ...checkEnding(definition)];
}

function checkReach(definition: ProcessDefinition): Problem[] {
  const { stages, ends } = reachable(definition);
  if (definition.abandoned !== undefined) ends.add(definition.abandoned);
  return [
    ...definition.stages
      .filter(({ key }) => !stages.has(key))
      .map(({ key }): Problem => ({ rule: 'unreachable_stage', where: key, text: 'no way leads here' })),
    ...definition.ends
      .filter(({ key }) => !ends.has(key))
      .map(({ key }): Problem => ({ rule: 'unreachable_end', where: `ends.${key}`, text: 'no way leads here' })),
  ];
}

/** A circle of ways none of which is bounded could go on for ever. */
function checkLoops(definition: ProcessDefinition): Problem[] {
  const unbounded = waysOf(definition).filter(({ outcome }) => outcome.atMost === undefined);
  const next = (from: string) =>
    unbounded.filter((way) => way.from === from).flatMap(({ to }) => (typeof to === 'string' ? [to] : []));
  return definition.stages
    .filter(({ key }) => {
      const seen = new Set<string>();
      const waiting = next(key);
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        waiting.push(...next(at));
      }
      return seen.has(key);
    })
    .map(({ key }): Problem => ({ rule: 'unbounded_loop', where: key, text: 'a loop without bound comes back here' }));
}

/**
 * A stage ends well when some outcome that can always be chosen (no bound, no condition) leads, by whichever of its
 * routes, only to ends and to stages that end well. Grown from the ends until nothing is added.
 */
function checkEnding(definition: ProcessDefinition): Problem[] {
  const ending = new Set<string>();
  const ends = (target: Target) => typeof target !== 'string' || ending.has(target);
  const sure = (outcome: Outcome) =>
    outcome.to.flatMap((route) => arrivals(definition, route.to)).every(ends) && outcome.to.length > 0;
  for (let size = -1; size !== ending.size;) {
    size = ending.size;
    for (const stage of definition.stages) {
      const { people, engine } = choicesOf(stage);
      const free = stage.outcomes.filter(
        ({ key, atMost, when }) => (people.has(key) || engine.has(key)) && atMost === undefined && when === undefined,
      );
      if (free.some(sure)) ending.add(stage.key);
    }
  }
  return definition.stages
    .filter(({ key }) => !ending.has(key))
    .map(({ key }): Problem => ({
      rule: 'no_way_to_an_end',
      where: key,
      text: 'with all bounds used up, no end is left',
    }));
}
