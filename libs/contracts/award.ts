/** What was granted, as the public sees it. */
import { z } from 'zod';
import { BothTitles, Id, InstantOut, Money, pageOf } from './value.js';

export const Award = z
  .object({
    id: Id,
    reference: z.string(),
    /** Null where the name may be that of people: an informal group. */
    organisation: z.object({ name: z.string(), nameEn: z.string().nullable() }).nullable(),
    province: z.string().nullable(),
    call: z.object({ id: Id, title: BothTitles }).nullable(),
    programme: BothTitles,
    amount: Money,
    at: InstantOut,
  })
  .meta({ id: 'Award' });
export const AwardPage = pageOf(Award, 'AwardPage');
