/** Who read personal data as staff, and who was refused what. */
import { z } from 'zod';
import { BothTitles, Code, Id, InstantOut, pageOf, PageQuery } from './value.js';

const Kind = z.enum(['read', 'denied']);

export const AccessLogQuery = PageQuery.extend({
  kind: Kind.optional(),
  userId: Code.optional(),
  /** Part of the path: an id of a case, an organisation or a person. */
  about: z.uuid().optional(),
});

/** Newest first. `times`: how often the same was asked within a moment. */
export const AccessLogPage = pageOf(
  z.object({
    id: Id,
    at: InstantOut,
    kind: Kind,
    userId: z.string(),
    /** Null once the account was erased. */
    name: z.string().nullable(),
    action: z.string(),
    /** What the action is; null for one that the product knows no more. */
    actionTitle: BothTitles.nullable(),
    subject: z.string(),
    code: z.string().nullable(),
    times: z.number().int(),
  }),
  'AccessLogPage',
);
