/** What callers hand to the record, and what they get back. */
import type { Command, Refusal } from '#libs/process/command.js';
import type { LinkedNews } from '#libs/process/linked-news.js';
import type { TextRef } from '#libs/process/event.js';

/** A text as a person wrote it; the record salts, hashes and stores it. */
export interface NewText {
  kind: TextRef['kind'];
  body: string;
}

type Written<C> = C extends { texts: readonly TextRef[] } ? Omit<C, 'texts'> & { texts: readonly NewText[] } : C;

/** `content` is the new content of a resubmission as JSON; the record stores it and takes the declared facts out of it. */
type Content = { content: Readonly<Record<string, unknown>> | null };

type EngineCommand =
  'open' | 'move' | 'complete_effect' | LinkedNews['type'] | 'recalculate' | 'refill' | 'adopt' | 'link' | 'answer';

/** A command as a person gives it. */
export type PersonCommand =
  | Written<Exclude<Command, { type: EngineCommand }>>
  | (Omit<Written<Extract<Command, { type: 'answer' }>>, 'contentHash' | 'contentFacts'> & Content)
  | { type: 'adopt'; version: number };

/** The same key with the same input gives the same reply; with another input it is refused. */
export interface Idempotency {
  key: string;
  /** SHA-256 of the canonical input, hex. */
  inputHash: string;
}

export interface ActRequest {
  caseId: string;
  userId: string;
  command: PersonCommand;
  idempotency: Idempotency | null;
}

export interface SubmitRequest {
  draftId: string;
  /** The draft's version that the author saw. */
  draftVersion: number;
  userId: string;
  idempotency: Idempotency | null;
}

/** A paper application as an officer enters it for its organisation: draft and case at once, or nothing. */
export interface FilingRequest {
  paper: Readonly<
    Record<'programmeId' | 'callId' | 'organisationId' | 'title', string> & { content: Record<string, unknown> }
  >;
  userId: string;
  idempotency: Idempotency | null;
}

export interface OpenLinkedRequest {
  parentId: string;
  process: string;
  userId: string;
  content: Readonly<Record<string, unknown>>;
  title: string;
  idempotency: Idempotency | null;
}

export type RecordRefusal =
  | Refusal
  | {
      code:
        | 'case_not_found'
        | 'draft_not_found'
        | 'draft_closed'
        | 'draft_stale'
        | 'call_closed'
        | 'call_not_open'
        | 'not_a_member'
        | 'organisation_inactive'
        | 'organisation_not_verified'
        | 'payee_change_missing'
        | 'idempotency_key_reused'
        | 'file_unknown'
        | 'file_held'
        | 'score_invalid'
        | 'process_unknown';
      detail: Refusal['detail'];
    };

export interface Acknowledged {
  ok: true;
  caseId: string;
  reference: string;
  /** The head of the case's log after this command. */
  seq: number;
  stage: string | null;
  visit: number;
  /** The outcome that this answer settled the stage with, if it did. */
  settled: string | null;
  /** When the record took it, in case time. */
  at: string;
  /** Whether the mover has to be poked: something settled, a clock moved, an effect is owed. */
  needsMover: boolean;
  /** Whether notices were written: their delivery is to be poked. */
  owesNotices: boolean;
  /** On submission: when it was received, when it counts as received (both in case time), and the hash of what was sent. */
  receipt?: { receivedAt: string; legallyReceivedAt: string; contentHash: string };
  /** The reply to an earlier request with the same key. */
  replayed?: true;
}

/** Durable once returned. */
export type Reply = Acknowledged | { ok: false; refusal: RecordRefusal };

/** What the mover has to do next for a case. */
export interface MoverPlan {
  process: string;
  stage: string | null;
  /** External effects that still have to be carried out, by key `visit.kind`. */
  effects: readonly { key: string; kind: 'pay' | 'issue_agreement' }[];
  /** Milliseconds until a clock or reminder is due; null when nothing is. */
  waitMs: number | null;
  ended: boolean;
  /** Set when the rules failed: why this case cannot go on. */
  stuck: string | null;
  /** Other cases that this move gave something to do (opened or told); the mover pokes them. */
  poke: readonly string[];
  owesNotices: boolean;
}
