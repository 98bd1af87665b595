/** What was entered wrongly is mended by a further event; a newer definition is adopted by a command. Nothing is edited. */
import type { Actor, Command } from './command.js';
import type { ProcessDefinition } from './definition.js';
import { Refused, refuse, type Journal } from './journal.js';
import { askOf } from './lookup.js';
import { judgedApart } from './discretion.js';
import { canHaveDecided, namesOf, wrongCorrection } from './needs.js';
import type { CaseState } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Refuses event_not_correctable, value_unknown, value_invalid, decided_at_invalid, reasons_missing, not_asked. Facts change; what has been decided on them stands. */
export function correct(j: Journal, person: Person, command: Of<'correct'>): void {
  const { type: _, ...correction } = command;
  if (person.conflict !== null) refuse('conflict_of_interest', { kind: person.conflict });
  if (!isStaff(j.definition, person)) refuse('not_asked');
  if (!Number.isInteger(command.seq) || command.seq < 2 || command.seq > j.state.seq)
    refuse('event_not_correctable', { seq: command.seq });
  const locked = Object.keys(command.values).find((name) => lockedNames(j.definition, j.state).has(name));
  if (locked !== undefined) refuse('event_not_correctable', { name: locked });
  const wrong = wrongCorrection(j.definition, j.state.facts, command.values);
  if (wrong) throw new Refused(wrong);
  if (command.decidedAt !== null && !canHaveDecided(command.decidedAt, j.state, j.now))
    refuse('decided_at_invalid', { from: j.state.openedAt, until: j.now });
  if (!command.texts.some((text) => text.kind === 'reasons')) refuse('reasons_missing');
  j.emit({ type: 'corrected', ...correction });
}

/** What those who judge apart brought (their scores) stands once their stage has been decided: nobody mends it for them. */
function lockedNames({ stages }: ProcessDefinition, { taken }: CaseState): ReadonlySet<string> {
  const decided = stages.filter(({ key, outcomes }) => outcomes.some((outcome) => taken[`${key}.${outcome.key}`]));
  const needs = decided.flatMap(({ asks, outcomes }) => {
    const judged = new Set(asks.filter(judgedApart).flatMap(({ answers }) => answers));
    return outcomes.filter(({ key }) => judged.has(key)).flatMap((outcome) => outcome.needs ?? []);
  });
  return namesOf(needs);
}

/** Refuses definition_unfit (with what does not fit), not_asked. */
export function adopt(j: Journal, person: Person, { definition }: Of<'adopt'>): void {
  if (person.conflict !== null) refuse('conflict_of_interest', { kind: person.conflict });
  if (!isStaff(j.definition, person)) refuse('not_asked');
  const misfits = misfitsOf(definition, j.state);
  if (misfits.length > 0) refuse('definition_unfit', { misfits });
  j.emit({ type: 'adopted', version: definition.version });
}

/** What of a running case would lose its footing under another definition; empty where nothing would. */
export function misfitsOf(definition: ProcessDefinition, state: CaseState): string[] {
  const { key, version } = state.definition;
  if (definition.key !== key || definition.version <= version) return [`${definition.key} ${definition.version}`];
  const stage = definition.stages.find((s) => s.key === state.stage);
  if (!stage) return [`stage ${state.stage ?? ''}`];
  const seats = state.seats
    .filter((seat) => seat.status !== 'vacated')
    .filter((seat) => {
      const ask = askOf(stage, seat.ask);
      return !ask || (seat.outcome !== undefined && !ask.answers.includes(seat.outcome));
    })
    .map((seat) => `seat ${seat.id}`);
  const clocks = state.clocks
    .filter(({ stage: owner, key: clock }) => {
      const holder = definition.stages.find((s) => s.key === owner);
      return !holder?.clocks.some((c) => c.key === clock);
    })
    .map((clock) => `clock ${clock.id}`);
  return [...seats, ...clocks];
}

function isStaff(definition: ProcessDefinition, person: Person): boolean {
  return definition.roles.some((role) => role.kind === 'staff' && person.roles.includes(role.key));
}
