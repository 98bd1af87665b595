/** What a programme's own wording may say of a case: `{reference}` stands for its number. Each message has its own few. */
import { formatDay, formatInstant, type Language } from '#libs/calendar/buddhist-era.js';
import { lastDayBefore } from '#libs/calendar/working-days.js';
import { formatBaht } from '#libs/money/satang.js';
import type { NoticeContext } from './message.js';

/** Null: there is none, and the paragraph that names it is left out. */
const readers = {
  recipient: (c) => c.recipientName,
  programme: (c, language) => c.programme[language],
  reference: (c) => c.case.reference,
  title: (c) => c.case.title,
  process: (c, language) => c.case.process[language],
  organisation: (c) => c.organisation,
  stage: (c, language) => c.case.stage?.[language] ?? null,
  due: (c, language) => c.case.dueAt && formatDay(lastDayBefore(c.case.dueAt), language),
  at: (c, language) => formatInstant(c.at, language),
  outcome: (c, language) => c.outcome?.[language] ?? null,
  next: (c, language) => c.next?.[language] ?? null,
  end: (c, language) => c.end?.title[language] ?? null,
  amount: (c, language) => (c.amount === null ? null : formatBaht(c.amount, language)),
  resolution: (c) => c.resolution,
  appeal_days: (c) => (c.appeal ? String(c.appeal.days) : null),
  appeal_until: (c, language) => c.appeal && formatDay(lastDayBefore(c.appeal.until), language),
  letter: (c) => c.letterNumber,
  consultation: (c) => c.consultation?.title ?? null,
  closes: (c, language) => {
    const closesAt = c.consultation?.closesAt;
    return closesAt ? formatDay(lastDayBefore(closesAt), language) : null;
  },
} satisfies Record<string, (context: NoticeContext, language: Language) => string | null>;
export type Placeholder = keyof typeof readers;

const always: readonly Placeholder[] = [
  'recipient',
  'programme',
  'reference',
  'title',
  'process',
  'organisation',
  'at',
];

const more: Readonly<Record<string, readonly Placeholder[]>> = {
  received: ['stage', 'due'],
  returned: ['stage', 'due', 'outcome'],
  seat_offered: ['stage', 'due'],
  reminder: ['stage', 'due'],
  escalated: ['stage', 'due'],
  decision: ['stage', 'due', 'outcome', 'next', 'amount', 'resolution', 'appeal_days', 'appeal_until', 'letter'],
  agreement: ['amount', 'due'],
  payment: ['amount'],
  report_due: ['due'],
  report_overdue: ['due'],
  consultation_opened: ['consultation', 'closes'],
  consultation_extended: ['consultation', 'closes'],
  consultation_closed: ['consultation'],
  summary_published: ['consultation'],
  case_closed: ['end'],
};

/** What a wording of this message may name. */
export function placeholdersOf(message: string): readonly Placeholder[] {
  return [...always, ...(more[message] ?? [])];
}

/** A programme's words for one message. Null and empty: as the product has them. */
export interface Wording {
  subject: string | null;
  opening: readonly string[];
  closing: readonly string[];
}

const mark = /\{([^{}]*)\}/g;

/** What stands in braces and is no placeholder of the message. */
export function strangePlaceholders(message: string, { subject, opening, closing }: Wording): string[] {
  const known: readonly string[] = placeholdersOf(message);
  const named = [subject ?? '', ...opening, ...closing].flatMap((text) =>
    [...text.matchAll(mark)].map(([, name = '']) => name),
  );
  return [...new Set(named.filter((name) => !known.includes(name)))];
}

/** Null where one of its placeholders has no value. What a value says in braces stays as it is. */
export function filled(text: string, context: NoticeContext, language: Language): string | null {
  const values = new Map(
    [...text.matchAll(mark)].map(([whole, name = '']) => [
      whole,
      readers[name as Placeholder]?.(context, language) ?? null,
    ]),
  );
  if ([...values.values()].includes(null)) return null;
  return text.replace(mark, (whole) => values.get(whole) ?? whole);
}
