/** The body of every error, as the API's description shows it. */
import { z } from 'zod';

export const ProblemReply = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    values: z.record(z.string(), z.unknown()).optional(),
    issues: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
