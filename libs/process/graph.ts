/** The ways that a definition lays between its stages; the checker, the tables and the diagrams look at it so. */
import type { Condition, Outcome, ProcessDefinition, Stage, Target } from './definition.js';
import type { Values } from './event.js';
import { holds } from './evolve.js';

interface Way {
  from: string;
  outcome: Outcome;
  /** Where it arrives, stages passed by left out. */
  to: Target;
}

/**
 * Every way on. With `fixed` facts only those of a case that has them: a condition on a fact that is not fixed may hold
 * or not, and a way that would change a fixed fact is left out.
 */
export function waysOf(definition: ProcessDefinition, fixed: Values = {}): Way[] {
  return definition.stages.flatMap((stage) =>
    stage.outcomes
      .filter((outcome) => decided(outcome.when, fixed) !== false && keeps(outcome, fixed))
      .flatMap((outcome) =>
        targetsOf(outcome, fixed)
          .flatMap((target) => arrivals(definition, target, fixed))
          .map((to) => ({ from: stage.key, outcome, to })),
      ),
  );
}

/** Stages and ends that a case with these facts can come to, its start included. */
export function reachable(
  definition: ProcessDefinition,
  fixed: Values = {},
): { stages: Set<string>; ends: Set<string> } {
  const ways = waysOf(definition, fixed);
  const stages = new Set<string>();
  const ends = new Set<string>();
  const waiting = arrivals(definition, definition.start, fixed);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (typeof at !== 'string') ends.add(at.end);
    else if (!stages.has(at)) {
      stages.add(at);
      waiting.push(...ways.filter((way) => way.from === at).map((way) => way.to));
    }
  }
  return { stages, ends };
}

/** Where a target leads: to itself, and past stages that are, or may be, not for the case. */
export function arrivals(
  definition: ProcessDefinition,
  target: Target,
  fixed: Values = {},
  past: string[] = [],
): Target[] {
  if (typeof target !== 'string') return [target];
  const passing = definition.stages.find(({ key }) => key === target)?.for;
  if (!passing || past.includes(target)) return [target];
  const here = decided(passing.when, fixed);
  const beyond = here === true ? [] : arrivals(definition, passing.else, fixed, [...past, target]);
  return here === false ? beyond : [target, ...beyond];
}

interface Choices {
  /** Outcomes that people may choose. */
  people: Set<string>;
  /** Outcomes that the engine comes to by itself: clocks, effects, linked cases. It cannot be refused. */
  engine: Set<string>;
}

export function choicesOf(stage: Stage): Choices {
  const people = [
    ...stage.asks.flatMap(({ answers }) => answers),
    ...stage.outcomes.filter(({ by }) => (by?.length ?? 0) > 0).map(({ key }) => key),
  ];
  const clocks = stage.clocks.flatMap(({ end }) => (end.kind === 'settle' ? [end.outcome] : []));
  const effects = (stage.onEntry ?? []).flatMap((effect) =>
    effect.kind === 'pay' ? [effect.paid, effect.refused] : [],
  );
  const rounds = stage.rounds ? [stage.rounds.then, stage.rounds.otherwise] : [];
  return { people: new Set(people), engine: new Set([...clocks, ...effects, ...rounds]) };
}

/** Whether a condition holds for these facts; undefined where they do not say. */
function decided(condition: Condition | undefined, fixed: Values): boolean | undefined {
  if (condition === undefined) return true;
  return condition.fact in fixed ? holds(condition, fixed) : undefined;
}

function keeps({ sets = {} }: Outcome, fixed: Values): boolean {
  return Object.entries(sets).every(([fact, value]) => !(fact in fixed) || fixed[fact] === value);
}

function targetsOf({ to }: Outcome, fixed: Values): Target[] {
  const certain = to.findIndex(({ when }) => decided(when, fixed) === true);
  return to
    .slice(0, certain < 0 ? to.length : certain + 1)
    .filter(({ when }) => decided(when, fixed) !== false)
    .map((route) => route.to);
}
