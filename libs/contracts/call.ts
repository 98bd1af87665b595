/** Calls: for what, until when, and the facts that every case of the call begins with. */
import { z } from 'zod';
import { BothTitles, Code, Id, Instant, InstantOut, Values } from './value.js';

const Mode = z.enum(['rolling', 'ranked']);

export const NewCall = z
  .strictObject({
    programmeId: Id,
    workstreamId: Id,
    envelopeId: Id,
    title: BothTitles,
    mode: Mode,
    opensAt: Instant,
    closesAt: Instant,
    process: Code,
    facts: Values,
  })
  .meta({ id: 'NewCall' });

export const Call = z
  .object({
    id: Id,
    programmeId: Id,
    workstreamId: Id,
    envelopeId: Id,
    title: BothTitles,
    mode: Mode,
    opensAt: InstantOut,
    closesAt: InstantOut,
    open: z.boolean(),
    process: z.object({ key: Code, version: z.number().int() }),
    facts: Values,
  })
  .meta({ id: 'Call' });
export const Calls = z.object({ items: z.array(Call) }).meta({ id: 'Calls' });
export const CallQuery = z.object({ programmeId: Id.optional(), open: z.stringbool().optional() });
