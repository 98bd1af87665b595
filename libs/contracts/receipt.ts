/** What a receipt vouches for. */
import { z } from 'zod';
import { Id, InstantOut } from './value.js';

/** Crockford's: no letter in it is taken for a digit or for another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP_CHARS = 5;
const inGroups = new RegExp(`.{${GROUP_CHARS}}(?!$)`, 'g');

/** How many bytes of chance make a receipt: one for each of its characters. */
export const RECEIPT_BYTES = GROUPS * GROUP_CHARS;

/** `7K2QX-9MZ4T-1BC8D`: what somebody can copy from paper. Five bits of each byte count. */
export function receiptFrom(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
    .replace(inGroups, '$&-');
}

/** As it was given, however it was copied: in small letters, without hyphens, with O for 0. What is no such receipt stays as it is. */
export function receiptAsGiven(copied: string): string {
  const letters = copied.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  const known = letters.length === RECEIPT_BYTES && [...letters].every((letter) => ALPHABET.includes(letter));
  return known ? letters.replace(inGroups, '$&-') : copied;
}

export const ReceiptCode = z.string().regex(/^[\w-]{8,32}$/);

export const CheckedReceipt = z
  .object({
    receipt: z.string(),
    consultation: z.object({
      id: Id,
      title: z.string(),
      closedAt: InstantOut.nullable(),
      publishedAt: InstantOut.nullable(),
    }),
    /** Of the published summary, the issue in which the comment was answered; null before that, and where it belongs to none. */
    issue: z.object({ ordinal: z.number().int(), title: z.string() }).nullable(),
    /** When the comment was recorded, and the hash over it and a salt. */
    at: InstantOut,
    hash: z.string(),
    /** The root that sealed all comments when the consultation closed; null while it is open. */
    merkleRoot: z.string().nullable(),
    /** Whether the root is the root of a tree that holds this hash; null while there is none. */
    sealed: z.boolean().nullable(),
  })
  .meta({ id: 'CheckedReceipt' });
