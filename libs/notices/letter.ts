/** A message as it is sent: the words of its kind, and what every letter has around them. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import { asHtml } from './layout.js';
import type { Message, NoticeContext } from './message.js';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** What both forms of a letter are laid out from. */
export interface Letter {
  language: Language;
  subject: string;
  sender: string;
  greeting: string;
  opening: readonly string[];
  facts: readonly (readonly [label: string, value: string])[];
  passages: readonly { heading: string; paragraphs: readonly string[] }[];
  closing: readonly string[];
  farewell: string;
  action: { label: string; url: string };
  footer: string;
}

const fixed = {
  th: {
    greeting: 'เรียน',
    nameless: 'ท่านผู้สนใจ',
    title: 'เรื่อง',
    reference: 'เลขที่',
    organisation: 'องค์กร',
    farewell: 'ขอแสดงความนับถือ',
    footer: 'อีเมลฉบับนี้ส่งโดยระบบสะพาน (Saphan) โดยอัตโนมัติ โปรดติดต่อเจ้าหน้าที่ผ่านหน้าของเรื่องในระบบ',
  },
  en: {
    greeting: 'Dear',
    nameless: 'reader',
    title: 'Subject',
    reference: 'Reference',
    organisation: 'Organisation',
    farewell: 'Yours sincerely,',
    footer: 'This message was sent by Saphan automatically. Please write to the officer from the page of the case.',
  },
} as const;

/** Longer subjects are cut: mail programs show less, and a header line has its limit. */
export const MAX_SUBJECT_LENGTH = 150;

export function render(message: Message, language: Language, context: NoticeContext): Rendered {
  const letter = compose(message, language, context);
  return { subject: letter.subject, text: asText(letter), html: asHtml(letter) };
}

function compose(message: Message, language: Language, context: NoticeContext): Letter {
  const words = fixed[language];
  const body = message.body[language](context);
  const rows = [
    [words.title, context.case.title],
    [words.reference, context.case.reference],
    [words.organisation, context.organisation],
    ...(body.facts ?? []),
  ] as const;
  return {
    language,
    subject: shortened(message.subject[language](context)),
    sender: context.programme[language],
    greeting: `${words.greeting} ${context.recipientName ?? words.nameless}${language === 'en' ? ',' : ''}`,
    opening: body.opening,
    facts: rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])),
    passages: (body.passages ?? []).filter(({ paragraphs }) => paragraphs.length > 0),
    closing: body.closing ?? [],
    farewell: words.farewell,
    action: { label: body.action, url: context.url },
    footer: words.footer,
  };
}

/** On one line, and cut between characters as people see them: a Thai vowel is not torn off its consonant. */
function shortened(subject: string): string {
  const line = subject.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_SUBJECT_LENGTH) return line;
  const characters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(line)];
  const kept = characters.filter(({ index, segment }) => index + segment.length < MAX_SUBJECT_LENGTH);
  return `${kept.map(({ segment }) => segment).join('')}…`;
}

function asText(letter: Letter): string {
  const facts = letter.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  const passages = letter.passages.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n'));
  const link = `${letter.action.label}: ${letter.action.url}`;
  const farewell = `${letter.farewell}\n${letter.sender}`;
  const { greeting, opening, closing, footer } = letter;
  return [greeting, ...opening, facts, ...passages, ...closing, link, farewell, `-- \n${footer}`].join('\n\n') + '\n';
}
