/** The record: the only way to change a case. Made once per process from its pool of connections. */
import type { CaseState } from '#libs/process/state.js';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { act } from './act.js';
import { advance, lapseDraft } from './advance.js';
import { Calendars } from './calendars.js';
import { completeEffect, type EffectResult } from './complete-effect.js';
import { Definitions } from './definitions.js';
import { replyTo } from './idempotency.js';
import { openLinked } from './linked.js';
import { assignable, type AssignableAsk, type AssignableFilter } from './reads/assignable.js';
import { recalculate } from './recalculate.js';
import type { RecordParts } from './record-parts.js';
import { rehearse, type Rehearsed } from './rehearse.js';
import { declareRelation, type Related, type RelationRequest } from './relation.js';
import type {
  ActRequest,
  FilingRequest,
  Idempotency,
  MoverPlan,
  OpenLinkedRequest,
  Reply,
  SubmitRequest,
} from './request.js';
import { fileOnPaper, submit } from './submit.js';

export interface CaseRecord {
  /** A person's command on a case. */
  act: (request: ActRequest) => Promise<Reply>;
  /** What a person's command would come to, the engine's next move included: `look` sees it; nothing of it stays. */
  rehearse: <T>(
    request: Omit<ActRequest, 'idempotency'>,
    look: (client: PoolClient, since: number) => Promise<T>,
  ) => Promise<Rehearsed<T>>;
  /** A draft becomes a case. */
  submit: (request: SubmitRequest) => Promise<Reply>;
  fileOnPaper: (request: FilingRequest) => Promise<Reply>;
  /** What a key was answered with before, for whoever asks more of a request than the record does. Null for a new one. */
  replied: (userId: string, idempotency: Idempotency) => Promise<Reply | null>;
  /** A person declares a relation to an organisation, and is out of every seat in its cases in the same transaction. */
  declareRelation: (request: RelationRequest) => Promise<Related>;
  /** A person opens a linked case (amendment, appeal). */
  openLinked: (request: OpenLinkedRequest) => Promise<Reply>;
  /** The engine moves a case as far as it goes, and says what is left to do. Throws only when the database fails. */
  advance: (caseId: string) => Promise<MoverPlan>;
  /** An activity reports what came of an effect; telling it twice changes nothing. */
  completeEffect: (caseId: string, result: EffectResult) => Promise<void>;
  /** A draft whose call has closed ends as a lapsed case. */
  lapseDraft: (draftId: string) => Promise<void>;
  /** Lengthens working-day clocks after a late holiday. */
  recalculate: (caseId: string) => Promise<void>;
  /** Open personal seats that the person may give out, with who might sit in them. */
  assignable: (userId: string, filter: AssignableFilter) => Promise<AssignableAsk[]>;
  definitions: Definitions;
}

export function createRecord({ pool }: { pool: Pool }): CaseRecord {
  const parts: RecordParts = { pool, definitions: new Definitions(), calendars: new Calendars(), parentState };
  return {
    act: (request) => act(parts, request),
    rehearse: (request, look) => rehearse(parts, request, look),
    submit: (request) => submit(parts, request),
    fileOnPaper: (request) => fileOnPaper(parts, request),
    replied: (userId, idempotency) => replyTo(pool, userId, idempotency),
    declareRelation: (request) => declareRelation(parts, request),
    openLinked: (request) => openLinked(parts, request),
    advance: (caseId) => advance(parts, caseId),
    completeEffect: (caseId, result) => completeEffect(parts, caseId, result),
    lapseDraft: (draftId) => lapseDraft(parts, draftId),
    recalculate: (caseId) => recalculate(parts, caseId),
    assignable: (userId, filter) => assignable(parts, userId, filter),
    definitions: parts.definitions,
  };
}

async function parentState(db: ClientBase, parentId: string | null): Promise<CaseState | null> {
  if (parentId === null) return null;
  const found = await db.query<{ state: string }>({
    name: 'read-parent',
    text: 'SELECT state FROM "case" WHERE id = $1',
    values: [parentId],
  });
  const row = found.rows[0];
  return row ? (JSON.parse(row.state) as CaseState) : null;
}
