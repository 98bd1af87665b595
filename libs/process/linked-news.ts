/** What a linked case has to say to the case beside which it was opened, and what that one makes of it. */
import type { Command } from './command.js';
import type { Amend, MayOpen, ProcessDefinition } from './definition.js';
import type { Values } from './event.js';
import { holds } from './evolve.js';
import { refuse, type Journal } from './journal.js';
import { clockOf } from './lookup.js';
import { isOf } from './rounds.js';
import { scheduled } from './schedule.js';
import type { CaseState, LinkedCase } from './state.js';

export type LinkedNews = Extract<Command, { type: 'linked_ended' | 'linked_overdue' }>;
type Of<T extends LinkedNews['type']> = Extract<LinkedNews, { type: T }>;

/**
 * That the linked case has ended, or is overdue, since its parent heard of it last. Both states are looked at: a clock
 * that a person's late act let fire is gone once the stage is left.
 */
export function newsOf(
  definition: ProcessDefinition,
  before: CaseState,
  after: CaseState,
  link: LinkedCase | undefined,
): LinkedNews | null {
  if (!link || link.end !== null) return null;
  const { caseId, process, ordinal } = link;
  if (after.end !== null) {
    const kind = definition.ends.find(({ key }) => key === after.end)?.kind ?? 'terminated';
    const { end, money, facts, contentHash } = after;
    return { type: 'linked_ended', caseId, process, ordinal, end, kind, money, facts, contentHash };
  }
  const late = [...before.clocks, ...after.clocks].find(
    ({ stage, key, firedAt }) => firedAt !== null && clockOf(definition, stage, key).holds,
  );
  if (!late || link.overdueSince !== null) return null;
  return { type: 'linked_overdue', caseId, process, ordinal, clock: late.id, since: late.dueAt };
}

/** What is said twice counts once. Refuses not_linkable for a case that is none of ours. */
export function linkedEnded(j: Journal, { facts, contentHash, ...said }: Of<'linked_ended'>): void {
  const link = known(j, said.caseId, said.process);
  if (link.end !== null) return;
  j.emit(said);
  const rule = j.state.end === null && said.kind === 'fulfilled' ? amendedBy(j.definition, said.process) : undefined;
  for (const amend of rule?.amends ?? []) if (holds(amend.when, facts)) change(j, amend, said, facts, contentHash);
}

export function linkedOverdue(j: Journal, said: Of<'linked_overdue'>): void {
  const link = known(j, said.caseId, said.process);
  if (link.end === null && link.overdueSince === null) j.emit(said);
}

function known(j: Journal, caseId: string, process: string): LinkedCase {
  if (j.actor.kind !== 'engine') refuse('engine_only');
  return j.state.linked.find((link) => link.caseId === caseId) ?? refuse('not_linkable', { process });
}

// ─── Amendments ─────────────────────────────────────────────────────────────────────────────────────────────────────

function amendedBy({ stages }: ProcessDefinition, process: string): MayOpen | undefined {
  return stages.flatMap(({ mayOpen = [] }) => mayOpen).find((may) => may.process === process && may.amends);
}

function change(
  j: Journal,
  { facts: taken = {}, shares, content }: Amend,
  { caseId, process, ordinal }: Pick<LinkedCase, 'caseId' | 'process' | 'ordinal'>,
  theirs: Values,
  contentHash: string,
): void {
  const own = Object.entries(taken).flatMap(([fact, their]) => {
    const value = theirs[their];
    return value === undefined ? [] : [[fact, value] as const];
  });
  const split = shares === undefined ? undefined : theirs[shares];
  const facts = {
    ...Object.fromEntries(own),
    ...(split === undefined ? {} : splitAnew(j.definition, j.state, split)),
    ...(content === undefined ? {} : { [content]: contentHash }),
  };
  j.emit({ type: 'amended', caseId, process, ordinal, contentHash, facts });
}

/** The sum of the instalments that are not begun, split anew; what is paid or under way stays, and so does the whole. */
function splitAnew({ stages }: ProcessDefinition, { facts, linked }: CaseState, shares: Values[string]): Values {
  const [rounds] = stages.flatMap((stage) => stage.rounds ?? []);
  const last = Number(facts['instalments'] ?? 0);
  const begun = linked
    .filter((link) => rounds && isOf(rounds, link) && (link.end === null || link.kind === 'fulfilled'))
    .map(({ ordinal }) => ordinal);
  const first = Math.max(0, ...begun) + 1;
  if (first > last) return {};
  const left = Array.from({ length: last - first + 1 }, (_, n) => facts[`instalment.${first + n}.amount`]);
  return scheduled(
    left.reduce<bigint>((sum, amount) => sum + BigInt(String(amount)), 0n),
    shares ?? '',
    first,
  );
}
