/** Finding the parts of a definition by key. A missing part is damage (the checker let no such definition in), so it throws. */
import type { Ask, Clock, Outcome, ProcessDefinition, Stage, Text } from './definition.js';

export function stageOf(definition: ProcessDefinition, key: string): Stage {
  return found(
    definition.stages.find((stage) => stage.key === key),
    definition,
    key,
  );
}

/** What a reader calls the stage: the case's own party, whoever works on it, or anybody. */
export function stageTitleFor(
  reader: 'applicant' | 'staff' | 'public',
  { title, labels }: Pick<Stage, 'title' | 'labels'>,
): Text {
  return labels?.[reader] ?? title;
}

export function outcomeOf(stage: Stage, key: string): Outcome | undefined {
  return stage.outcomes.find((outcome) => outcome.key === key);
}

export function askOf(stage: Stage, key: string): Ask | undefined {
  return stage.asks.find((ask) => ask.key === key);
}

/** The ask whose seat this is: what stands in the middle of its id, between the visit and the number. */
export function askKeyOf(seat: string): string {
  return seat.split('.')[1] ?? '';
}

export function clockOf(definition: ProcessDefinition, stage: string, key: string): Clock {
  return found(
    stageOf(definition, stage).clocks.find((clock) => clock.key === key),
    definition,
    `${stage}.${key}`,
  );
}

function found<T>(part: T | undefined, definition: ProcessDefinition, key: string): T {
  if (part === undefined) throw new Error(`${definition.key} ${definition.version} has no ${key}`);
  return part;
}
