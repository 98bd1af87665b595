/** The board: open cases by due, each with what it waits for. */
import { z } from 'zod';
import { waitings } from '#libs/process/waiting.js';
import { CaseQuery, Standstill } from './case.js';
import { BATCH_MAX, DUE_WITHIN_DAYS_MAX, SEARCH_CHARS_MAX, VIEW_NAME_CHARS_MAX } from './limits.js';
import { BothTitles, Code, Id, InstantOut, pageOf } from './value.js';

export const BoardQuery = CaseQuery.extend({
  /** Those alone that the engine cannot move. */
  stuck: z.stringbool().optional(),
  /** Those alone for which a time has run out in their stage. */
  overdue: z.stringbool().optional(),
  /** Due by the end of the day in Bangkok that is so many days away, by case time; 0 is today. What is overdue is due. */
  dueWithinDays: z.coerce.number().int().min(0).max(DUE_WITHIN_DAYS_MAX).optional(),
});
export const BoardExportQuery = BoardQuery.omit({ cursor: true, limit: true }).extend({
  lang: z.enum(['th', 'en']).default('th'),
  format: z.enum(['csv', 'xlsx']).default('csv'),
});

const Named = z.object({ key: z.string(), title: BothTitles });
const Basis = z.object({
  text: BothTitles,
  source: BothTitles,
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
    /** Whose case it is; null for those who judge it blind. */
    organisationName: z.string().nullable(),
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
    /** Null once it has ended. */
    standstill: Standstill.nullable(),
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

export const BoardStagesQuery = z.object({ programmeId: Id.optional() });

/** What the board can be narrowed to: programmes within one's reach, and who has an open seat there, by name. */
export const BoardChoices = z
  .object({
    programmes: z.array(z.object({ id: Id, title: BothTitles })),
    holders: z.array(z.object({ id: z.string(), name: z.string(), cases: Count })),
  })
  .meta({ id: 'BoardChoices' });

/** A view as its address has it. */
const ViewFilters = z.strictObject({
  programme: Id.optional(),
  process: Code.optional(),
  stage: Code.optional(),
  holder: Code.optional(),
  due: z.number().int().min(0).max(DUE_WITHIN_DAYS_MAX).optional(),
  q: z.string().trim().min(1).max(SEARCH_CHARS_MAX).optional(),
  overdue: z.boolean().optional(),
  stuck: z.boolean().optional(),
  ended: z.boolean().optional(),
});
const Board = z.enum(['all', 'proposals']);

export const NewBoardView = z
  .strictObject({ board: Board, name: z.string().trim().min(1).max(VIEW_NAME_CHARS_MAX), filters: ViewFilters })
  .meta({ id: 'NewBoardView' });
export const BoardView = z
  .object({ id: Id, board: Board, name: z.string(), filters: ViewFilters })
  .meta({ id: 'BoardView' });
export const BoardViews = z.object({ items: z.array(BoardView) }).meta({ id: 'BoardViews' });

export const NewReminders = z.strictObject({ caseIds: z.array(Id).min(1).max(BATCH_MAX) }).meta({ id: 'NewReminders' });
/** One result a case, in the order of the request; one that is refused stops no other. */
export const ReminderResults = z
  .object({
    results: z.array(
      z.union([
        z.object({ caseId: Id, ok: z.literal(true) }),
        z.object({ caseId: Id, ok: z.literal(false), problem: z.unknown() }),
      ]),
    ),
  })
  .meta({ id: 'ReminderResults' });
