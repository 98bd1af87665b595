/** Seats handed to somebody else for a time. */
import { z } from 'zod';
import { Code, Id, Instant, InstantOut } from './value.js';

const Scope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('role'), role: Code, programmeId: Id }),
    /** A case and those linked to it. */
    z.strictObject({ kind: z.literal('case'), caseId: Id }),
  ])
  .meta({ id: 'DelegationScope' });

export const NewDelegationOfSeats = z
  .strictObject({
    to: Code,
    scope: Scope,
    /** Null: from now on. */
    fromAt: Instant.nullable().default(null),
    untilAt: Instant,
  })
  .meta({ id: 'NewDelegationOfSeats' });

const Somebody = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Somebody' });

export const Delegation = z
  .object({
    id: Id,
    from: Somebody,
    to: Somebody,
    scope: Scope,
    fromAt: InstantOut,
    untilAt: InstantOut,
    withdrawnAt: InstantOut.nullable(),
    running: z.boolean(),
  })
  .meta({ id: 'Delegation' });
export const Delegations = z.object({ items: z.array(Delegation) }).meta({ id: 'Delegations' });
/** Who could act for the reader: holders of a role that the reader holds. */
export const Delegates = z
  .object({
    items: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), programmeId: Id.nullable() })),
  })
  .meta({ id: 'Delegates' });
export const DelegateQuery = z.object({ role: Code.optional() });
