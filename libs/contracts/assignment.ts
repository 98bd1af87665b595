/** Giving out seats: proposed by the solver, explained seat by seat, and carried out by whoever may assign. */
import { z } from 'zod';
import { ASSIGNABLE_CASES_MAX, ASSIGNMENTS_MAX, TAGS_MAX } from './limits.js';
import { ProvinceName } from './province-name.js';
import { BothTitles, Code, Id } from './value.js';

const Tags = z.array(Code).max(TAGS_MAX);

/** What I know, and where: provinces by their Thai names, whichever way they were named. */
export const Expertise = z
  .strictObject({ tags: Tags, provinces: z.array(ProvinceName).max(TAGS_MAX) })
  .meta({ id: 'Expertise' });
/** What a case is about, besides what its call says. */
export const Topics = z.strictObject({ tags: Tags }).meta({ id: 'Topics' });

export const AssignmentQuery = z.object({
  programmeId: Id,
  callId: Id.optional(),
  /** Of these cases alone, their ids by commas. */
  cases: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(Id).max(ASSIGNABLE_CASES_MAX))
    .optional(),
});

const Somebody = z.object({ id: z.string(), name: z.string() });

/**
 * `load`: open seats of the person with this assignment. `pool`: how many reviewers the call names, of whom the person is
 * one; null where it names nobody.
 */
const Because = z.object({
  tags: z.array(z.string()),
  of: z.number().int(),
  load: z.number().int(),
  province: z.boolean(),
  pool: z.number().int().nullable(),
  text: BothTitles,
});

/** Nothing is changed by looking. `to` equals `from` where the seat stays as it is. */
export const AssignmentPreview = z
  .object({
    seats: z.array(
      z.object({
        caseId: Id,
        reference: z.string(),
        title: z.string(),
        seat: z.string(),
        role: z.string(),
        from: Somebody.nullable(),
        to: Somebody,
        because: Because,
        /** Ids of those who might sit there, `to` among them: for whoever gives it out by hand. */
        eligible: z.array(z.string()),
      }),
    ),
    unfilled: z.array(
      z.object({
        caseId: Id,
        reference: z.string(),
        role: z.string(),
        missing: z.number().int(),
        pool: z.number().int().nullable(),
      }),
    ),
    loads: z.array(z.object({ id: z.string(), name: z.string(), before: z.number().int(), after: z.number().int() })),
    /** Between the person with most to do and the one with least. */
    spread: z.object({ before: z.number().int(), after: z.number().int() }),
  })
  .meta({ id: 'AssignmentPreview' });

export const NewAssignments = z
  .strictObject({
    assignments: z
      .array(z.strictObject({ caseId: Id, seat: Code, person: Code }))
      .min(1)
      .max(ASSIGNMENTS_MAX),
  })
  .meta({ id: 'NewAssignments' });

/** One result a seat, in the order of the request; one that is refused stops no other. */
export const AssignmentResults = z
  .object({
    results: z.array(
      z.union([
        z.object({ caseId: Id, seat: z.string(), ok: z.literal(true) }),
        z.object({ caseId: Id, seat: z.string(), ok: z.literal(false), problem: z.unknown() }),
      ]),
    ),
  })
  .meta({ id: 'AssignmentResults' });
