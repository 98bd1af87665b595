/** What a receipt vouches for. */
import { z } from 'zod';
import { Id, InstantOut } from './value.js';

export const ReceiptCode = z.string().regex(/^[\w-]{8,32}$/);

export const CheckedReceipt = z
  .object({
    receipt: z.string(),
    consultation: z.object({ id: Id, title: z.string() }),
    /** When the comment was recorded, and the hash over it and a salt. */
    at: InstantOut,
    hash: z.string(),
    /** The root that sealed all comments when the consultation closed; null while it is open. */
    merkleRoot: z.string().nullable(),
    /** Whether the root is the root of a tree that holds this hash; null while there is none. */
    sealed: z.boolean().nullable(),
  })
  .meta({ id: 'CheckedReceipt' });
