/**
 * The language in which a process is written down. A definition is plain JSON: TypeScript checks it when it is written
 * in code (`defineProcess`), `checkProcess` when it comes out of the database. Lists, not objects, carry everything that
 * has an order, so that no JSON store can lose it. Nothing is ever inferred from a name.
 */

/** A text in the two languages of the product; Thai is the original. */
export interface Text {
  th: string;
  en: string;
}

export type Scalar = string | number | boolean;

/** Holds while the case's fact has one of the listed values. A fact that was never set is `false`. */
export interface Condition {
  fact: string;
  in: readonly Scalar[];
}

/** A stage by its key, or an end. */
export type Target<S extends string = string, E extends string = string> = S | { end: E };

export interface Route<S extends string = string, E extends string = string> {
  when?: Condition;
  to: Target<S, E>;
}

export interface Role<R extends string = string> {
  key: R;
  title: Text;
  /** `party`: members of the case's own organisation; `engine`: nobody, the machine itself; the rest hold the role in the programme. */
  kind: 'party' | 'staff' | 'committee' | 'outside';
  /** It may have nothing to do here: it reads these cases, for its work on others. */
  reads?: true;
}

/**
 * One question put to one role. Several asks of a stage run side by side, unless the stage says `inTurn`.
 * `person`: every seat is offered to one named holder. `role`: any holder may take the seat.
 * `meeting`: a secretary records the resolution of a quorate meeting. `outside`: an officer records what an outside
 * body answered, with its reference and date.
 */
export interface Ask<R extends string = string, S extends string = string> {
  key: string;
  role: R;
  how: 'person' | 'role' | 'meeting' | 'outside';
  /** Whose resolution or answer is recorded: the committee that meets, the outside body that answers. */
  body?: R;
  seats: number;
  /** How many equal answers carry the ask. Where none reaches it, the most cautious of the most frequent answers wins. */
  agree: number;
  /** `majority`: settled as soon as one answer has `agree` votes; `all`: only after every seat has answered. */
  settles: 'majority' | 'all';
  /** The outcomes that a seat may choose. */
  answers: readonly string[];
  /** Whoever acted in one of these stages may not sit here. */
  notBy?: readonly S[];
  /** Nor may whoever acted anywhere in the case to which this one is linked: an appeal is not heard by those who decided. */
  notByParent?: true;
  /** When no holder is left for a seat: escalate (the director is asked), or settle with at least `quorum` answers. */
  unfilled: 'escalate' | { quorum: number };
  /** Roles that may offer its seats by hand. */
  assignedBy?: readonly R[];
  /** Its sitters do not learn whose case it is, where the call says that it is judged blind. */
  blind?: true;
}

export type ClockLength =
  | { days: number }
  | { workingDays: number }
  /** Calendar years, as a law counts them: to the same date. */
  | { years: number }
  /** The number of days is a fact of the case (a call's or agreement's setting). */
  | { daysFact: string }
  /** The due instant itself is a fact of the case: an ISO 8601 instant. */
  | { untilFact: string };

export type ClockEnd<R extends string = string> =
  /** `byLaw`: the statute that is the clock's basis says itself that silence gives this outcome, whatever it grants. */
  | { kind: 'settle'; outcome: string; byLaw?: true }
  /** Ask `to` besides those asked before; `reoffer` offers unanswered personal seats to the next holders. */
  | { kind: 'escalate'; to: R; reoffer?: true }
  /** Only says so: outside bodies keep their own time. */
  | { kind: 'remind' };

export interface Clock<R extends string = string, S extends string = string> {
  key: string;
  title: Text;
  length: ClockLength;
  /**
   * `entry` of its stage; or the settling of an earlier stage with that outcome: then it spans stages and stops when its
   * own stage is left, unless for one of `pausedIn`; or an instant that is a fact of the case (the day a law came into
   * force), and where that was never set, entry.
   */
  starts: 'entry' | { stage: S; outcome: string } | { fact: string };
  /** Stages in which it stands still. */
  pausedIn?: readonly S[];
  /** A row of the legal register: where the length comes from and how strongly it binds. */
  basis: string;
  /** The row by which a period whose last day is a day off ends on the next working day. */
  rolls?: string;
  /** While it is overdue, the case that waits for this linked one is held, and says so. */
  holds?: true;
  /** Days before the due at which those asked are reminded, descending. */
  reminders?: readonly number[];
  /** May be extended, never after its due. */
  extension?: { atMostDays: number; times: number; by: readonly R[]; tells?: readonly Tell<R>[] };
  /** May be paused, never after its due; `atMostDays` bounds one pause. */
  pause?: { atMostDays: number; by: readonly R[] };
  end: ClockEnd<R>;
  /** Notices owed when it ends, besides those of the outcome or escalation. */
  tells?: readonly Tell<R>[];
}

/**
 * What an answer must bring, by name. `reasons`: written reasons; `reasons:x<y`: where the amount x is less than the fact y,
 * for whoever gets less than they asked for was refused the rest. `narrative`: what was done, in words. `reference`: the
 * number of a resolution or letter and `decidedAt`. `meeting`: attendance and quorum. `amount:x`, `date:x`, `text:x`,
 * `number:x`: a value that becomes the fact x; `amount:x<=y`: at most the fact y.
 * `document:x`: the hash of the document that is the fact `x.sha256`. `file:x`: the hash of a file that lies with the case.
 */
export type Need =
  | 'reasons'
  | `reasons:${string}<${string}`
  | 'narrative'
  | 'reference'
  | 'meeting'
  | `amount:${string}`
  | `date:${string}`
  | `text:${string}`
  | `number:${string}`
  | `file:${string}`
  | `document:${string}`;

/** A movement of money that is booked in the transaction of the settling answer. Amounts are facts or named amounts of the answer. */
export type Deed =
  | { kind: 'commit'; amount: string }
  | { kind: 'uncommit' }
  | { kind: 'payable'; amount: string }
  | { kind: 'unpayable'; amount: string }
  | { kind: 'spend'; amount: string }
  | { kind: 'disallow'; amount: string }
  | { kind: 'refund'; amount: string }
  | { kind: 'recover'; amount: string }
  | { kind: 'write_off' }
  /** Books nothing: refuses more than is left with the grantee. */
  | { kind: 'cover'; amount: string }
  /** Books nothing: refuses while money with the grantee is unaccounted for. */
  | { kind: 'balance' };

/** A notice owed when something happens: a message of `libs/notices` and who is told. `told`: all who were told before. */
export interface Tell<R extends string = string> {
  message: string;
  to: readonly (R | 'asked' | 'party' | 'told' | 'subscribers')[];
}

export interface Outcome<R extends string = string, S extends string = string, E extends string = string> {
  key: string;
  title: Text;
  /** The first route whose condition holds; the last has none. */
  to: readonly Route<S, E>[];
  /** Roles that may choose it without a seat (withdrawal, termination). */
  by?: readonly R[];
  /** Settles the stage as soon as one ask has come to it, however the others stand. */
  atOnce?: true;
  /** Offered only while this holds. */
  when?: Condition;
  /** The bound of a loop: how often one case may take it; then it is offered no more. */
  atMost?: number;
  needs?: readonly Need[];
  /** The party's answer may bring changed content (a resubmission). */
  content?: true;
  /** Facts that it sets. */
  sets?: Readonly<Record<string, Scalar>>;
  does?: readonly Deed[];
  tells?: readonly Tell<R>[];
}

export const registerKinds = ['verified_party', 'payee_change'] as const;
export type RegisterKind = (typeof registerKinds)[number];

export interface GateItem<R extends string = string> {
  key: string;
  title: Text;
  /**
   * Nobody supplies or waives what the register of organisations itself says: that the case's own organisation is verified
   * (`verified_party`), or has asked, since the case was opened, for an account that two people change (`payee_change`).
   */
  kind: 'document' | 'field' | 'publication' | 'telling' | 'register' | RegisterKind;
  basis?: string;
  /** Who supplies or waives it, or sees to the register, where not those whom the stage asks. */
  by?: readonly R[];
  /** May be waived with a recorded reason and citation. */
  waivable?: true;
  when?: Condition;
}

/** What must be there, or be waived, before one of `outcomes` can be chosen. */
export interface Gate<R extends string = string> {
  outcomes: readonly string[];
  items: readonly GateItem<R>[];
}

/**
 * What the engine does on entry, idempotent by case, visit, effect and ordinal.
 * `schedule`: split `amount` by the call's shares into instalments (facts `instalments`, `instalment.N.amount`).
 * `issue_agreement`: write the agreement; its hash becomes the fact `agreement.sha256`.
 * `open_consultation`, `publish_summary`, `close_consultation`: the public part of a draft measure.
 * `pay`: pay fact `amount` through the bank; settles the stage with `paid` or `refused`.
 */
export type Effect =
  | { kind: 'schedule'; amount: string }
  | { kind: 'issue_agreement' }
  | { kind: 'open_consultation' }
  | { kind: 'publish_summary' }
  | { kind: 'pay'; amount: string; paid: string; refused: string };

/** A case that the engine opens beside this one. `facts`: child's fact → this case's fact; `#` stands for the ordinal. */
export interface Link {
  process: string;
  facts?: Readonly<Record<string, string>>;
}

/**
 * Linked cases that the engine opens one after another: for ordinal 1…`times`, each of `links` in turn, the next when
 * the one before has ended in one of its `fulfilled` ends. Then the stage settles with `then`; a linked case that ends
 * otherwise settles it with `otherwise`. A later visit carries on where the last one stopped.
 */
export interface Rounds {
  links: readonly Link[];
  /** The fact that says how many rounds there are. */
  times: string;
  then: string;
  otherwise: string;
}

/**
 * What a linked case that ended fulfilled changes in this case, written into this case's own log. `facts`: this case's
 * fact → the linked case's. `shares`: that fact of the linked case splits anew what instalments are not begun yet.
 * `content`: this case's fact that becomes the hash of the linked case's content.
 */
export interface Amend {
  /** Of the linked case's facts. */
  when?: Condition;
  facts?: Readonly<Record<string, string>>;
  shares?: string;
  content?: string;
}

/** Linked cases that these roles may open while the case is here. */
export interface MayOpen<R extends string = string> {
  process: string;
  by: readonly R[];
  amends?: readonly Amend[];
}

export interface Labels {
  public: Text;
  applicant: Text;
  staff: Text;
}

export interface Stage<R extends string = string, S extends string = string, E extends string = string> {
  key: S;
  title: Text;
  /** What each audience reads while the case is here, where it differs from the title. */
  labels?: Partial<Labels>;
  /** Cases for which this is false pass by, to `else`. */
  for?: { when: Condition; else: Target<S, E> };
  asks: readonly Ask<R, S>[];
  /** The asks are put one after another, each after the one before answered `inTurn`; any other answer settles at once. */
  inTurn?: string;
  clocks: readonly Clock<R, S>[];
  /** Most cautious first: it wins a tie. */
  outcomes: readonly Outcome<R, S, E>[];
  gate?: Gate<R>;
  onEntry?: readonly Effect[];
  rounds?: Rounds;
  mayOpen?: readonly MayOpen<R>[];
  tells?: readonly Tell<R>[];
}

export interface End<E extends string = string, R extends string = string> {
  key: E;
  title: Text;
  kind: 'fulfilled' | 'refused' | 'withdrawn' | 'lapsed' | 'terminated';
  /** Follow-up cases that begin when this end is reached. */
  opens?: readonly (Link & { when?: Condition })[];
  /** A refusal that may be appealed: the linked process, and days to appeal by the register's row. */
  appeal?: { process: string; days: number; basis: string; rolls?: string };
  tells?: readonly Tell<R>[];
}

export interface FactDeclaration {
  key: string;
  title: Text;
  /** Every value it may take, where they are few: makes conditions checkable. */
  values?: readonly Scalar[];
  /**
   * What it has to look like: satang as a string of digits; an ISO 8601 instant in UTC, or a day; a whole number of days;
   * hundredths of a percent that make a whole, "4000,4000,2000".
   */
  kind?: 'amount' | 'instant' | 'days' | 'shares';
  /** The content that the party writes may state it; every other fact is the call's, an answer's or the engine's to set. */
  stated?: true;
  /** A case cannot be opened without it. */
  required?: true;
}

export interface ProcessDefinition<R extends string = string, S extends string = string, E extends string = string> {
  key: string;
  version: number;
  /** What a case is about. */
  subject: 'application' | 'proposal' | 'linked';
  /** What the references of its cases begin with: "G" makes G2569-000042. Linked cases go by their parent's. */
  references?: string;
  title: Text;
  roles: readonly Role<R>[];
  /** Facts that routes, gates and lengths read. Amounts and dates that answers bring need no declaration. */
  facts: readonly FactDeclaration[];
  start: S;
  /** The end of a linked case whose parent no longer waits for it. */
  abandoned?: E;
  stages: readonly Stage<R, S, E>[];
  ends: readonly End<E, R>[];
}

/** Writes a definition down so that a misspelt stage, role or end does not compile. */
export function defineProcess<const R extends string, const S extends string, const E extends string>(definition: {
  key: string;
  version: number;
  subject: ProcessDefinition['subject'];
  references?: string;
  title: Text;
  roles: readonly Role<R>[];
  facts: readonly FactDeclaration[];
  start: NoInfer<S>;
  abandoned?: NoInfer<E>;
  stages: readonly (Omit<Stage<NoInfer<R>, NoInfer<S>, NoInfer<E>>, 'key'> & { key: S })[];
  ends: readonly (Omit<End<string, NoInfer<R>>, 'key'> & { key: E })[];
}): ProcessDefinition<R, S, E> {
  return definition as ProcessDefinition<R, S, E>;
}
