/** What people may ask of their own data, and how long each kind of data is kept. */
import { z } from 'zod';
import { fault } from './faults.js';
import { Reason } from './change.js';
import { RETENTION_DAYS_MAX } from './limits.js';
import { BothTitles, Id, InstantOut, pageOf, PageQuery, Title } from './value.js';

const Days = z.number().int().min(1).max(RETENTION_DAYS_MAX);

/** A basis that was set with a period stands in both languages as it was written. */
export const ProcessingKind = z
  .object({
    key: z.string(),
    title: BothTitles,
    of: BothTitles,
    purpose: BothTitles,
    basis: BothTitles,
    recipients: BothTitles,
    days: z.number().int().nullable(),
    after: BothTitles,
  })
  .meta({ id: 'ProcessingKind' });
export const Processing = z.object({ items: z.array(ProcessingKind) }).meta({ id: 'Processing' });

export const NewPrivacyRequest = z
  .strictObject({ kind: z.enum(['correction', 'erasure']), details: Reason.nullable().default(null) })
  .refine(({ kind, details }) => kind === 'erasure' || details !== null, {
    ...fault('details_missing'),
    path: ['details'],
  })
  .meta({ id: 'NewPrivacyRequest' });
export const PrivacyRequest = z
  .object({
    id: Id,
    userId: z.string(),
    kind: z.enum(['correction', 'erasure']),
    details: z.string().nullable(),
    status: z.enum(['asked', 'granted', 'refused']),
    askedAt: InstantOut,
    dueAt: InstantOut,
    decidedAt: InstantOut.nullable(),
    reason: z.string().nullable(),
    /** What was erased, by kind of data, and what is kept for how long. */
    outcome: z.json().nullable(),
  })
  .meta({ id: 'PrivacyRequest' });
export const PrivacyRequests = z.object({ items: z.array(PrivacyRequest) }).meta({ id: 'PrivacyRequests' });
/** For whoever decides: whose it is, by name. */
export const PrivacyRequestPage = pageOf(
  PrivacyRequest.extend({ name: z.string(), email: z.string() }).meta({ id: 'NamedPrivacyRequest' }),
  'PrivacyRequestPage',
);
export const PrivacyRequestQuery = PageQuery.extend({ status: PrivacyRequest.shape.status.optional() });
export const PrivacyDecision = z.strictObject({ grant: z.boolean(), reason: Reason }).meta({ id: 'PrivacyDecision' });

export const Retention = z
  .object({
    items: z.array(
      z.object({
        kind: z.string(),
        title: BothTitles,
        days: z.number().int().nullable(),
        /** As in the record of processing. */
        basis: BothTitles,
        /** Whether runs remove it: only then a period can be set. */
        swept: z.boolean(),
        /** The last run that looked at it. */
        run: z
          .object({ day: z.iso.date(), before: InstantOut, pages: z.number(), erased: z.number(), ended: z.boolean() })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Retention' });
export const NewPeriod = z
  .strictObject({ days: Days, basis: Title, reason: Reason })
  .meta({ id: 'NewRetentionPeriod' });
