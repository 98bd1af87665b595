/** The board: open cases by due, each with what it waits for. */
import { z } from 'zod';
import { waitings } from '#libs/process/waiting.js';
import { CaseQuery } from './case.js';
import { BothTitles, Id, InstantOut, pageOf } from './value.js';

export const BoardQuery = CaseQuery.extend({
  /** Those alone that the engine cannot move. */
  stuck: z.stringbool().optional(),
  /** Those alone for which a time has run out in their stage. */
  overdue: z.stringbool().optional(),
});
export const BoardExportQuery = BoardQuery.omit({ cursor: true, limit: true }).extend({
  lang: z.enum(['th', 'en']).default('th'),
});

const Named = z.object({ key: z.string(), title: BothTitles });
const Basis = z.object({
  text: BothTitles,
  source: z.string(),
  section: z.string().nullable(),
  binding: z.enum(['statute', 'guideline', 'policy']),
});

export const BoardCase = z
  .object({
    id: Id,
    reference: z.string(),
    title: z.string(),
    process: Named,
    stage: Named.nullable(),
    end: Named.nullable(),
    stageSince: InstantOut.nullable(),
    dueAt: InstantOut.nullable(),
    openedAt: InstantOut,
    programmeId: Id,
    organisationId: Id.nullable(),
    clock: z
      .object({
        title: BothTitles,
        startAt: InstantOut,
        dueAt: InstantOut,
        pausedAt: InstantOut.nullable(),
        basis: Basis,
      })
      .nullable(),
    /** When the first of the times that have run out in its stage did. */
    overSince: InstantOut.nullable(),
    /** All that apply, what blocks before whom it asks. */
    waiting: z.array(z.enum(waitings)),
    asked: z.array(z.object({ role: BothTitles, name: z.string().nullable() })),
    missing: z.array(BothTitles),
    stuck: z.boolean(),
    stuckReason: z.string().nullable(),
    instrument: z.string().nullable(),
  })
  .meta({ id: 'BoardCase' });
export const BoardPage = pageOf(BoardCase, 'BoardPage');

const Count = z.number().int();
export const BoardStages = z
  .object({
    items: z.array(z.object({ process: Named, stage: Named, open: Count, overdue: Count, stuck: Count })),
  })
  .meta({ id: 'BoardStages' });
