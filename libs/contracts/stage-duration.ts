/** How long each stage really takes. */
import { z } from 'zod';
import { BothTitles, InstantOut } from './value.js';

export const StageDurations = z
  .object({
    /** When it was reckoned, by the machine's clock. */
    at: InstantOut,
    /** Stages of fewer cases say nothing. */
    fewest: z.number().int(),
    items: z.array(
      z.object({
        key: z.string(),
        title: BothTitles,
        stages: z.array(
          z.object({
            key: z.string(),
            title: BothTitles,
            /** In working days, pauses left out; null of too few cases. */
            measured: z.object({ cases: z.number().int(), p50: z.number().int(), p90: z.number().int() }).nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'StageDurations' });
