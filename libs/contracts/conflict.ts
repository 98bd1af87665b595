/** Conflicts of interest: declared by the person who has them, known to those who manage them. */
import { z } from 'zod';
import { fault } from './faults.js';
import { CONFLICT_REASON_CHARS_MAX } from './limits.js';
import { Id, Instant, InstantOut, wordsUpTo } from './value.js';

/** Why somebody may not judge. `recused`: stepped down without naming one of these. */
export const ConflictKind = z.enum(['family', 'financial', 'employment', 'advisory', 'friendship', 'rivalry', 'other']);

/** With one case and those linked to it, or, for a time, with whatever an organisation brings. */
export const NewConflict = z
  .strictObject({
    caseId: Id.nullable().default(null),
    organisationId: Id.nullable().default(null),
    kind: ConflictKind,
    reason: wordsUpTo(CONFLICT_REASON_CHARS_MAX),
    /** Of a relation to an organisation: null for from now on. */
    fromAt: Instant.nullable().default(null),
    untilAt: Instant.nullable().default(null),
  })
  .refine(({ caseId, organisationId }) => (caseId === null) !== (organisationId === null), {
    ...fault('conflict_with_one'),
    path: ['caseId'],
  })
  .refine(({ caseId, fromAt, untilAt }) => caseId === null || (fromAt === null && untilAt === null), {
    ...fault('conflict_case_without_dates'),
    path: ['fromAt'],
  })
  .refine(({ fromAt, untilAt }) => untilAt === null || fromAt === null || fromAt < untilAt, {
    ...fault('ends_before_beginning'),
    path: ['untilAt'],
  })
  .meta({ id: 'NewConflict' });

/** `declared`: by the person; otherwise derived from a membership of now or of late, and without id. */
export const Conflict = z
  .object({
    id: Id.nullable(),
    declared: z.boolean(),
    caseId: Id.nullable(),
    organisationId: Id.nullable(),
    organisation: z.string().nullable(),
    kind: z.string(),
    reason: z.string().nullable(),
    fromAt: InstantOut.nullable(),
    untilAt: InstantOut.nullable(),
  })
  .meta({ id: 'Conflict' });
export const Conflicts = z.object({ items: z.array(Conflict) }).meta({ id: 'Conflicts' });

/** Who may not judge a case, and why. */
export const CaseConflicts = z
  .object({
    items: z.array(Conflict.extend({ personId: z.string(), personName: z.string() }).meta({ id: 'CaseConflict' })),
  })
  .meta({ id: 'CaseConflicts' });
