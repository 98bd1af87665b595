/** Programmes with their workstreams, funds, envelopes and the people who hold roles in them. */
import { z } from 'zod';
import { BothTitles, Code, Id, InstantOut, Key, Money } from './value.js';

export const NewProgramme = z.strictObject({ key: Key, title: BothTitles }).meta({ id: 'NewProgramme' });
export const Programme = z
  .object({ id: Id, key: Key, title: BothTitles, illustrative: z.boolean() })
  .meta({ id: 'Programme' });
export const Programmes = z.object({ items: z.array(Programme) }).meta({ id: 'Programmes' });

export const NewWorkstream = z.strictObject({ key: Key, title: BothTitles }).meta({ id: 'NewWorkstream' });
export const Workstream = z.object({ id: Id, programmeId: Id, key: Key, title: BothTitles }).meta({ id: 'Workstream' });
export const Workstreams = z.object({ items: z.array(Workstream) }).meta({ id: 'Workstreams' });

export const NewFund = z.strictObject({ key: Key, title: BothTitles }).meta({ id: 'NewFund' });

/** Buddhist era, as the fiscal year is named. */
const FiscalYear = z.number().int().min(2484).max(2743);
export const NewEnvelope = z
  .strictObject({ workstreamId: Id.nullable(), fiscalYear: FiscalYear, budget: Money })
  .meta({ id: 'NewEnvelope' });

/** `left` may still be committed; paid = spent + unspent + refunded + recovered + writtenOff. */
export const Envelope = z
  .object({
    id: Id,
    workstreamId: Id.nullable(),
    fiscalYear: FiscalYear,
    budget: Money,
    committed: Money,
    left: Money,
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
  .object({ id: Id, programmeId: Id, key: Key, title: BothTitles, envelopes: z.array(Envelope) })
  .meta({ id: 'Fund' });
export const Funds = z.object({ items: z.array(Fund) }).meta({ id: 'Funds' });

export const NewHolding = z.strictObject({ email: z.email(), role: Code }).meta({ id: 'NewHolding' });
export const Holding = z
  .object({ id: Id, userId: z.string(), name: z.string(), role: Code, fromAt: InstantOut })
  .meta({ id: 'Holding' });
export const Holdings = z.object({ items: z.array(Holding) }).meta({ id: 'Holdings' });
