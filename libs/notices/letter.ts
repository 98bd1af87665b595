/** A message as it is sent: the words of its kind, and what every letter has around them. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import { asHtml, type Letter } from './layout.js';
import type { Message, NoticeContext } from './message.js';
import { filled, type Wording } from './placeholders.js';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
  /** Where a subscriber leaves; null for everybody else. */
  leaveUrl: string | null;
}

const fixed = {
  th: {
    greeting: 'เรียน',
    nameless: 'ท่านผู้สนใจ',
    number: 'หนังสือ',
    title: 'เรื่อง',
    reference: 'เลขที่',
    organisation: 'องค์กร',
    leave: 'เลิกรับข่าวนี้',
    onPaper: 'หนังสือฉบับนี้ส่งทางไปรษณีย์ด้วย เพราะองค์กรยังไม่ได้ให้ความยินยอมรับหนังสือทางอีเมลอย่างเดียว',
    farewell: 'ขอแสดงความนับถือ',
    footer: 'อีเมลฉบับนี้ส่งโดยระบบสะพาน (Saphan) โดยอัตโนมัติ โปรดติดต่อเจ้าหน้าที่ผ่านหน้าของเรื่องในระบบ',
  },
  en: {
    greeting: 'Dear',
    nameless: 'reader',
    number: 'Letter',
    title: 'Subject',
    reference: 'Reference',
    organisation: 'Organisation',
    leave: 'Leave this list',
    onPaper:
      'This letter goes by post as well, since your organisation has not consented to being served by e-mail alone.',
    farewell: 'Yours sincerely,',
    footer: 'This message was sent by Saphan automatically. Please write to the officer from the page of the case.',
  },
} as const;

/** Longer subjects are cut: mail programs show less, and a header line has its limit. */
export const MAX_SUBJECT_LENGTH = 150;

/** In the programme's own words where it has any. */
export function render(
  message: Message,
  language: Language,
  context: NoticeContext,
  wording: Wording | null = null,
): Rendered {
  return asRendered(compose(message, language, context, wording));
}

export function asRendered(letter: Letter): Rendered {
  return { subject: letter.subject, text: asText(letter), html: asHtml(letter), leaveUrl: letter.leave?.url ?? null };
}

export function compose(message: Message, language: Language, context: NoticeContext, wording: Wording | null): Letter {
  const words = fixed[language];
  const body = message.body[language](context);
  const own = inOwnWords(wording, language, context);
  const ofCase = [
    [words.number, context.letterNumber],
    [words.title, context.case.title],
    [words.reference, context.case.reference],
    [words.organisation, context.organisation],
  ] as const;
  const rows = [...(message.standsAlone ? [] : ofCase), ...(body.facts ?? [])];
  return {
    language,
    subject: shortened(own.subject ?? message.subject[language](context)),
    sender: context.programme[language],
    greeting: `${words.greeting} ${context.recipientName ?? words.nameless}${language === 'en' ? ',' : ''}`,
    opening: own.opening ?? body.opening,
    facts: rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])),
    passages: (body.passages ?? []).filter(({ paragraphs }) => paragraphs.length > 0),
    closing: [
      ...(own.closing ?? body.closing ?? []),
      ...(message.numbered && context.onPaperToo ? [words.onPaper] : []),
    ],
    farewell: words.farewell,
    action: { label: body.action, url: context.url },
    footer: words.footer,
    ...(context.leaveUrl === null ? {} : { leave: { label: words.leave, url: context.leaveUrl } }),
  };
}

/** Null where the programme says nothing, or nothing that can be said of this case. */
function inOwnWords(wording: Wording | null, language: Language, context: NoticeContext) {
  const say = (paragraphs: readonly string[] = []) => {
    const said = paragraphs.flatMap((paragraph) => filled(paragraph, context, language) ?? []);
    return said.length > 0 ? said : null;
  };
  return {
    subject: say(wording?.subject ? [wording.subject] : [])?.[0] ?? null,
    opening: say(wording?.opening),
    closing: say(wording?.closing),
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
  const { greeting, opening, closing, footer, leave } = letter;
  const leaving = leave ? `\n${leave.label}: ${leave.url}` : '';
  const parts = [greeting, ...opening, facts, ...passages, ...closing, link, farewell, `-- \n${footer}${leaving}`];
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}
