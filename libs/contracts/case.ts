/** What people do to a case, and what they see of it. */
import { z } from 'zod';
import { causes } from '#libs/process/causes.js';
import { waitings } from '#libs/process/waiting.js';
import { fault } from './faults.js';
import { REFERENCE_CHARS_MAX, SEARCH_CHARS_MAX, TEXTS_MAX, TEXT_CHARS_MAX } from './limits.js';
import { GateItemKind } from './definition.js';
import { DraftContent } from './draft.js';
import { remarksIn } from './remark.js';
import { BothTitles, Code, Id, Instant, InstantOut, pageOf, PageQuery, Title, Values, wordsUpTo } from './value.js';

const Written = wordsUpTo(TEXT_CHARS_MAX);
const NewText = z
  .strictObject({
    kind: z.enum([
      'reasons',
      'narrative',
      'scores',
      'remark',
      'conditions',
      'citation',
      'minutes',
      'document',
      'conflict',
    ]),
    body: Written,
  })
  .refine(({ kind, body }) => kind !== 'remark' || remarksIn(body) !== null, {
    ...fault('remarks_malformed'),
    path: ['body'],
  })
  .meta({ id: 'NewText' });
const Texts = z.array(NewText).max(TEXTS_MAX).default([]);
const Reference = wordsUpTo(REFERENCE_CHARS_MAX).nullable().default(null);

/** What the author had on the screen; the tracking view says it. */
const Seen = z.strictObject({ visit: z.number().int().min(0), contentHash: z.string().max(128) });

export const NewAnswer = z
  .strictObject({
    seen: Seen,
    outcome: Code,
    /** Null for an outcome that needs no seat, or to take a free seat of one's role. */
    seat: Code.nullable().default(null),
    values: Values.default({}),
    reference: Reference,
    decidedAt: Instant.nullable().default(null),
    /** The new content of a resubmission; null leaves it as it is. */
    content: DraftContent.nullable().default(null),
    texts: Texts,
  })
  .meta({ id: 'NewAnswer' });
export type NewAnswer = z.infer<typeof NewAnswer>;

export const NewRecusal = z.strictObject({ kind: Code, texts: Texts }).meta({ id: 'NewRecusal' });
export const NewAssignment = z.strictObject({ person: Code }).meta({ id: 'NewAssignment' });
export const NewDelegation = z.strictObject({ to: Code, until: Instant }).meta({ id: 'NewDelegation' });
export const NewExtension = z
  .strictObject({ days: z.number().int().min(1).max(3_660), texts: Texts })
  .meta({ id: 'NewExtension' });
export const NewPause = z.strictObject({ texts: Texts }).meta({ id: 'NewPause' });
export const NewSupply = z.strictObject({ ref: wordsUpTo(TEXT_CHARS_MAX) }).meta({ id: 'NewSupply' });
export const NewWaiver = z.strictObject({ item: Code, texts: Texts }).meta({ id: 'NewWaiver' });
export const NewCorrection = z
  .strictObject({
    seq: z.number().int().min(1),
    values: Values.default({}),
    reference: Reference,
    decidedAt: Instant.nullable().default(null),
    texts: Texts,
  })
  .meta({ id: 'NewCorrection' });
export const NewAdoption = z
  .strictObject({ version: z.number().int().min(1), dryRun: z.boolean().default(false) })
  .meta({ id: 'NewAdoption' });
export const NewLinked = z
  .strictObject({ process: Code, title: Title, content: DraftContent.prefault({}) })
  .meta({ id: 'NewLinked' });

export const Acknowledged = z
  .object({
    caseId: Id,
    reference: z.string(),
    seq: z.number().int(),
    stage: z.string().nullable(),
    visit: z.number().int(),
    settled: z.string().nullable(),
    at: InstantOut,
  })
  .meta({ id: 'Acknowledged' });

export const CaseQuery = PageQuery.extend({
  programmeId: Id.optional(),
  process: Code.optional(),
  stage: Code.optional(),
  organisationId: Id.optional(),
  dueBefore: Instant.optional(),
  /** A person who has an open seat. */
  holder: Code.optional(),
  /** Part of title, reference or organisation. */
  q: z.string().trim().min(1).max(SEARCH_CHARS_MAX).optional(),
  /** Open cases only, unless false. */
  open: z.stringbool().optional(),
});

/** Why an open case stands where it stands. */
export const Standstill = z
  .object({
    cause: z.enum(causes),
    whom: BothTitles.nullable(),
    missing: z.array(BothTitles),
    /** Days since the last day on which it would have been in time; 0 while it is in time. */
    daysOver: z.number().int(),
    why: BothTitles,
    next: BothTitles,
  })
  .meta({ id: 'Standstill' });

export const CasePage = pageOf(
  z.object({
    id: Id,
    reference: z.string(),
    title: z.string(),
    process: z.string(),
    processTitle: BothTitles,
    stage: z.string().nullable(),
    /** As the reader calls it: a case's own party has words of its own for some stages. */
    stageTitle: BothTitles.nullable(),
    stageSince: InstantOut.nullable(),
    end: z.string().nullable(),
    endTitle: BothTitles.nullable(),
    dueAt: InstantOut.nullable(),
    /** The linked case that is due first, where an open one without a due asks nobody itself and waits for that. */
    waitsFor: z
      .object({ id: Id, processTitle: BothTitles, ordinal: z.number().int(), dueAt: InstantOut.nullable() })
      .nullable(),
    openedAt: InstantOut,
    programmeId: Id,
    organisationId: Id.nullable(),
    stuck: z.boolean(),
  }),
  'CasePage',
);

export const InboxPage = pageOf(
  z.object({
    caseId: Id,
    seat: z.string(),
    reference: z.string(),
    title: z.string(),
    process: z.string(),
    stage: z.string(),
    /** What the stage is called by those who work on it, or by its party where the reader is that; what is asked of them in it. */
    stageTitle: BothTitles,
    asked: z.array(BothTitles),
    role: z.string(),
    personal: z.boolean(),
    /** The name of the person for whom one is asked as a delegate. */
    onBehalfOf: z.string().nullable(),
    offeredAt: InstantOut,
    dueAt: InstantOut.nullable(),
    /** What keeps an answer from being enough. */
    blocks: z.array(z.enum(waitings)),
    /** What the stage still wants to see. */
    missing: z.array(BothTitles),
  }),
  'InboxPage',
);

/** Why an answer cannot be given now, in the words of the catalogue of errors. */
const Why = z
  .object({
    code: z.string(),
    title: BothTitles,
    todo: BothTitles,
    detail: z.record(z.string(), z.unknown()),
  })
  .nullable();

/** What the reader may do now, and if not, why not. */
const PossibleActions = z
  .object({
    answers: z.array(
      z.object({
        outcome: z.string(),
        title: BothTitles,
        seat: z.string().nullable(),
        needs: z.array(z.string()),
        /** It may bring changed content: a resubmission. */
        content: z.boolean(),
        /** It leads to where content may be changed: a text of kind `remark` says what to mend, field by field. */
        remarks: z.boolean(),
        /** The need that says how many days a clock will run, and how many it runs where nobody says so. */
        period: z.object({ name: z.string(), usual: z.number().int().nullable() }).nullable(),
        /** Where it leads to a time that only passes, as a consultation: until when that would run, begun now. */
        until: InstantOut.nullable(),
        left: z.number().int().nullable(),
        refusal: Why,
      }),
    ),
    recuse: z.array(z.string()),
    assign: z.array(z.string()),
    extend: z.array(z.object({ clock: z.string(), atMostDays: z.number().int() })),
    pause: z.array(z.string()),
    resume: z.array(z.string()),
    supply: z.array(z.string()),
    waive: z.array(z.string()),
    /** What may not begin yet, and the overdue linked case that it waits for. */
    held: z.array(
      z.object({
        process: z.string(),
        ordinal: z.number().int(),
        because: z.object({ caseId: Id, process: z.string(), ordinal: z.number().int(), overdueSince: InstantOut }),
      }),
    ),
  })
  .meta({ id: 'PossibleActions' });

/** Stage, since when, who is asked, due when, what comes next. The party does not learn who judges. */
export const CaseView = z
  .object({
    caseId: Id,
    reference: z.string(),
    title: z.string(),
    process: z.object({
      key: z.string(),
      version: z.number().int(),
      title: BothTitles,
      /** That version is not stored, or cannot be read: names are another version's, or keys, and nobody can act. */
      lost: z.boolean(),
      /** It has a stage in which the public is consulted. */
      consults: z.boolean(),
      /** Whether it has the bank pay: it stands on the list of payments too. */
      pays: z.boolean(),
    }),
    programmeId: Id,
    organisationId: Id.nullable(),
    /** Whose case it is; null where the reader judges without knowing. */
    organisationName: z.string().nullable(),
    callId: Id.nullable(),
    parentId: Id.nullable(),
    stage: z
      .object({ key: z.string(), title: BothTitles, applicant: BothTitles, public: BothTitles, since: InstantOut })
      .nullable(),
    moving: z.boolean(),
    end: z.object({ key: z.string(), title: BothTitles, kind: z.string(), at: InstantOut }).nullable(),
    dueAt: InstantOut.nullable(),
    asked: z.array(
      z.object({
        seat: z.string(),
        ask: z.string(),
        role: z.string(),
        roleTitle: BothTitles,
        personId: z.string().nullable(),
        personName: z.string().nullable(),
        status: z.enum(['offered', 'answered', 'vacated']),
        outcome: z.string().nullable(),
        onBehalfOf: z.string().nullable(),
      }),
    ),
    next: z.array(
      z.object({ outcome: z.string(), title: BothTitles, to: z.string(), toTitle: BothTitles, ends: z.boolean() }),
    ),
    gate: z.array(
      z.object({
        item: z.string(),
        kind: GateItemKind,
        title: BothTitles,
        status: z.enum(['missing', 'supplied', 'waived']),
      }),
    ),
    seen: z.object({ visit: z.number().int(), contentHash: z.string() }),
    seq: z.number().int(),
    facts: z.record(z.string(), z.unknown()),
    money: z.record(z.string(), z.string()),
    /** The latest round in which the public is or was asked; null before the first. */
    consultation: z.object({ round: z.number().int(), open: z.boolean() }).nullable(),
    linked: z.array(z.record(z.string(), z.unknown())),
    possible: PossibleActions,
    /** Cases that the person may open beside it, and until when an appeal may be lodged. */
    linkable: z.array(z.object({ process: z.string(), until: InstantOut.nullable() })),
    now: InstantOut,
    stuck: z.boolean(),
    /** What the operator needs to know of that; null for its party. */
    stuckReason: z.string().nullable(),
    /** For those who work on it; null for its party, and once it has ended. */
    standstill: Standstill.nullable(),
  })
  .meta({ id: 'CaseView' });

/** What the case is about, as it was last sent: empty where nobody sent anything, null once it was erased. */
export const CaseContent = z
  .object({
    hash: z.string(),
    content: z.record(z.string(), z.unknown()).nullable(),
    /** What was sent before it was sent again; null where it was sent once, or was erased. */
    before: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'CaseContent' });

/**
 * What to mend, since the content was last sent: each field with what was said of it. Empty where nobody said anything.
 * `reasons`: why it was returned, while it waits for its party.
 */
export const Remarks = z
  .object({
    items: z.array(z.object({ field: z.string(), words: z.string(), at: InstantOut })),
    reasons: z.array(z.object({ words: z.string(), at: InstantOut })),
  })
  .meta({ id: 'Remarks' });

export const EventQuery = PageQuery.extend({
  /** The seq after which to go on. */
  cursor: z.coerce.number().int().min(0).default(0),
});

/** What happened, oldest first. The party reads it without the names of those who judged. */
export const EventPage = pageOf(
  z.object({
    seq: z.number().int(),
    type: z.string(),
    at: InstantOut,
    actor: z.string().nullable(),
    /** Of a person; null for the engine, and where the reader does not learn who it was. */
    actorName: z.string().nullable(),
    /** The name of whom a delegate answered for. */
    onBehalfOf: z.string().nullable(),
    hash: z.string(),
    body: z.record(z.string(), z.unknown()),
    texts: z.array(z.object({ kind: z.string(), body: z.string().nullable() })),
  }),
  'EventPage',
);

export const Clocks = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        stage: z.string(),
        title: BothTitles,
        basis: z.string(),
        law: z.object({
          text: BothTitles,
          source: BothTitles,
          section: z.string().nullable(),
          binding: z.enum(['statute', 'guideline', 'policy']),
        }),
        /** The roles that may extend or pause it; empty where the process lets nobody. */
        movers: z.array(BothTitles),
        startAt: InstantOut,
        dueAt: InstantOut,
        revision: z.number().int(),
        extendedDays: z.number().int(),
        pausedAt: InstantOut.nullable(),
        firedAt: InstantOut.nullable(),
        stoppedAt: InstantOut.nullable(),
        definitionVersion: z.number().int(),
        calendarVersion: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Clocks' });

export const LinkedCases = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        reference: z.string(),
        process: z.string(),
        processTitle: BothTitles,
        ordinal: z.number().int(),
        title: z.string(),
        stage: z.string().nullable(),
        /** As the reader calls it: a case's own party has words of its own for some stages. */
        stageTitle: BothTitles.nullable(),
        end: z.string().nullable(),
        endTitle: BothTitles.nullable(),
        openedAt: InstantOut,
        /** The earliest due of its running clocks. */
        dueAt: InstantOut.nullable(),
        /** Whether the reader may open it: its process may name none of their roles. */
        readable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'LinkedCases' });

export const Notices = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        seq: z.number().int(),
        message: z.string(),
        recipient: z.string(),
        address: z.string(),
        lang: z.string(),
        state: z.string(),
        attempts: z.number().int(),
        at: InstantOut,
        sentAt: InstantOut.nullable(),
      }),
    ),
  })
  .meta({ id: 'Notices' });

const letterWords = {
  sender: z.string(),
  subject: z.string(),
  greeting: z.string(),
  opening: z.array(z.string()),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  passages: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  closing: z.array(z.string()),
  farewell: z.string(),
};

/** What a letter says. Where a subscriber leaves is for that one's eyes alone. */
export const NoticeWords = z
  .object({
    id: Id,
    message: z.string(),
    language: z.enum(['th', 'en']),
    address: z.string(),
    state: z.string(),
    at: InstantOut,
    sentAt: InstantOut.nullable(),
    ...letterWords,
  })
  .meta({ id: 'NoticeWords' });

/** What would be sent if the answer were given now. Who would only read of it later, in the next stage, is not among them. */
export const Rehearsal = z
  .object({
    letters: z.array(
      z.object({ message: z.string(), language: z.enum(['th', 'en']), address: z.string(), ...letterWords }),
    ),
  })
  .meta({ id: 'Rehearsal' });

export const Documents = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        kind: z.string(),
        mime: z.string(),
        sha256: z.string(),
        at: InstantOut,
        /** When the last one signed it here; null until all have. */
        signedAt: InstantOut.nullable(),
      }),
    ),
  })
  .meta({ id: 'Documents' });
