/** Rounds of linked cases, one after another: which is next, and why it cannot begin yet. */
import type { Link, ProcessDefinition, Rounds } from './definition.js';
import type { Instant } from './event.js';
import type { CaseState, LinkedCase } from './state.js';

export interface Round {
  link: Link;
  ordinal: number;
}

/** The linked case to open once those that are open have been fulfilled, or null after the last. `open` counts them so. */
export function roundAfter(rounds: Rounds, state: CaseState, open: readonly LinkedCase[] = []): Round | null {
  const past = state.linked.filter((link) => isOf(rounds, link) && (link.kind === 'fulfilled' || open.includes(link)));
  const ordinal = Math.floor(past.length / rounds.links.length) + 1;
  const link = rounds.links[past.length % rounds.links.length];
  return link && ordinal <= Number(state.facts[rounds.times] ?? 0) ? { link, ordinal } : null;
}

export function isOf(rounds: Rounds, { process }: LinkedCase): boolean {
  return rounds.links.some((link) => link.process === process);
}

/** A linked case that may not begin, and the overdue one that it waits for. */
export interface Held {
  process: string;
  ordinal: number;
  because: { caseId: string; process: string; ordinal: number; overdueSince: Instant };
}

/** Ends with the acceptance of what is overdue: only then is the next one opened. */
export function heldRounds({ stages }: ProcessDefinition, state: CaseState): Held[] {
  const rounds = stages.find(({ key }) => key === state.stage)?.rounds;
  if (!rounds) return [];
  return state.linked.flatMap((link) => {
    const { caseId, process, ordinal, overdueSince, end } = link;
    if (overdueSince === null || end !== null || !isOf(rounds, link)) return [];
    const next = roundAfter(rounds, state, [link]);
    const because = { caseId, process, ordinal, overdueSince };
    return next ? [{ process: next.link.process, ordinal: next.ordinal, because }] : [];
  });
}
