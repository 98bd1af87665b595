/** A process as it is drawn for readers. */
import { z } from 'zod';
import { BothTitles } from './value.js';

const Length = z.union([
  z.object({ unit: z.enum(['days', 'workingDays', 'years']), amount: z.number().int() }),
  z.object({ until: z.string() }),
]);

const DrawnStage = z
  .object({
    key: z.string(),
    title: BothTitles,
    public: BothTitles,
    applicant: BothTitles,
    asked: z.array(z.object({ title: BothTitles, seats: z.number().int() })),
    clocks: z.array(
      z.object({
        title: BothTitles,
        length: Length.nullable(),
        basis: z.object({
          text: BothTitles,
          source: BothTitles,
          section: z.string().nullable(),
          binding: z.enum(['statute', 'guideline', 'policy']),
        }),
      }),
    ),
    ways: z.array(
      z.object({
        outcome: z.string(),
        title: BothTitles,
        to: z.string(),
        toTitle: BothTitles,
        ends: z.boolean(),
        byItself: z.boolean(),
      }),
    ),
    /** What must be there before it goes on; a case may need only some of it. */
    gate: z.array(z.object({ item: z.string(), title: BothTitles })),
    /** What happens here and what the reader can do, in plain words; null where nobody has written any. */
    help: z.object({ what: BothTitles, you: BothTitles }).nullable(),
  })
  .meta({ id: 'DrawnStage' });

export const Drawing = z
  .object({
    key: z.string(),
    version: z.number().int(),
    title: BothTitles,
    stages: z.array(DrawnStage),
    ends: z.array(z.object({ key: z.string(), title: BothTitles, kind: z.string() })),
    /** The names of the sums, in satang, that answers bring. */
    sums: z.array(z.string()),
    /** What a case of it knows, by the names that contents and answers give it. */
    facts: z.array(
      z.object({
        key: z.string(),
        title: BothTitles,
        kind: z.enum(['amount', 'instant', 'days', 'shares']).nullable(),
      }),
    ),
  })
  .meta({ id: 'Drawing' });
