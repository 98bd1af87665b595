/** A person reminds those whose answer is owed, besides what the clock itself does. */
import { bangkokDay } from '#libs/calendar/working-days.js';
import { isRunning } from './clock-rules.js';
import type { Actor } from './command.js';
import type { Instant } from './event.js';
import { refuse, type Journal } from './journal.js';
import type { CaseState, RunningClock } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;

/** A person's reminder is none of those that a clock owes, which count from 1. */
const BY_HAND = 0;

/**
 * Any staff of the process may, once a day: whoever was asked or reminded today is left in peace. Refuses
 * conflict_of_interest, not_asked, nobody_to_remind, reminded_today.
 */
export function remindByHand(j: Journal, person: Person): void {
  if (person.conflict !== null) refuse('conflict_of_interest', { kind: person.conflict });
  const staff = j.definition.roles.filter(({ kind }) => kind === 'staff').map(({ key }) => key);
  if (!staff.some((role) => person.roles.includes(role))) refuse('not_asked', { roles: staff });
  const clock = clockInForce(j.state);
  if (!clock || !j.state.seats.some(({ status }) => status === 'offered')) return refuse('nobody_to_remind');
  const since = lastToldAt(j.state, clock);
  if (bangkokDay(since) === bangkokDay(j.now)) refuse('reminded_today', { since });
  j.emit({ type: 'reminded', id: clock.id, revision: clock.revision, ordinal: BY_HAND });
  j.tell('reminder', ['asked']);
}

/** A clock that nobody was reminded by says when it began, which may lie ahead: those asked heard of it on entry. */
function lastToldAt({ enteredAt }: CaseState, { remindedUntil, startAt }: RunningClock): Instant {
  return remindedUntil === startAt ? enteredAt : remindedUntil;
}

/** The one that is due first; where none runs, one that has run out: what is late is what people remind of. */
function clockInForce({ clocks }: CaseState): RunningClock | undefined {
  const byDue = clocks.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return byDue.find(isRunning) ?? byDue.find(({ firedAt }) => firedAt !== null);
}
