/** What the events of a case add up to: all that the rules need to know of it, and nothing else. */
import type { Scalar, Target } from './definition.js';
import type { Instant, Satang, Values } from './event.js';

export interface Seat {
  id: string;
  ask: string;
  role: string;
  person: string | null;
  status: 'offered' | 'answered' | 'vacated';
  outcome?: string;
  answeredBy?: string;
  values?: Values;
  onBehalfOf?: string;
  delegatedUntil?: Instant;
}

export interface RunningClock {
  id: string;
  key: string;
  /** The stage whose definition holds the clock, not always the stage that the case is in. */
  stage: string;
  startAt: Instant;
  dueAt: Instant;
  revision: number;
  calendarVersion: number;
  extensions: number;
  extendedDays: number;
  pausedAt: Instant | null;
  pausedBy: 'stage' | 'person' | null;
  firedAt: Instant | null;
  /** Reminders up to this instant are no longer owed: they were sent, or lay before the due was last moved. */
  remindedUntil: Instant;
}

export interface LinkedCase {
  caseId: string;
  process: string;
  ordinal: number;
  /** The visit of this case in which it was opened. */
  visit: number;
  end: string | null;
  kind: string | null;
  /** Since when it has been overdue by a clock that holds this case; null while it is not. */
  overdueSince: Instant | null;
}

export type Purse =
  'committed' | 'payable' | 'paid' | 'spent' | 'refunded' | 'recovered' | 'written_off' | 'disallowed';

export interface CaseState {
  caseId: string;
  definition: { key: string; version: number };
  parent: { caseId: string; ordinal: number } | null;
  seq: number;
  openedAt: Instant;
  /** Null before the first stage is entered. */
  stage: string | null;
  /** Counts every entry into any stage; names the current stay. */
  visit: number;
  enteredAt: Instant;
  seats: readonly Seat[];
  clocks: readonly RunningClock[];
  settled: { outcome: string; to: Target; at: Instant; countsFrom: Instant | null } | null;
  escalatedTo: readonly string[];
  pendingEffects: readonly string[];
  /** Gate items that are there, by `stage.item`. */
  gate: Readonly<Record<string, 'supplied' | 'waived'>>;
  /** How often each `stage.outcome` was taken. */
  taken: Readonly<Record<string, number>>;
  /** Who stepped down with a conflict: never asked again in this case. */
  recused: readonly string[];
  /** Who answered in each stage. */
  acted: Readonly<Record<string, readonly string[]>>;
  facts: Readonly<Record<string, Scalar>>;
  contentHash: string;
  /** The latest consultation of the public; null before the first. */
  consultation: { round: number; open: boolean } | null;
  linked: readonly LinkedCase[];
  money: Readonly<Record<Purse, Satang>>;
  end: string | null;
  endedAt: Instant | null;
}
