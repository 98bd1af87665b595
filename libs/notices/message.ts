/** What a message is made of: what to do when nobody knows whether it arrived, and its words in both languages. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { Text } from '#libs/process/definition.js';
import type { Instant } from '#libs/process/event.js';

/** What is owed to an audience is bulk and goes its own way, so that a letter to one person never waits behind ten thousand. */
export type Lane = 'individual' | 'bulk';

/** All that a letter may say of its case, read when it is written. Null: there is none, and the letter leaves it out. */
export interface NoticeContext {
  /** Null for a subscriber, of whom only the address is known. */
  recipientName: string | null;
  programme: Text;
  case: {
    reference: string;
    title: string;
    process: Text;
    stage: Text | null;
    dueAt: Instant | null;
  };
  organisation: string | null;
  /** For whom the recipient sits as a delegate. */
  actingFor: string | null;
  /** When it happened, in case time. */
  at: Instant;
  /** When it was decided, where that was before it was recorded: in a meeting, or by an outside body. */
  decidedAt: Instant;
  /** When a filing counts as received, where that differs from when it came. */
  legallyReceivedAt: Instant | null;
  outcome: Text | null;
  /** The stage that comes after, in words for the applicant; null at an end. */
  next: Text | null;
  end: { title: Text; refused: boolean } | null;
  reasons: readonly string[];
  conditions: readonly string[];
  /** What was said of single fields of the application, by the names that its form has for them. */
  remarks: readonly { field: Text; words: string }[];
  /** The number of the resolution or letter that decided. */
  resolution: string | null;
  /** Whether a numbered letter goes on paper too: its party has not consented to service by e-mail alone. */
  onPaperToo: boolean;
  /** Of the letter itself: `ที่ พม 0307/123`. */
  letterNumber: string | null;
  /** The way of appeal, and the due before which it must come. */
  appeal: { days: number; until: Instant } | null;
  /** Satang. */
  amount: bigint | null;
  /** What was asked for, where the amount is less than that. Satang. */
  askedFor: bigint | null;
  consultation: { title: string; closesAt: Instant | null } | null;
  url: string;
  /** Where a subscriber leaves; null for everybody else. */
  leaveUrl: string | null;
}

/** The words of one letter, greeting and closing left out: the layout has them. */
export interface Body {
  opening: readonly string[];
  /** Rows of the table under the opening, besides those that every letter has. A row without a value is left out. */
  facts?: readonly (readonly [label: string, value: string | null])[];
  /** Passages under a heading of their own. One without paragraphs is left out. */
  passages?: readonly { heading: string; paragraphs: readonly string[] }[];
  closing?: readonly string[];
  /** What the link says. */
  action: string;
}

type Words<T> = Readonly<Record<Language, (context: NoticeContext) => T>>;

export interface Message {
  key: string;
  /**
   * When nobody knows whether it arrived: `resend` it with the same Message-ID, for a reminder harms nobody twice; or
   * `ask` a person, because a letter from which a legal period runs must not come twice unnoticed.
   */
  whenUnknown: 'resend' | 'ask';
  /** It is about no case. */
  standsAlone?: true;
  /** It bears an official number, where its programme's unit gives any. */
  numbered?: true;
  subject: Words<string>;
  body: Words<Body>;
}
