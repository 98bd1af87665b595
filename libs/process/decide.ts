/**
 * The rules. Pure: the same definition, state, command, facts and time give the same decision, anywhere. An exception
 * out of here is a bug or a damaged definition; expected refusals are part of the answer.
 */
import { answer, settleIfComplete } from './answer.js';
import type { Actor, Command, Decision, Facts } from './command.js';
import type { ProcessDefinition } from './definition.js';
import type { Instant } from './event.js';
import { unopened } from './evolve.js';
import { supply, waive } from './gate.js';
import { Journal, Refused, refuse } from './journal.js';
import { unmetFact } from './needs.js';
import { linkedEnded, linkedOverdue, type LinkedNews } from './linked-news.js';
import { applyPassedDue, completeEffect, move, refill } from './move.js';
import { adopt, correct } from './mend.js';
import { link } from './link.js';
import { remindByHand } from './remind.js';
import { extend, pause, recalculate, resume } from './running-clock.js';
import { assign, declareConflict, delegate, recuse } from './seats.js';
import type { CaseState } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;
type EngineCommand = Extract<
  Command,
  { type: 'move' | 'complete_effect' | LinkedNews['type'] | 'recalculate' | 'refill' }
>;
type PersonCommand = Exclude<Command, EngineCommand | { type: 'open' }>;

export function decide(
  definition: ProcessDefinition,
  state: CaseState | null,
  command: Command,
  facts: Facts,
  actor: Actor,
  now: Instant,
): Decision {
  const start = state ?? unopened(command.type === 'open' ? command.caseId : '');
  const journal = new Journal(definition, start, facts, actor, now);
  try {
    carryOut(journal, command);
  } catch (reason) {
    if (reason instanceof Refused) return { ok: false, refusal: reason.why };
    throw reason;
  }
  return { ok: true, events: journal.events, notices: journal.notices, state: journal.state };
}

function carryOut(j: Journal, command: Command): void {
  if (command.type === 'open') return open(j, command);
  if (j.state.seq === 0) refuse('case_not_open');
  switch (command.type) {
    case 'move':
      if (j.actor.kind !== 'engine') refuse('engine_only');
      return move(j);
    case 'complete_effect':
      return completeEffect(j, command);
    case 'linked_ended':
      return linkedEnded(j, command);
    case 'linked_overdue':
      return linkedOverdue(j, command);
    case 'recalculate':
      return recalculate(j);
    case 'refill':
      return void (j.state.stage !== null && !j.state.settled && refill(j));
    default:
      if (j.actor.kind !== 'person') return refuse('not_asked');
      return actOnStage(j, j.actor, command);
  }
}

/** Opens the case in its first stage, so that the command that follows in the same transaction finds it there. */
function open(j: Journal, command: Extract<Command, { type: 'open' }>): void {
  const { facts, contentHash, parent, belonging, received, texts } = command;
  if (j.state.seq !== 0) refuse('case_already_open');
  // The engine also opens what nobody finished: a draft that its call's end overtook.
  const unmet = j.actor.kind === 'person' ? unmetFact(j.definition, facts) : null;
  if (unmet) throw new Refused(unmet);
  const { key, version } = j.definition;
  const said = { ...(belonging && { belonging }), ...(received && { received }), ...(texts && { texts }) };
  j.emit({ type: 'opened', definition: { key, version }, parent, facts, contentHash, ...said });
  move(j);
}

function actOnStage(j: Journal, person: Person, command: PersonCommand): void {
  if (command.type === 'correct') return correct(j, person, command);
  if (command.type === 'declare_conflict') {
    declareConflict(j, person, command);
    if (j.state.stage !== null && !j.state.settled) settleIfComplete(j, j.stage());
    return;
  }
  if (command.type === 'link' && j.state.end !== null) return link(j, person, command);
  requireOpen(j);
  applyPassedDue(j);
  if (j.state.settled) refuse('too_late', { outcome: j.state.settled.outcome });
  switch (command.type) {
    case 'answer':
      return answer(j, person, command);
    case 'recuse':
      recuse(j, person, command);
      return settleIfComplete(j, j.stage());
    case 'assign':
      return assign(j, person, command);
    case 'delegate':
      return delegate(j, person, command);
    case 'extend':
      return extend(j, person, command);
    case 'pause':
      return pause(j, person, command);
    case 'resume':
      return resume(j, person, command);
    case 'remind':
      return remindByHand(j, person);
    case 'supply':
      return supply(j, person, command);
    case 'waive':
      return waive(j, person, command);
    case 'adopt':
      return adopt(j, person, command);
    case 'link':
      return link(j, person, command);
  }
}

/** Refuses case_ended and, between settling and moving, case_moving. */
export function requireOpen(j: Journal): void {
  const { end, settled, stage } = j.state;
  if (end !== null) refuse('case_ended', { end });
  if (settled) refuse('case_moving', { outcome: settled.outcome });
  if (stage === null) refuse('case_not_open');
}
