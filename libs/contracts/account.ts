/** Who is signed in: what the product's pages need to know of them. */
import { z } from 'zod';
import { BothTitles, Id } from './value.js';

export const Account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    lang: z.enum(['th', 'en']),
    era: z.enum(['BE', 'CE']).nullable(),
    /** Letters that were not marked as read, counted up to `UNREAD_COUNTED_MAX`. */
    unread: z.number().int(),
    /** Each reaches every programme, one, or no more than a workstream, a call or a province of it. */
    roles: z.array(
      z.object({
        role: z.string(),
        title: BothTitles,
        programmeId: Id.nullable(),
        workstreamId: Id.nullable(),
        callId: Id.nullable(),
        /** The Thai name. */
        province: z.string().nullable(),
      }),
    ),
    organisations: z.array(z.object({ id: Id, name: z.string(), nameEn: z.string().nullable(), role: z.string() })),
  })
  .meta({ id: 'Account' });

/** Accounts that everybody may sign in to, on a sandbox. */
export const DemoAccounts = z
  .object({
    items: z.array(z.object({ name: z.string(), email: z.string(), password: z.string(), roles: z.array(BothTitles) })),
  })
  .meta({ id: 'DemoAccounts' });
