/** What an operator looks at. */
import { z } from 'zod';
import { Id, InstantOut, Satang } from './value.js';

const Doubtful = z.object({ id: Id, caseId: Id.nullable(), state: z.string(), error: z.string().nullable() });

export const Operations = z
  .object({
    stuck: z.array(z.object({ id: Id, reference: z.string(), reason: z.string(), since: InstantOut })),
    /** Cases that the mover has not caught up with. */
    unmoved: z.object({ cases: z.number().int(), oldestMs: z.number() }),
    mail: z.array(
      z.object({
        lane: z.string(),
        counts: z.record(z.string(), z.number().int()),
        waiting: z.number().int(),
        oldestMs: z.number(),
        lastError: z.string().nullable(),
      }),
    ),
    doubtfulMail: z.array(Doubtful.extend({ message: z.string() })),
    payments: z.array(Doubtful.extend({ amount: Satang })),
    /** Of this process since it started. */
    pokes: z.object({ sent: z.number(), failed: z.number(), left: z.number(), waiting: z.number() }),
  })
  .meta({ id: 'Operations' });
