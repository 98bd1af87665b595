/** Programmes with their workstreams, funds, envelopes and the people who hold roles in them. */
import { z } from 'zod';
import { fault } from './faults.js';
import { Proposal } from './change.js';
import { ProvinceName } from './province-name.js';
import { BothTitles, Code, Id, Instant, InstantOut, Key, Money, Satang } from './value.js';

/** What stands before the running number of a letter: "พม 0307". */
const LetterUnit = z.string().regex(/^[ก-๙]{1,5} \d{1,8}(\.\d{1,4})?$/);

/** Bodies as changes store them. Not `active`: put out of use; what runs goes on, and nothing new begins. */
export const ProgrammeBody = z.strictObject({
  key: Key,
  title: BothTitles,
  letterUnit: LetterUnit.nullable().default(null),
  /** With which year the numbers of its letters begin anew. */
  letterYear: z.enum(['calendar', 'fiscal']).default('calendar'),
  active: z.boolean().default(true),
});
export const WorkstreamBody = z.strictObject({
  programmeId: Id,
  key: Key,
  title: BothTitles,
  active: z.boolean().default(true),
});
const CarriesOver = z.enum(['uncommitted', 'nothing']);
export const FundBody = z.strictObject({
  programmeId: Id,
  key: Key,
  title: BothTitles,
  /** The month in which its fiscal years begin. */
  fiscalYearStart: z.number().int().min(1).max(12).default(10),
  /** What may go into a later fiscal year. What is committed stays reserved in its own year until it is paid. */
  carriesOver: CarriesOver.default('uncommitted'),
  active: z.boolean().default(true),
});

export const NewProgramme = ProgrammeBody.omit({ active: true }).extend(Proposal).meta({ id: 'NewProgramme' });
export const ChangedProgramme = ProgrammeBody.omit({ key: true }).extend(Proposal).meta({ id: 'ChangedProgramme' });
export const Programme = z
  .object({
    id: Id,
    key: Key,
    title: BothTitles,
    illustrative: z.boolean(),
    letterUnit: z.string().nullable(),
    letterYear: z.enum(['calendar', 'fiscal']),
    active: z.boolean(),
  })
  .meta({ id: 'Programme' });
export const Programmes = z.object({ items: z.array(Programme) }).meta({ id: 'Programmes' });

export const NewWorkstream = WorkstreamBody.omit({ programmeId: true, active: true })
  .extend(Proposal)
  .meta({ id: 'NewWorkstream' });
export const ChangedWorkstream = WorkstreamBody.omit({ programmeId: true, key: true })
  .extend(Proposal)
  .meta({ id: 'ChangedWorkstream' });
export const Workstream = z
  .object({ id: Id, programmeId: Id, key: Key, title: BothTitles, active: z.boolean() })
  .meta({ id: 'Workstream' });
export const Workstreams = z.object({ items: z.array(Workstream) }).meta({ id: 'Workstreams' });

export const NewFund = FundBody.omit({ programmeId: true, active: true }).extend(Proposal).meta({ id: 'NewFund' });
export const ChangedFund = FundBody.omit({ programmeId: true, key: true }).extend(Proposal).meta({ id: 'ChangedFund' });

/** Buddhist era, as the fiscal year is named: the year in which it ends. */
const FiscalYear = z.number().int().min(2484).max(2743);
export const EnvelopeBody = z.strictObject({ fundId: Id, workstreamId: Id.nullable(), fiscalYear: FiscalYear });
/** Empty at first: a budget entry, by two people, brings its money. */
export const NewEnvelope = EnvelopeBody.omit({ fundId: true }).extend(Proposal).meta({ id: 'NewEnvelope' });

/** Satang that come into the envelope, or with a minus leave it. */
export const BudgetBody = z.strictObject({
  amount: z
    .string()
    .regex(/^-?[1-9]\d{0,18}$/)
    .refine((digits) => Satang.safeParse(digits.replace('-', '')).success, fault('amount_too_large')),
});
export const NewBudgetEntry = BudgetBody.extend(Proposal).meta({ id: 'NewBudgetEntry' });
export const CarryOverBody = z.strictObject({ toEnvelopeId: Id, amount: Satang.refine((satang) => satang !== '0') });
export const NewCarryOver = CarryOverBody.extend(Proposal).meta({ id: 'NewCarryOver' });

/**
 * `left` may still be committed; `reserved` of a fiscal year that has ended is committed or payable, and is paid out of that
 * year yet; paid = spent + unspent + refunded + recovered + writtenOff.
 */
export const Envelope = z
  .object({
    id: Id,
    workstreamId: Id.nullable(),
    fiscalYear: FiscalYear,
    /** Its first day, and the first one after it. */
    period: z.object({ from: z.iso.date(), until: z.iso.date() }),
    budget: Money,
    committed: Money,
    left: Money,
    reserved: Money,
    payable: Money,
    paid: Money,
    spent: Money,
    unspent: Money,
    refunded: Money,
    recovered: Money,
    writtenOff: Money,
    disallowed: Money,
  })
  .meta({ id: 'Envelope' });
export const Fund = z
  .object({
    id: Id,
    programmeId: Id,
    key: Key,
    title: BothTitles,
    fiscalYearStart: z.number().int(),
    carriesOver: CarriesOver,
    active: z.boolean(),
    envelopes: z.array(Envelope),
  })
  .meta({ id: 'Fund' });
export const Funds = z.object({ items: z.array(Fund) }).meta({ id: 'Funds' });

/** Money that came into an envelope from outside, or left it again; `note` is null to whoever is not told why. */
export const BudgetEntries = z
  .object({
    items: z.array(
      z.object({ id: Id, amount: z.string(), note: z.string().nullable(), at: InstantOut }).meta({ id: 'BudgetEntry' }),
    ),
  })
  .meta({ id: 'BudgetEntries' });

/** A role in a programme, or in every one, for a term. A narrower reach names a workstream, a call or a province of it. */
export const HoldingBody = z.strictObject({
  userId: z.string(),
  programmeId: Id.nullable(),
  role: Code,
  workstreamId: Id.nullable(),
  callId: Id.nullable(),
  province: ProvinceName.nullable(),
  untilAt: Instant.nullable(),
});
export const NewHolding = z
  .strictObject({
    email: z.email(),
    role: Code,
    workstreamId: Id.nullable().default(null),
    callId: Id.nullable().default(null),
    /** Code, Thai or English name. */
    province: ProvinceName.nullable().default(null),
    untilAt: Instant.nullable().default(null),
    ...Proposal,
  })
  .meta({ id: 'NewHolding' });
export const Holding = z
  .object({
    id: Id,
    userId: z.string(),
    name: z.string(),
    role: Code,
    title: BothTitles,
    fromAt: InstantOut,
    untilAt: InstantOut.nullable(),
    workstreamId: Id.nullable(),
    workstreamTitle: BothTitles.nullable(),
    callId: Id.nullable(),
    callTitle: BothTitles.nullable(),
    province: z.string().nullable(),
  })
  .meta({ id: 'Holding' });
/** `roles`: those that may be given. */
export const Holdings = z
  .object({ items: z.array(Holding), roles: z.array(z.object({ key: Code, title: BothTitles })) })
  .meta({ id: 'Holdings' });

/** Why, of a deletion, which has no body. */
export const DeletionQuery = z.object({ reason: Proposal.reason });
