/** What people without an account ask of the mail, and what an operator decides about it. */
import { z } from 'zod';
import { EMAIL_CHARS_MAX } from './limits.js';
import { Id, InstantOut, pageOf } from './value.js';

export const NewSubscription = z
  .strictObject({
    programmeId: Id,
    email: z
      .email()
      .max(EMAIL_CHARS_MAX)
      .transform((email) => email.toLowerCase()),
    lang: z.enum(['th', 'en']).default('th'),
  })
  .meta({ id: 'NewSubscription' });

/** The same for every address: nobody learns who subscribes. */
export const SubscriptionAsked = z.object({ asked: z.literal(true) }).meta({ id: 'SubscriptionAsked' });

/** An operator's word on a letter that may or may not have arrived. */
export const NewResolution = z
  .strictObject({ resolution: z.enum(['arrived', 'send_again']) })
  .meta({ id: 'NewResolution' });
export const Resolved = z.object({ id: Id, resolution: z.string() }).meta({ id: 'Resolved' });

/** A letter that the reader was sent, or is to be. */
export const OwnNotice = z
  .object({
    id: Id,
    message: z.string(),
    caseId: Id.nullable(),
    reference: z.string().nullable(),
    /** What it is about where that is no case. */
    about: z.enum(['invitation', 'join', 'change', 'extension', 'privacy', 'account']).nullable(),
    address: z.string(),
    state: z.string(),
    /** Case time of what it tells of. */
    at: InstantOut,
    sentAt: InstantOut.nullable(),
  })
  .meta({ id: 'OwnNotice' });
export const OwnNoticePage = pageOf(OwnNotice, 'OwnNoticePage');
