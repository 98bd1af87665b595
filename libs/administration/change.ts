/** What a kind of administrative change says of itself, and what it is given. */
import type { z } from 'zod';
import type { ActionKey } from '#libs/access/matrix.js';
import type { Prisma } from '#prisma/generated/client.js';

export type Transaction = Prisma.TransactionClient;
export type Json = Prisma.JsonValue;

/** Where a change belongs. Both null: it holds everywhere. */
export interface Place {
  programmeId: string | null;
  organisationId: string | null;
}
export const everywhere: Place = { programmeId: null, organisationId: null };

/** A change as its kind sees it. */
export interface Proposed<After> {
  id: string;
  /** Of what is changed, or of what will be made. */
  subjectId: string;
  before: Json;
  after: After;
  reason: string;
  proposedBy: string;
  /** Case time. */
  now: Date;
  /** From when it is to hold. Later than `now` while it is proposed and confirmed for a day that has not come. */
  effectiveAt: Date;
}

/** Methods may throw `Refused` (or a problem of the API): the transaction is undone, and nothing was changed. */
export interface ChangeKind<After extends z.ZodType = z.ZodType> {
  key: string;
  /** The noun of what it changes; ids are unique within it. */
  subject: string;
  /** What is to be: read from the request, and again from the row before it is applied. Its output is plain JSON. */
  after: After;
  /** Actions of the permission matrix: who may propose it, and who may confirm, refuse or read it. */
  propose: ActionKey;
  confirm: ActionKey;
  /** Whether somebody else has to confirm it. */
  needsSecond(change: { before: Json; after: z.output<After> }): boolean;
  place(tx: Transaction, subjectId: string, after: z.output<After>): Promise<Place>;
  /** What is there now, of that which it changes; null where it is new. If it differs at the confirmation, that is refused. */
  current(tx: Transaction, subjectId: string, after: z.output<After>): Promise<Json>;
  /** What must hold when it is proposed, and again when it is applied. */
  check?(tx: Transaction, change: Proposed<z.output<After>>): Promise<void>;
  /** Who is to hear of it as soon as it is proposed, and what is noted then, before anybody has confirmed it. */
  tell?(tx: Transaction, change: Proposed<z.output<After>>): Promise<void>;
  /** Writes the effect: at once, or for a later day by the engine on that day. */
  apply(tx: Transaction, change: Proposed<z.output<After>>): Promise<void>;
  /** Users who may not confirm it though their role would let them: whom it favours. */
  barred?(change: { before: Json; after: z.output<After> }): readonly string[];
  /** It writes at once whatever its date: what it writes says itself from when it holds. */
  dated?: true;
  /** It adds to what is there: on a later day its check alone decides, whatever was changed in between. */
  relative?: true;
  /** It cannot wait for a later day. */
  immediate?: true;
  /** `before` or `after` as readers of the history see it, where not all is for their eyes. */
  shown?(body: Json): Json;
}
