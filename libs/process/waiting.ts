/** What an open case waits for, and so what would let it go on. For showing, never for deciding. */
import type { Ask, ProcessDefinition, RegisterKind } from './definition.js';
import { missingItems } from './gate.js';
import { askOf, stageOf } from './lookup.js';
import { heldRounds } from './rounds.js';
import type { CaseState, Seat } from './state.js';

export const waitings = [
  'moving',
  'held',
  'paused',
  'gate',
  'unfilled',
  'party',
  'person',
  'role',
  'meeting',
  'outside',
  'effect',
  'linked',
  'period',
] as const;
/**
 * `moving`: decided, about to go on. `held`: for an overdue linked case. `paused`: somebody stopped its clock. `gate`: for
 * what must be there first. `unfilled`: nobody was left for a seat. `party`: for its own organisation. `person`: for a named
 * person. `role`: for any holder of a role. `meeting`, `outside`: for a resolution, or the answer of an outside body.
 * `effect`: for what the engine does. `linked`: for a linked case. `period`: for a time to pass.
 */
export type Waiting = (typeof waitings)[number];

/** All that apply, what blocks before whom it asks; empty once it has ended. `vouched`: what the register says (`missingItems`). */
export function waitingFor(
  definition: ProcessDefinition,
  state: CaseState,
  vouched?: readonly RegisterKind[],
): Waiting[] {
  if (state.stage === null || state.end !== null) return [];
  if (state.settled) return ['moving'];
  const stage = stageOf(definition, state.stage);
  const asked = state.seats
    .filter(({ status }) => status === 'offered')
    .map((seat) => askedAs(definition, seat, askOf(stage, seat.ask)));
  const found = new Set<Waiting>([
    ...(heldRounds(definition, state).length > 0 ? (['held'] as const) : []),
    ...(state.clocks.some(({ pausedBy }) => pausedBy === 'person') ? (['paused'] as const) : []),
    ...(missingItems(stage, state, vouched).length > 0 ? (['gate'] as const) : []),
    ...asked,
    ...(state.pendingEffects.length > 0 ? (['effect'] as const) : []),
  ]);
  if (found.size > 0) return waitings.filter((waiting) => found.has(waiting));
  return [state.linked.some(({ end }) => end === null) ? 'linked' : 'period'];
}

function askedAs({ roles }: ProcessDefinition, seat: Seat, ask: Ask | undefined): Waiting {
  if (roles.find(({ key }) => key === seat.role)?.kind === 'party') return 'party';
  if (ask?.how === 'meeting' || ask?.how === 'outside') return ask.how;
  if (seat.person !== null) return 'person';
  return ask?.how === 'person' ? 'unfilled' : 'role';
}
