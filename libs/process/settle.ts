/** A stage settles: the outcome is known, its target fixed, its money booked, its notices owed. Moving comes after. */
import { startClock } from './clock-rules.js';
import type { Clock, Deed, Outcome, Stage } from './definition.js';
import type { CaseEvent, Instant, Satang, Values } from './event.js';
import { holds } from './evolve.js';
import { refuse, type Journal } from './journal.js';

type Because = Extract<CaseEvent, { type: 'settled' }>['because'];

export interface Settlement {
  because: Because;
  values: Values;
  countsFrom: Instant | null;
}

/** Refuses over_envelope; everything else has been checked by the caller. */
export function settle(j: Journal, stage: Stage, outcome: Outcome, { because, values, countsFrom }: Settlement): void {
  const facts = { ...values, ...outcome.sets };
  const route = outcome.to.find(({ when }) => holds(when, { ...j.state.facts, ...facts }));
  if (!route) throw new Error(`${stage.key}.${outcome.key} has no way on`);
  j.emit({
    type: 'settled',
    stage: stage.key,
    visit: j.state.visit,
    outcome: outcome.key,
    to: route.to,
    because,
    facts,
    countsFrom,
  });
  j.tellAll(outcome.tells);
  closeConsultation(j);
  for (const deed of outcome.does ?? []) book(j, deed);
  startSpanningClocks(j, stage, outcome, countsFrom);
}

/** However the stage is left, what the public said is sealed with it. */
function closeConsultation(j: Journal): void {
  const { consultation } = j.state;
  if (!consultation?.open) return;
  j.emit({ type: 'consultation_closed', round: consultation.round, ...j.facts.consultation });
}

function book(j: Journal, deed: Deed): void {
  if (deed.kind === 'balance') return requireBalance(j);
  const amount = amountOf(j, deed);
  if (deed.kind === 'cover') return requireCover('amount_exceeds', amount, unspentLeft(j));
  if (BigInt(amount) === 0n) {
    if (deed.kind === 'commit') refuse('nothing_granted', { name: deed.amount });
    return;
  }
  if (deed.kind === 'commit') requireCover('over_envelope', amount, BigInt(j.facts.envelope ?? '0'));
  if (isFromGrantee(deed.kind)) requireCover('amount_exceeds', amount, unspentLeft(j));
  j.emit({ type: 'booked', deed: deed.kind, amount });
}

function requireBalance(j: Journal): void {
  const left = unspentLeft(j);
  if (left > 0n) refuse('money_unaccounted', { left: String(left) });
}

function requireCover(code: 'over_envelope' | 'amount_exceeds', amount: Satang, left: bigint): void {
  if (BigInt(amount) > left) refuse(code, { amount, left: String(left), limit: String(left) });
}

/** Deeds that account for money which was paid to the grantee: together never more than was paid. */
const fromGrantee: readonly string[] = ['spend', 'refund', 'recover', 'write_off'];

function isFromGrantee(kind: string): boolean {
  return fromGrantee.includes(kind);
}

/** What is left with the grantee, after what this very decision has booked already. */
function unspentLeft(j: Journal): bigint {
  const booked = j.events.flatMap((event) =>
    event.type === 'booked' && isFromGrantee(event.deed) ? [event.amount] : [],
  );
  return booked.reduce((left, amount) => left - BigInt(amount), BigInt(j.facts.unspentLeft ?? '0'));
}

function amountOf(j: Journal, deed: Exclude<Deed, { kind: 'balance' }>): Satang {
  switch (deed.kind) {
    case 'uncommit':
      return j.facts.committedLeft ?? '0';
    case 'write_off':
      return String(unspentLeft(j));
    default: {
      const amount = j.state.facts[deed.amount];
      if (typeof amount !== 'string') throw new Error(`the amount ${deed.amount} is no fact of the case`);
      return amount;
    }
  }
}

function startSpanningClocks(j: Journal, from: Stage, outcome: Outcome, countsFrom: Instant | null): void {
  for (const stage of j.definition.stages)
    for (const clock of stage.clocks) {
      if (!startsWith(clock, from, outcome)) continue;
      if (j.state.clocks.some((running) => running.stage === stage.key && running.key === clock.key)) continue;
      const start = countsFrom ?? j.now;
      const { visit, facts } = j.state;
      j.emit({ type: 'clock_started', clock: startClock(clock, stage.key, visit, start, facts, j.facts.calendar) });
    }
}

function startsWith({ starts }: Clock, from: Stage, outcome: Outcome): boolean {
  return typeof starts === 'object' && 'stage' in starts && starts.stage === from.key && starts.outcome === outcome.key;
}
