/** Public consultations: read and commented on without signing in. */
import { z } from 'zod';
import { COMMENT_CHARS_MAX } from './limits.js';
import { Id, InstantOut, pageOf, PageQuery, Title } from './value.js';

export const NewComment = z
  .strictObject({
    name: Title.nullable().default(null),
    email: z.email().nullable().default(null),
    stance: z.enum(['support', 'oppose', 'amend', 'other']),
    body: z.string().trim().min(1).max(COMMENT_CHARS_MAX),
  })
  .meta({ id: 'NewComment' });

export const CommentReceipt = z
  .object({ id: Id, receipt: z.string(), hash: z.string(), at: InstantOut })
  .meta({ id: 'CommentReceipt' });

const ConsultationItem = z
  .object({
    id: Id,
    caseId: Id,
    round: z.number().int(),
    title: z.string(),
    opensAt: InstantOut.nullable(),
    closesAt: InstantOut.nullable(),
    closedAt: InstantOut.nullable(),
    publishedAt: InstantOut.nullable(),
  })
  .meta({ id: 'ConsultationItem' });

export const ConsultationPage = pageOf(ConsultationItem, 'ConsultationPage');

export const Consultation = ConsultationItem.extend({
  summary: z.string(),
  draft: z.string(),
  centralRef: z.string().nullable(),
  comments: z.number().int(),
  merkleRoot: z.string().nullable(),
  result: z.string().nullable(),
  issues: z.array(
    z.object({
      ordinal: z.number().int(),
      title: z.string(),
      supporting: z.string(),
      opposing: z.string(),
      disposition: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
}).meta({ id: 'Consultation' });
export const ConsultationQuery = PageQuery.extend({ open: z.stringbool().optional() });
