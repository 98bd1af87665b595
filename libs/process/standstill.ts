/** Why an open case stands where it stands: the one thing that holds it up most, whom it waits for, and how late it is. */
import { bangkokDay, daysBetween, lastDayBefore } from '#libs/calendar/working-days.js';
import { causes, type Cause } from './causes.js';
import type { ProcessDefinition, RegisterKind, Stage, Text } from './definition.js';
import type { Instant } from './event.js';
import { missingItems, registerKindOf } from './gate.js';
import { stageOf, stageTitleFor } from './lookup.js';
import { heldRounds } from './rounds.js';
import { stuckWords, words } from './standstill-words.js';
import type { CaseState } from './state.js';
import { waitingFor } from './waiting.js';

/** What the state does not know and the answer needs; null where the case has none. */
export interface Surroundings {
  now: Instant;
  names: ReadonlyMap<string, string>;
  /** Why the engine cannot move it on. */
  stuckReason: string | null;
  /** Of the latest payment of this case. */
  payment: string | null;
  /** Whether its party has an account that money can go to. */
  hasAccount: boolean | null;
  /** What the register of organisations says of its party. */
  vouched: readonly RegisterKind[];
  /** Satang left in its envelope. */
  envelopeLeft: bigint | null;
  consultationClosesAt: Instant | null;
  /** What a linked process is called. */
  processTitle: (key: string) => Text;
  /** The reader does not learn who the party is. */
  blind: boolean;
}

export interface Standstill {
  cause: Cause;
  /** Roles and people, or null where nobody is waited for. */
  whom: Text | null;
  missing: readonly Text[];
  /** Days since the last day on which it would have been in time; 0 while it is in time. */
  daysOver: number;
  why: Text;
  next: Text;
}

/** Null once it has ended. */
export function standstillOf(definition: ProcessDefinition, state: CaseState, around: Surroundings): Standstill | null {
  if (state.stage === null || state.end !== null) return null;
  const stage = stageOf(definition, state.stage);
  const cause = causeOf(definition, stage, state, around);
  const items = state.settled ? [] : missingItems(stage, state, around.vouched);
  const missing = items.map(({ title }) => title);
  const whom = whomOf(definition, state, around);
  const said = { whom, missing, ...timesOf(definition, state, around, cause), ...moneyOf(stage, state, around) };
  const { why, next } = words[cause]({ ...said, stage: stageTitleFor('staff', stage) });
  return { cause, whom, missing, daysOver: said.daysOver, why, next };
}

/** Of an open case that the engine cannot even read. */
export function stuckStandstill(): Standstill {
  return { cause: 'stuck', whom: null, missing: [], daysOver: 0, ...stuckWords };
}

function causeOf(definition: ProcessDefinition, stage: Stage, state: CaseState, around: Surroundings): Cause {
  if (around.stuckReason !== null) return 'stuck';
  const waiting = new Set(waitingFor(definition, state, around.vouched));
  const holds: Record<Cause, () => boolean> = {
    stuck: () => false,
    moving: () => waiting.has('moving'),
    held: () => waiting.has('held'),
    paused: () => waiting.has('paused'),
    payment_unknown: () => around.payment === 'UNKNOWN',
    no_account: () => pays(definition) && around.hasAccount === false,
    conflicted: () => waiting.has('unfilled') && state.recused.length > 0,
    unfilled: () => waiting.has('unfilled'),
    envelope: () => isShort(moneyOf(stage, state, around)),
    unverified: () => missingItems(stage, state, around.vouched).some(registerKindOf),
    gate: () => waiting.has('gate'),
    unsigned: () => waiting.has('party') && issuesAgreement(stage),
    returned: () => waiting.has('party') && wasReturned(definition, state),
    party: () => waiting.has('party'),
    person: () => waiting.has('person'),
    role: () => waiting.has('role'),
    meeting: () => waiting.has('meeting'),
    outside: () => waiting.has('outside'),
    effect: () => waiting.has('effect'),
    linked: () => waiting.has('linked'),
    consultation: () => state.consultation?.open === true,
    period: () => true,
  };
  return causes.find((cause) => holds[cause]()) ?? 'period';
}

function pays({ stages }: ProcessDefinition): boolean {
  return stages.some(({ onEntry = [] }) => onEntry.some(({ kind }) => kind === 'pay'));
}

function issuesAgreement({ onEntry = [] }: Stage): boolean {
  return onEntry.some(({ kind }) => kind === 'issue_agreement');
}

/** Whether the case came here by an outcome that tells its party of a return. */
function wasReturned({ stages }: ProcessDefinition, { stage: here, taken }: CaseState): boolean {
  return stages.some(({ key, outcomes }) =>
    outcomes.some(
      (outcome) =>
        (taken[`${key}.${outcome.key}`] ?? 0) > 0 &&
        outcome.to.some(({ to }) => to === here) &&
        (outcome.tells ?? []).some(({ message }) => message === 'returned'),
    ),
  );
}

/** Of the seats that are open: each role once, with those of the names given who sit. Of an outside body, the body. */
export function whomOf(
  definition: ProcessDefinition,
  state: CaseState,
  { names, blind }: Pick<Surroundings, 'names' | 'blind'>,
): Text | null {
  if (state.settled || state.stage === null) return null;
  const { asks } = stageOf(definition, state.stage);
  const open = state.seats.filter(({ status }) => status === 'offered');
  const bodies = open.map(({ ask, role }) => asks.find(({ key }) => key === ask)?.body ?? role);
  const said = [...new Set(bodies)].map((key) => {
    const role = definition.roles.find((one) => one.key === key);
    const hidden = blind && role?.kind === 'party';
    const sitting = open.filter((_, n) => bodies[n] === key).flatMap(({ person }) => names.get(person ?? '') ?? []);
    const named = hidden || sitting.length === 0 ? '' : ` (${sitting.join(', ')})`;
    const title = role?.title ?? { th: key, en: key };
    return { th: title.th + named, en: title.en + named };
  });
  if (said.length === 0) return null;
  return { th: said.map(({ th }) => th).join(' และ '), en: said.map(({ en }) => en).join(' and ') };
}

/** What a sentence says of time: the day that it hangs on, and by how many days that has passed. */
function timesOf(definition: ProcessDefinition, state: CaseState, around: Surroundings, cause: Cause) {
  const [held] = cause === 'held' ? heldRounds(definition, state) : [];
  const fired = state.clocks.flatMap(({ firedAt, dueAt }) => (firedAt === null ? [] : [dueAt])).sort();
  const running = state.clocks.flatMap(({ firedAt, pausedAt, dueAt }) => ((firedAt ?? pausedAt) ? [] : [dueAt])).sort();
  const overSince = held?.because.overdueSince ?? fired[0] ?? null;
  const pausedAt = state.clocks.find(({ pausedBy }) => pausedBy === 'person')?.pausedAt ?? null;
  return {
    daysOver: overSince === null ? 0 : Math.max(1, daysBetween(lastDayBefore(overSince), bangkokDay(around.now))),
    dueAt: cause === 'consultation' ? (around.consultationClosesAt ?? running[0] ?? null) : (running[0] ?? null),
    since: pausedAt ?? state.enteredAt,
    linked: held
      ? { title: around.processTitle(held.because.process), ordinal: held.because.ordinal }
      : openLinked(state, around),
  };
}

function openLinked({ linked }: CaseState, { processTitle }: Surroundings) {
  const open = linked.find(({ end }) => end === null);
  return open ? { title: processTitle(open.process), ordinal: open.ordinal } : null;
}

/** Satang that the stage may commit at most, as the case asks for, and what the envelope has left. */
function moneyOf(stage: Stage, { facts }: CaseState, { envelopeLeft }: Surroundings) {
  const [bound] = stage.outcomes.flatMap(({ does = [], needs = [] }) =>
    does.flatMap((deed) => {
      if (deed.kind !== 'commit') return [];
      const need = needs.find((one) => one.startsWith(`amount:${deed.amount}<=`));
      return need?.split('<=')[1] ?? deed.amount;
    }),
  );
  const asked = bound === undefined ? null : facts[bound];
  return {
    asked: typeof asked === 'string' && /^\d+$/.test(asked) ? BigInt(asked) : null,
    left: bound === undefined ? null : envelopeLeft,
  };
}

function isShort({ asked, left }: { asked: bigint | null; left: bigint | null }): boolean {
  return left !== null && (left <= 0n || (asked !== null && left < asked));
}
