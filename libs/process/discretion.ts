/** What is kept from those who judge: in a blind call whose case it is, and before a stage settles what their peers say. */
import type { Ask, ProcessDefinition } from './definition.js';

export interface Discretion {
  /** The reader does not learn who the party is. */
  party: boolean;
  /** The reader does not learn what others answer to the asks of `peersOf` before their stage has settled. */
  peers: boolean;
}

export const everything: Discretion = { party: false, peers: false };

/** `held`: the reader's roles that reach the case. Who holds a role beside that of a judge reads with its eyes. */
export function discretionOf(definition: ProcessDefinition, held: readonly string[], blindCall: boolean): Discretion {
  const asks = definition.stages.flatMap((stage) => stage.asks);
  const staff = definition.roles.filter(({ key, kind }) => kind !== 'party' && held.includes(key));
  const only = (sits: (ask: Ask) => boolean) =>
    staff.length > 0 && staff.every(({ key }) => asks.some((ask) => ask.role === key && sits(ask)));
  return { party: blindCall && only(({ blind }) => blind === true), peers: only(judgedApart) };
}

/** The asks, by key, whose seats judge each on their own. */
export function peersOf(definition: ProcessDefinition): ReadonlySet<string> {
  const apart = definition.stages.flatMap(({ asks }) => asks.filter(judgedApart));
  return new Set(apart.map(({ key }) => key));
}

/** Several seats of named people, each of which judges on its own. */
export function judgedApart({ how, seats }: Ask): boolean {
  return how === 'person' && seats > 1;
}
