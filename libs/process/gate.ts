/** What a stage wants to see before it lets go: supplied, or waived with reason and citation (s.8 of the 2019 Act). */
import { sitter } from './ask-rules.js';
import type { Actor, Command } from './command.js';
import { registerKinds, type GateItem, type RegisterKind, type Stage } from './definition.js';
import type { Instant } from './event.js';
import { holds } from './evolve.js';
import { refuse, type Journal } from './journal.js';
import type { CaseState } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** An item of which the register of organisations speaks, and nobody else. */
export function registerKindOf({ kind }: GateItem): RegisterKind | null {
  return registerKinds.find((one) => one === kind) ?? null;
}

/**
 * What the stage's gate still wants to see. `vouched`: what the register says of the case's organisation at this moment; the
 * rules take its word for given, and the record asks it when an answer relies on it.
 */
export function missingItems(
  { key: stage, gate }: Stage,
  { facts, gate: there }: CaseState,
  vouched: readonly RegisterKind[] = registerKinds,
): GateItem[] {
  return (gate?.items ?? []).filter((item) => {
    const kind = registerKindOf(item);
    return holds(item.when, facts) && !(kind ? vouched.includes(kind) : there[`${stage}.${item.key}`] !== undefined);
  });
}

/** What the answer relies on by the register's word goes into the record, once for each visit. */
export function relyOnRegister(j: Journal, stage: Stage, outcome: string): void {
  if (!stage.gate?.outcomes.includes(outcome)) return;
  for (const item of stage.gate.items)
    if (registerKindOf(item) && holds(item.when, j.state.facts) && !j.state.gate[`${stage.key}.${item.key}`])
      j.emit({ type: 'gate_supplied', stage: stage.key, item: item.key, ref: REGISTER });
}

/** In the place of the paper or file that somebody supplied. */
export const REGISTER = 'register';

export function supply(j: Journal, person: Person, { item: key, ref }: Of<'supply'>): void {
  const stage = j.stage();
  const item = itemOf(j, stage, key);
  requireKeeper(j, stage, item, person);
  j.emit({ type: 'gate_supplied', stage: stage.key, item: item.key, ref });
}

export function waive(j: Journal, person: Person, { item: key, texts }: Of<'waive'>): void {
  const stage = j.stage();
  const item = itemOf(j, stage, key);
  requireKeeper(j, stage, item, person);
  if (!item.waivable) refuse('gate_item_not_waivable', { item: key });
  for (const kind of ['reasons', 'citation'] as const)
    if (!texts.some((text) => text.kind === kind)) refuse('reasons_missing', { kind });
  j.emit({ type: 'gate_waived', stage: stage.key, item: item.key, texts });
}

/** An item is kept by the roles that it names; without them, by those asked in the stage or escalated to. */
export function keeps(stage: Stage, item: GateItem, state: CaseState, person: Person, now: Instant): boolean {
  if (person.conflict !== null) return false;
  if (item.by) return item.by.some((role) => person.roles.includes(role));
  const roles = [...stage.asks.filter(({ how }) => how !== 'person').map(({ role }) => role), ...state.escalatedTo];
  const seated = state.seats.some((seat) => seat.status !== 'vacated' && sitter(seat, now) === person.id);
  return seated || roles.some((role) => person.roles.includes(role));
}

function requireKeeper(j: Journal, stage: Stage, item: GateItem, person: Person): void {
  if (person.conflict !== null) refuse('conflict_of_interest', { kind: person.conflict });
  if (!keeps(stage, item, j.state, person, j.now)) refuse('not_asked');
}

function itemOf(j: Journal, stage: Stage, key: string): GateItem {
  const item = stage.gate?.items.find((i) => i.key === key && holds(i.when, j.state.facts));
  if (!item) refuse('gate_item_unknown', { item: key });
  if (registerKindOf(item)) refuse('gate_item_by_register', { item: key });
  return item;
}
