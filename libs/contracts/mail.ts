/** What people without an account ask of the mail, and what an operator decides about it. */
import { z } from 'zod';
import { EMAIL_CHARS_MAX, PAGE_MAX } from './limits.js';
import { BothTitles, Id, InstantOut, PageQuery, pageOf } from './value.js';

export const NewSubscription = z
  .strictObject({
    programmeId: Id,
    email: z.email().max(EMAIL_CHARS_MAX).toLowerCase(),
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
    about: z
      .enum(['invitation', 'join', 'change', 'extension', 'closing', 'scheduled', 'meeting', 'privacy', 'account'])
      .nullable(),
    /** Whether it is about no case, and its words can be read again. */
    readable: z.boolean(),
    address: z.string(),
    state: z.string(),
    /** Case time of what it tells of. */
    at: InstantOut,
    sentAt: InstantOut.nullable(),
    /** When the reader marked it as read; null while it is new to them. */
    readAt: InstantOut.nullable(),
  })
  .meta({ id: 'OwnNotice' });
export const OwnNoticePage = pageOf(OwnNotice, 'OwnNoticePage');

export const OwnNoticeQuery = PageQuery.extend({
  /** Those alone that were not marked as read. */
  unread: z.stringbool().optional(),
});

/** What is marked as read: some, or all up to one and with it. */
export const NoticesRead = z
  .union([z.strictObject({ ids: z.array(Id).min(1).max(PAGE_MAX) }), z.strictObject({ upTo: Id })])
  .meta({ id: 'NoticesRead' });

/** A day has the hours 0 to 23. */
const LAST_HOUR = 23;

const Choice = z.enum(['at_once', 'daily', 'off']);

/** How a person is told of one kind of thing. */
export const NoticePreference = z
  .object({
    kind: z.string(),
    title: BothTitles,
    about: BothTitles,
    choice: Choice,
    /** Why it is told at once whatever its reader would like; null where they choose. */
    fixed: z
      .object({
        text: BothTitles,
        source: BothTitles,
        section: z.string().nullable(),
        binding: z.enum(['statute', 'guideline', 'policy']),
        /** `S`: read in a public source. `K`: known and not read, for counsel to confirm. */
        confidence: z.enum(['S', 'K']),
      })
      .nullable(),
  })
  .meta({ id: 'NoticePreference' });
const DigestHour = z.number().int().min(0).max(LAST_HOUR);
export const NoticePreferences = z
  .object({
    items: z.array(NoticePreference),
    /** The hour in Bangkok at which the reader's digest is made up. */
    digestHour: DigestHour,
  })
  .meta({ id: 'NoticePreferences' });
export const ChosenHour = z.strictObject({ hour: DigestHour }).meta({ id: 'ChosenHour' });
export const NoticeChoice = z.strictObject({ choice: Choice }).meta({ id: 'NoticeChoice' });
