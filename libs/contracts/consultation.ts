/** Public consultations: read and commented on without signing in. */
import { z } from 'zod';
import {
  COMMENT_CHARS_MAX,
  DRAFT_LAW_CHARS_MAX,
  EMAIL_CHARS_MAX,
  ISSUES_MAX,
  ISSUE_COMMENTS_MAX,
  REFERENCE_CHARS_MAX,
  STAKEHOLDERS_MAX,
  TEXT_CHARS_MAX,
} from './limits.js';
import { Id, Instant, InstantOut, pageOf, PageQuery, Title, wordsUpTo } from './value.js';

export const NewComment = z
  .strictObject({
    name: Title.nullable().default(null),
    email: z.email().nullable().default(null),
    stance: z.enum(['support', 'oppose', 'amend', 'other']),
    body: wordsUpTo(COMMENT_CHARS_MAX),
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
  /** What the public is asked, a question a line; empty where the draft alone is put. */
  questions: z.string(),
  draft: z.string(),
  centralRef: z.string().nullable(),
  comments: z.number().int(),
  merkleRoot: z.string().nullable(),
  /** When it was to close as it opened: not `closesAt` where more time was given. */
  firstClosesAt: InstantOut.nullable(),
  result: z.string().nullable(),
  /** The draft as the consultation changed it, published with the summary; empty where it stays as it was. */
  revised: z.string(),
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
export const ConsultationQuery = PageQuery.extend({ open: z.stringbool().optional(), caseId: Id.optional() });

const Stakeholder = z.strictObject({
  name: Title,
  /** One address in two spellings is one mailbox, which is told once. */
  email: z.email().max(EMAIL_CHARS_MAX).toLowerCase().nullable().default(null),
  lang: z.enum(['th', 'en']).default('th'),
});

/** What is shown when it opens, and who is told of it (s.14, s.15). */
export const ConsultationPack = z
  .strictObject({
    title: Title,
    summary: wordsUpTo(TEXT_CHARS_MAX),
    /** A question a line (s.14). */
    questions: z.string().max(TEXT_CHARS_MAX).default(''),
    draft: z.string().max(DRAFT_LAW_CHARS_MAX).default(''),
    /** The reference of the central consultation system, where it runs (s.13). */
    centralRef: wordsUpTo(REFERENCE_CHARS_MAX).nullable().default(null),
    stakeholders: z.array(Stakeholder).max(STAKEHOLDERS_MAX).default([]),
  })
  .meta({ id: 'ConsultationPack' });

/** How a stakeholder was told whom no letter of ours reached: by post, in person (s.14, s.15). */
export const StakeholderTold = z
  .strictObject({
    toldAt: Instant,
    /** What shows it: the number of a letter, a receipt. */
    proof: wordsUpTo(REFERENCE_CHARS_MAX),
  })
  .meta({ id: 'StakeholderTold' });

/** Each issue with each side's view, and what became of it (s.16). */
export const ConsultationSummary = z
  .strictObject({
    result: wordsUpTo(TEXT_CHARS_MAX),
    /** The draft as the consultation changed it; empty where it stays as it was. */
    revised: z.string().max(DRAFT_LAW_CHARS_MAX).default(''),
    issues: z
      .array(
        z.strictObject({
          title: Title,
          supporting: z.string().max(TEXT_CHARS_MAX),
          opposing: z.string().max(TEXT_CHARS_MAX),
          disposition: z.enum(['changed', 'kept']),
          reason: wordsUpTo(TEXT_CHARS_MAX),
          /** Comments that speak of it; each belongs to one issue. */
          comments: z.array(Id).max(ISSUE_COMMENTS_MAX).default([]),
        }),
      )
      .max(ISSUES_MAX),
  })
  .meta({ id: 'ConsultationSummary' });

/** As its staff sees it: prepared, open or closed. */
export const ConsultationFile = z
  .object({
    id: Id,
    round: z.number().int(),
    title: z.string(),
    summary: z.string(),
    questions: z.string(),
    draft: z.string(),
    centralRef: z.string().nullable(),
    opensAt: InstantOut.nullable(),
    closesAt: InstantOut.nullable(),
    closedAt: InstantOut.nullable(),
    result: z.string().nullable(),
    revised: z.string(),
    publishedAt: InstantOut.nullable(),
    /** How many comments came in. */
    comments: z.number().int(),
    stakeholders: z.array(
      z.object({
        id: Id,
        name: z.string(),
        email: z.string().nullable(),
        lang: z.string(),
        toldAt: InstantOut.nullable(),
        /** What shows it: the letter's id and the mail server's answer, or what its staff wrote. */
        proof: z.string().nullable(),
      }),
    ),
    issues: z.array(
      z.object({
        ordinal: z.number().int(),
        title: z.string(),
        supporting: z.string(),
        opposing: z.string(),
        disposition: z.string().nullable(),
        reason: z.string().nullable(),
        comments: z.array(Id),
      }),
    ),
  })
  .meta({ id: 'ConsultationFile' });

export const CommentPage = pageOf(
  z.object({
    id: Id,
    name: z.string().nullable(),
    stance: z.string(),
    body: z.string(),
    source: z.string(),
    receipt: z.string(),
    at: InstantOut,
  }),
  'CommentPage',
);
