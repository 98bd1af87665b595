/** Where a case comes to by an outcome: past the stages that are not for it. */
import type { Calendar } from '#libs/calendar/working-days.js';
import { dueOf, startOfClock, startsInStage } from './clock-rules.js';
import type { Clock, ProcessDefinition, Target } from './definition.js';
import type { Instant, Values } from './event.js';
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

/** When the clocks of the stage that it comes to will first be due; null where none runs there, or its length is not known. */
export function dueOnArrival(
  definition: ProcessDefinition,
  target: Target,
  enteredAt: Instant,
  facts: Values,
  calendar: Calendar,
): Instant | null {
  const { at } = arrival(definition, target, facts);
  const clocks = typeof at === 'string' ? stageOf(definition, at).clocks : [];
  const known = clocks.filter((clock) => startsInStage(clock) && factOf(clock).every((name) => name in facts));
  return known.map((clock) => dueOf(clock, startOfClock(clock, enteredAt, facts), facts, calendar)).sort()[0] ?? null;
}

/** The fact that a clock's length is, where it is one. */
function factOf({ length }: Clock): string[] {
  if ('daysFact' in length) return [length.daysFact];
  return 'untilFact' in length ? [length.untilFact] : [];
}
