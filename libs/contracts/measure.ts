/** Laws and measures on their way, as the public follows them. */
import { z } from 'zod';
import { BothTitles, Id, InstantOut, pageOf, PageQuery } from './value.js';

export const MeasureQuery = PageQuery.extend({ open: z.stringbool().optional() });

export const MeasurePage = pageOf(
  z.object({
    id: Id,
    reference: z.string(),
    title: z.string(),
    instrument: z.string().nullable(),
    /** Where it is, in words for the public; null once it has ended. */
    stage: z.object({ key: z.string(), title: BothTitles, since: InstantOut }).nullable(),
    /** The roles and bodies that are asked now, never a person; null where it waits for a time to pass, or moves on. */
    holder: BothTitles.nullable(),
    /** Until when; null where no time binds whoever is asked, as with outside bodies. */
    due: z.object({ at: InstantOut, passed: z.boolean() }).nullable(),
    end: z.object({ key: z.string(), title: BothTitles, kind: z.string(), at: InstantOut }).nullable(),
    /** Its consultations that have opened. */
    consultations: z.array(Id),
  }),
  'MeasurePage',
);
