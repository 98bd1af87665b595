/** What can be asked of a case, by a person or by the engine, and how the rules answer. */
import type { ProcessDefinition, Scalar } from './definition.js';
import type { Belonging, CaseEvent, Instant, Received, TextRef, Values } from './event.js';
import type { CaseState } from './state.js';
import type { Calendar } from '#libs/calendar/working-days.js';

/**
 * Who asks. `roles` are the roles of this definition that the person holds for this case, its party included. `actsFor`:
 * those who have handed their seats in this case to the person for now, each for one role, or with null for all.
 */
export type Actor =
  | { kind: 'engine' }
  | {
      kind: 'person';
      id: string;
      roles: readonly string[];
      conflict: string | null;
      /** Of the party: whether its verified signatories name this person. Not said where nobody knows. */
      signs?: boolean;
      actsFor?: readonly { person: string; role: string | null }[];
    };

/** What the author of an answer had on the screen. */
export interface Seen {
  visit: number;
  contentHash: string;
}

export type Command =
  | {
      type: 'open';
      caseId: string;
      facts: Values;
      contentHash: string;
      parent: { caseId: string; ordinal: number } | null;
      belonging?: Belonging;
      /** Of what a person submits. */
      received?: Received;
      texts?: readonly TextRef[];
    }
  | {
      type: 'answer';
      seen: Seen;
      outcome: string;
      /** The seat it is given in; null for an outcome that needs none, or to take a free seat of one's role. */
      seat: string | null;
      values: Values;
      reference: string | null;
      decidedAt: Instant | null;
      contentHash: string | null;
      contentFacts: Values;
      texts: readonly TextRef[];
      /** Who took part in the decision, where a meeting took it and somebody else records it. */
      by?: readonly string[];
    }
  | { type: 'declare_conflict'; kind: string; texts: readonly TextRef[] }
  | { type: 'recuse'; seat: string; kind: string; texts: readonly TextRef[] }
  | { type: 'assign'; seat: string; person: string }
  | { type: 'delegate'; seat: string; to: string; until: Instant }
  | { type: 'extend'; clock: string; days: number; texts: readonly TextRef[] }
  | { type: 'pause'; clock: string; texts: readonly TextRef[] }
  | { type: 'resume'; clock: string }
  /** Those who are asked are told once more. */
  | { type: 'remind' }
  | { type: 'supply'; item: string; ref: string }
  | { type: 'waive'; item: string; texts: readonly TextRef[] }
  | {
      type: 'correct';
      seq: number;
      values: Values;
      reference: string | null;
      decidedAt: Instant | null;
      texts: readonly TextRef[];
    }
  | { type: 'adopt'; definition: ProcessDefinition }
  | { type: 'link'; process: string; caseId: string; facts: Values }
  | { type: 'move' }
  | { type: 'complete_effect'; key: string; facts: Values; outcome: string | null; paid: string | null }
  | {
      type: 'linked_ended';
      caseId: string;
      process: string;
      ordinal: number;
      end: string;
      kind: string;
      money: CaseState['money'];
      facts: Values;
      contentHash: string;
    }
  | { type: 'linked_overdue'; caseId: string; process: string; ordinal: number; clock: string; since: Instant }
  | { type: 'recalculate' }
  /** Seats of people who may sit no more go to the next. */
  | { type: 'refill' };

/** An upload that is under way, or has just ended: what was due after it began waits until then. */
export interface UploadHold {
  beganAt: Instant;
  until: Instant;
}

/** What the rules need to know beyond the case; read under lock and handed in. */
export interface Facts {
  /** Uploads by the party that deadlines wait for; read where a clock has come due. */
  uploads?: readonly UploadHold[];
  calendar: Calendar;
  /** Who may be offered a personal seat, by role, best first; people in conflict are left out. */
  holders: Readonly<Record<string, readonly string[]>>;
  /** Who holds such a role and is not among those whom the call names for it, by role. */
  outsidePool?: Readonly<Record<string, readonly string[]>>;
  /** The kind of conflict of those who hold such a role, or took part in a meeting, and have one with this case. */
  conflicts: Readonly<Record<string, string>>;
  /** Satang left in the case's envelope, or null where the case has no fund or it was not locked. */
  envelope: string | null;
  /** Satang of this grant that are committed and neither payable nor paid yet, or null as above. */
  committedLeft: string | null;
  /** Satang of this grant that are paid and not yet spent, refunded, recovered or written off, or null as above. */
  unspentLeft: string | null;
  /** The comments of the open consultation, read under its lock; none where none is open. */
  consultation: { comments: number; root: string };
  /** Who acted in the case to which this one is linked. */
  actedInParent: readonly string[];
  /** The parent no longer waits for this linked case. */
  parentLeft: boolean;
  /** The id that a linked case will have. */
  linkedCaseId: (process: string, ordinal: number) => string;
}

export const refusalCodes = [
  'case_not_open',
  'case_already_open',
  'case_ended',
  'case_moving',
  'stage_moved',
  'too_late',
  'outcome_not_offered',
  'loop_bound_reached',
  'not_asked',
  'not_your_turn',
  'seat_unknown',
  'seat_answered',
  'acted_before',
  'conflict_of_interest',
  'value_missing',
  'value_invalid',
  'period_invalid',
  'sides_differ',
  'value_unknown',
  'reasons_missing',
  'narrative_missing',
  'reference_missing',
  'decided_at_invalid',
  'meeting_missing',
  'quorum_missing',
  'gate_unmet',
  'gate_item_unknown',
  'gate_item_by_register',
  'gate_item_not_waivable',
  'signatory_not_verified',
  'document_not_ready',
  'document_changed',
  'over_envelope',
  'nothing_granted',
  'amount_exceeds',
  'money_unaccounted',
  'clock_unknown',
  'clock_not_extendable',
  'clock_not_pausable',
  'clock_not_paused',
  'extension_too_long',
  'clock_past_due',
  'person_not_eligible',
  'not_in_pool',
  'event_not_correctable',
  'definition_unfit',
  'not_linkable',
  'appeal_too_late',
  'nobody_to_remind',
  'reminded_today',
  'engine_only',
  'effect_unknown',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  detail: Readonly<Record<string, Scalar | readonly Scalar[]>>;
}

/** A notice owed because of the event at `event` (its index in the decision). */
export interface OwedNotice {
  event: number;
  message: string;
  to: readonly string[];
}

/** Expected refusals are answers, not exceptions. An exception out of the rules is a bug and marks the case as stuck. */
export type Decision =
  | { ok: true; events: readonly CaseEvent[]; notices: readonly OwedNotice[]; state: CaseState }
  | { ok: false; refusal: Refusal };
