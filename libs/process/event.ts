/**
 * What can have happened to a case. Events carry ids, codes, dates and amounts only; free text lives beside them in rows
 * that a `TextRef` names by salted hash. All instants are ISO 8601 in UTC with milliseconds, so that they sort as text.
 */
import type { Deed, Scalar, Target } from './definition.js';

export type { Instant } from '#libs/calendar/working-days.js';
import type { Instant } from '#libs/calendar/working-days.js';
/** Integer satang as a decimal string. */
export type Satang = string;
export type Values = Readonly<Record<string, Scalar>>;

/** A text or file beside the log: its row and the salted SHA-256 of its content. `scores`: a rubric filled in, as JSON. */
export interface TextRef {
  kind:
    | 'reasons'
    | 'narrative'
    | 'scores'
    | 'remark'
    | 'conditions'
    | 'citation'
    | 'minutes'
    | 'document'
    | 'conflict'
    | 'content'
    | 'title';
  id: string;
  hash: string;
}

/** A seat as it was offered. `person` is null while any holder of the role may take it, or nobody is left for it. */
export interface OfferedSeat {
  id: string;
  ask: string;
  role: string;
  person: string | null;
}

export interface StartedClock {
  id: string;
  key: string;
  stage: string;
  basis: string;
  startAt: Instant;
  dueAt: Instant;
  calendarVersion: number;
}

/** Both in case time. The first decides whether a call was met, the second starts the authority's clocks. */
export interface Received {
  receivedAt: Instant;
  legallyReceivedAt: Instant;
}

/** To whom and to what a case belongs, for as long as it lasts: ids, and the reference that people call it by. */
export interface Belonging {
  reference: string;
  programmeId: string;
  workstreamId: string | null;
  callId: string | null;
  envelopeId: string | null;
  organisationId: string | null;
}

export type CaseEvent =
  | {
      type: 'opened';
      definition: { key: string; version: number };
      parent: { caseId: string; ordinal: number } | null;
      facts: Values;
      contentHash: string;
      /** Absent from what was opened before events said it. */
      belonging?: Belonging;
      /** When a submission was received, and when it counts as received; absent for what nobody submitted. */
      received?: Received;
      /** What the case is called; absent from what was opened before events named it. */
      texts?: readonly TextRef[];
    }
  | {
      type: 'entered';
      stage: string;
      visit: number;
      passed: readonly string[];
      seats: readonly OfferedSeat[];
      clocks: readonly StartedClock[];
      stopped: readonly string[];
      paused: readonly string[];
      resumed: readonly { id: string; dueAt: Instant }[];
      effects: readonly string[];
    }
  | { type: 'seat_offered'; seat: OfferedSeat; by: 'engine' | 'person' }
  | {
      type: 'seat_vacated';
      seat: string;
      because: 'recused' | 'reoffered' | 'conflict' | 'term_ended' | 'left_pool';
      kind: string | null;
      texts: readonly TextRef[];
    }
  /** A conflict with the case, by whoever does not sit in it, or before being asked to. */
  | { type: 'conflict_declared'; person: string; kind: string; texts: readonly TextRef[] }
  | { type: 'seat_delegated'; seat: string; from: string; to: string; until: Instant }
  | {
      type: 'answered';
      visit: number;
      seat: string | null;
      outcome: string;
      values: Values;
      reference: string | null;
      decidedAt: Instant | null;
      onBehalfOf: string | null;
      /** The hash of the content as it stands after this answer, where the answer changed it (a resubmission). */
      contentHash: string | null;
      /** Facts that the changed content states. */
      contentFacts: Values;
      texts: readonly TextRef[];
      /** Who decided, where it was a meeting. */
      by?: readonly string[];
    }
  | {
      type: 'settled';
      stage: string;
      visit: number;
      outcome: string;
      to: Target;
      because: 'answers' | 'clock' | 'effect' | 'linked';
      /** Facts that the settling answers and the outcome set. */
      facts: Values;
      /** The instant that clocks run from, where it is not the event's own: a meeting's or outside body's date, or the legal receipt of a filing. */
      countsFrom: Instant | null;
    }
  | { type: 'booked'; deed: Exclude<Deed['kind'], 'balance' | 'cover'> | 'paid'; amount: Satang }
  | { type: 'gate_supplied'; stage: string; item: string; ref: string }
  | { type: 'gate_waived'; stage: string; item: string; texts: readonly TextRef[] }
  | { type: 'clock_started'; clock: StartedClock }
  | { type: 'clock_fired'; id: string; revision: number }
  | { type: 'clock_extended'; id: string; revision: number; dueAt: Instant; days: number; texts: readonly TextRef[] }
  | { type: 'clock_paused'; id: string; revision: number; texts: readonly TextRef[] }
  | { type: 'clock_resumed'; id: string; revision: number; dueAt: Instant }
  | { type: 'clock_recalculated'; id: string; revision: number; dueAt: Instant; calendarVersion: number }
  | { type: 'reminded'; id: string; revision: number; ordinal: number }
  | { type: 'escalated'; to: string; because: 'clock' | 'unfilled'; clock: string | null }
  | { type: 'effect_done'; key: string; facts: Values }
  /** Opened by the engine, or by a person where the stage or end allows it (an amendment, an appeal). */
  | { type: 'linked_opened'; caseId: string; process: string; ordinal: number; facts: Values }
  | {
      type: 'linked_ended';
      caseId: string;
      process: string;
      ordinal: number;
      end: string;
      kind: string;
      money: Readonly<Record<string, Satang>>;
    }
  | { type: 'linked_overdue'; caseId: string; process: string; ordinal: number; clock: string; since: Instant }
  /** What a linked case changes here; `contentHash` is of its own content. */
  | { type: 'amended'; caseId: string; process: string; ordinal: number; contentHash: string; facts: Values }
  | { type: 'consultation_opened'; round: number; closesAt: Instant }
  /** `root`: the Merkle root over the hashes of all comments, in the order of their arrival. */
  | { type: 'consultation_closed'; round: number; comments: number; root: string }
  | { type: 'ended'; end: string }
  | {
      type: 'corrected';
      seq: number;
      values: Values;
      reference: string | null;
      decidedAt: Instant | null;
      texts: readonly TextRef[];
    }
  | { type: 'adopted'; version: number };

export type EventType = CaseEvent['type'];

/** An event in its place in the log. `actor` is a person's id, or `engine`. */
export type Recorded<E extends CaseEvent = CaseEvent> = E & { seq: number; at: Instant; actor: string };
