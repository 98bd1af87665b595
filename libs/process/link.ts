/** A person opens a linked case: an amendment while the grant runs, an appeal after a refusal. */
import type { Actor, Command } from './command.js';
import { refuse, type Journal } from './journal.js';
import { isParty } from './ask-rules.js';
import { appealUntil } from './clock-rules.js';

type Person = Extract<Actor, { kind: 'person' }>;

/** Refuses not_linkable, not_asked, appeal_too_late. One open linked case of a process at a time. */
export function link(j: Journal, person: Person, command: Extract<Command, { type: 'link' }>): void {
  const { process, caseId, facts } = command;
  if (person.conflict !== null) refuse('conflict_of_interest', { kind: person.conflict });
  const before = j.state.linked.filter((linked) => linked.process === process);
  if (before.some((linked) => linked.end === null)) refuse('not_linkable', { process });
  if (j.state.end !== null) requireAppeal(j, person, process, before.length);
  else requireMayOpen(j, person, process);
  j.emit({ type: 'linked_opened', caseId, process, ordinal: before.length + 1, facts });
}

function requireMayOpen(j: Journal, person: Person, process: string): void {
  const rule = j.stage().mayOpen?.find((may) => may.process === process);
  if (!rule) return refuse('not_linkable', { process });
  if (!rule.by.some((role) => person.roles.includes(role))) refuse('not_asked', { roles: rule.by });
}

function requireAppeal(j: Journal, person: Person, process: string, before: number): void {
  const end = j.definition.ends.find(({ key }) => key === j.state.end);
  if (end?.appeal?.process !== process || before > 0) return refuse('not_linkable', { process });
  if (!person.roles.some((role) => isParty(j.definition, role))) refuse('not_asked');
  const until = appealUntil(end, j.state.endedAt ?? j.now, j.facts.calendar);
  if (until !== null && j.now >= until) refuse('appeal_too_late', { until });
}
