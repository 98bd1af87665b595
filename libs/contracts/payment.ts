/** What is to be paid, what became of it, and what waits; and the money of one case, entry by entry. */
import { z } from 'zod';
import { fault } from './faults.js';
import { REASON_CHARS_MAX, REFERENCE_CHARS_MAX } from './limits.js';
import { BothTitles, Id, InstantOut, Money, pageOf, PageQuery, wordsUpTo } from './value.js';

/**
 * `due`: somebody has to act; `sent`: the bank has the order; `unknown`: it did not say what became of it;
 * `paid`, `ended`: nothing more is to be done, with money or without.
 */
const Status = z.enum(['due', 'sent', 'unknown', 'paid', 'ended']);

export const PaymentQuery = PageQuery.extend({
  programmeId: Id.optional(),
  /** That one alone, whether it is open or over. */
  caseId: Id.optional(),
  /** What is still to be done, by due; false: what is over, newest first. */
  open: z.stringbool().default(true),
});

/** `looked_into`: written down, and nothing is settled by it. */
const Found = z.enum(['paid', 'refused', 'looked_into']);

/** What somebody found out about an order that is `sent` or `unknown`. */
export const NewFinding = z
  .strictObject({
    finding: Found,
    /** Of a paid one: the bank's own number. */
    bankRef: wordsUpTo(REFERENCE_CHARS_MAX).nullable().default(null),
    reason: wordsUpTo(REASON_CHARS_MAX),
  })
  .refine(({ finding, bankRef }) => (finding === 'paid') === (bankRef !== null), {
    ...fault('bank_reference_missing'),
    path: ['bankRef'],
  })
  .meta({ id: 'NewFinding' });
export const Finding = z.object({ order: Id, finding: Found, at: InstantOut }).meta({ id: 'Finding' });

const Grant = z.object({ caseId: Id, reference: z.string(), title: z.string(), organisation: z.string().nullable() });

export const PaymentPage = pageOf(
  z
    .object({
      caseId: Id,
      reference: z.string(),
      ordinal: z.number().int(),
      grant: Grant,
      amount: Money.nullable(),
      status: Status,
      stage: BothTitles.nullable(),
      dueAt: InstantOut.nullable(),
      endedAt: InstantOut.nullable(),
      /** Who acted in which stage: whoever prepared does not release. */
      acted: z.array(z.object({ stage: BothTitles, personId: z.string(), person: z.string() })),
      /** Whether the reader may not act now because of what they did before. */
      barred: z.boolean(),
      /** The verified account to be paid into; once there is an order, the one that it names. */
      payee: z.object({ name: z.string(), bank: z.string().nullable(), account: z.string() }).nullable(),
      /** The bank's order; null before there is one. `id` is the key under which the bank knows it. */
      order: z
        .object({
          id: Id,
          attempts: z.number().int(),
          bankRef: z.string().nullable(),
          reason: z.string().nullable(),
          sentAt: InstantOut.nullable(),
          settledAt: InstantOut.nullable(),
          /** What people found out, oldest first. */
          findings: z.array(
            z.object({
              finding: Found,
              bankRef: z.string().nullable(),
              reason: z.string(),
              by: z.string(),
              at: InstantOut,
            }),
          ),
        })
        .nullable(),
    })
    .meta({ id: 'Payment' }),
  'PaymentPage',
);

export const HeldQuery = PageQuery.extend({ programmeId: Id.optional() });

/** Instalments that are not begun: each names the linked case that comes before it, or the stage that holds the grant. */
export const HeldPage = pageOf(
  z
    .object({
      grant: Grant,
      ordinal: z.number().int(),
      amount: Money.nullable(),
      stage: BothTitles,
      because: z
        .object({ caseId: Id, process: BothTitles, stage: BothTitles.nullable(), overdueSince: InstantOut.nullable() })
        .nullable(),
    })
    .meta({ id: 'HeldPayment' }),
  'HeldPage',
);

/** The money of a grant, whichever of its linked cases is asked for. */
export const CaseMoney = z
  .object({
    caseId: Id,
    reference: z.string(),
    requested: Money.nullable(),
    granted: Money.nullable(),
    /** Under which it was decided, oldest first, in the words of those who decided. */
    conditions: z.array(z.string()),
    /** As they are planned now; `status` of the case that pays each, null before it is opened. */
    instalments: z.array(
      z.object({
        ordinal: z.number().int(),
        amount: Money.nullable(),
        caseId: Id.nullable(),
        status: z.enum(['planned', 'open', 'paid', 'ended']),
      }),
    ),
    balances: z.object({
      committed: Money,
      payable: Money,
      paid: Money,
      spent: Money,
      unspent: Money,
      refunded: Money,
      recovered: Money,
      writtenOff: Money,
      disallowed: Money,
    }),
    /** Oldest first: each moves its amount out of `credit` into `debit`. */
    entries: z.array(
      z.object({
        id: Id,
        caseId: Id.nullable(),
        reference: z.string().nullable(),
        at: InstantOut,
        debit: z.string(),
        credit: z.string(),
        amount: Money,
      }),
    ),
  })
  .meta({ id: 'CaseMoney' });
