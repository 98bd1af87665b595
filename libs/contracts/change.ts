/** Administrative changes: who proposed what and why, and who decided on it. */
import { z } from 'zod';
import { fault } from './faults.js';
import { REASON_CHARS_MAX } from './limits.js';
import { BothTitles, Code, Id, Instant, InstantOut, PageQuery, pageOf, wordsUpTo } from './value.js';

export const Reason = wordsUpTo(REASON_CHARS_MAX);
export const WithReason = z.strictObject({ reason: Reason }).meta({ id: 'WithReason' });

/**
 * `SCHEDULED`: confirmed, and takes effect at its `effectiveAt`. `FAILED`: on that day it could not, and `failure` is the
 * code of the error that says why.
 */
export const changeStatuses = ['PENDING', 'SCHEDULED', 'APPLIED', 'FAILED', 'REFUSED', 'WITHDRAWN'] as const;
const Status = z.enum(changeStatuses);

/** What every request for a change carries beside what it changes. */
export const Proposal = { reason: Reason, effectiveAt: Instant.nullable().default(null) };

export const PlainProposal = z.strictObject(Proposal).meta({ id: 'PlainProposal' });

export const Change = z
  .object({
    id: Id,
    kind: Code,
    subject: Code,
    subjectId: z.string(),
    programmeId: Id.nullable(),
    organisationId: Id.nullable(),
    /** Null for something new, and where the texts were erased. */
    before: z.json(),
    after: z.json(),
    reason: z.string().nullable(),
    proposedBy: z.string(),
    proposedAt: InstantOut,
    needsSecond: z.boolean(),
    status: Status,
    decidedBy: z.string().nullable(),
    decidedAt: InstantOut.nullable(),
    decisionReason: z.string().nullable(),
    effectiveAt: InstantOut.nullable(),
    /** When it became what it stays; null while it waits for a decision or for its day. */
    settledAt: InstantOut.nullable(),
    /** Who called it off while it waited for its day. */
    settledBy: z.string().nullable(),
    settledReason: z.string().nullable(),
    failure: Code.nullable(),
    erased: z.boolean(),
  })
  .meta({ id: 'Change' });
export const NamedChange = Change.extend({
  /** What the ids and roles in it stand for, by id or role. People are named to those who hold a role. */
  names: z.record(z.string(), BothTitles),
}).meta({ id: 'NamedChange' });
export const ChangePage = pageOf(NamedChange, 'ChangePage');

export const ChangeQuery = PageQuery.extend({
  kind: Code.optional(),
  subject: Code.optional(),
  subjectId: z.string().max(200).optional(),
  programmeId: Id.optional(),
  organisationId: Id.optional(),
  status: Status.optional(),
});

/** A refusal says why; so may the others. */
export const ChangeDecision = z
  .strictObject({ decision: z.enum(['confirm', 'refuse', 'withdraw']), reason: Reason.nullable().default(null) })
  .refine(({ decision, reason }) => decision !== 'refuse' || reason !== null, {
    ...fault('reason_missing'),
    path: ['reason'],
  })
  .meta({ id: 'ChangeDecision' });
