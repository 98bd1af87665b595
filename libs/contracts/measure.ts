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
    /** Which of how many stages that are open to it, counted from 1. */
    step: z.number().int().nullable(),
    steps: z.number().int(),
    end: z.object({ key: z.string(), title: BothTitles, kind: z.string(), at: InstantOut }).nullable(),
    /** Its consultations that have opened. */
    consultations: z.array(Id),
  }),
  'MeasurePage',
);
