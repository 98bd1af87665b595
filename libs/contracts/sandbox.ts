/** Moving the clock of a sandbox. */
import { z } from 'zod';
import { SANDBOX_ADVANCE_DAYS_MAX } from './limits.js';
import { Instant, InstantOut } from './value.js';

export const NewAdvance = z
  .union([
    z.strictObject({ days: z.number().positive().max(SANDBOX_ADVANCE_DAYS_MAX) }),
    z.strictObject({ until: Instant }),
  ])
  .meta({ id: 'NewAdvance' });

/** `steps`: how many dues were stopped at on the way. */
export const Advanced = z.object({ now: InstantOut, steps: z.number().int() }).meta({ id: 'Advanced' });
