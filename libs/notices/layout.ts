/**
 * The one look of every letter: a single column that reads well aloud and without styles. Mail programs know inline
 * styles only. Every value is escaped, and Thai inside an English letter says so, for screen readers to change voice.
 */
import type { Language } from '#libs/calendar/buddhist-era.js';
import { markThai } from '#libs/html/thai.js';
import { escapeHtml } from '#libs/html/escape.js';

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
  /** For a subscriber alone. */
  leave?: { label: string; url: string };
}

const font = "Sarabun,'Noto Sans Thai',Tahoma,Arial,sans-serif";
const style = {
  page: `margin:0;padding:24px 12px;background:#eef1f4;color:#1b2733;font-family:${font};font-size:17px;line-height:1.7`,
  sheet:
    'max-width:600px;margin:0 auto;padding:28px 28px 20px;background:#ffffff;border-top:6px solid #1f4e79;border-radius:6px',
  sender: 'margin:0 0 4px;font-size:15px;color:#44525f',
  title: 'margin:0 0 20px;font-size:22px;line-height:1.45;color:#12324f',
  heading: 'margin:24px 0 4px;font-size:18px;line-height:1.5;color:#12324f',
  paragraph: 'margin:0 0 14px',
  table: 'width:100%;margin:4px 0 18px;border-collapse:collapse',
  label:
    'padding:8px 12px 8px 0;border-bottom:1px solid #d9dfe5;text-align:left;vertical-align:top;font-weight:400;color:#44525f;width:36%',
  value: 'padding:8px 0;border-bottom:1px solid #d9dfe5;vertical-align:top;font-weight:700',
  quote: 'margin:0 0 14px;padding:2px 0 2px 14px;border-left:4px solid #9db4c8;white-space:pre-line',
  button:
    'display:inline-block;margin:10px 0 18px;padding:12px 22px;background:#1f4e79;color:#ffffff;font-weight:700;text-decoration:none;border-radius:6px',
  footer: 'max-width:600px;margin:14px auto 0;font-size:14px;line-height:1.6;color:#44525f',
} as const;

export function asHtml(letter: Letter): string {
  const say = (value: string) => (letter.language === 'en' ? markThai(escapeHtml(value)) : escapeHtml(value));
  const paragraph = (text: string) => `<p style="${style.paragraph}">${say(text)}</p>`;
  const row = ([label, value]: readonly [string, string]) =>
    `<tr><th scope="row" style="${style.label}">${say(label)}</th><td style="${style.value}">${say(value)}</td></tr>`;
  const passage = ({ heading, paragraphs }: Letter['passages'][number]) =>
    [
      `<h2 style="${style.heading}">${say(heading)}</h2>`,
      ...paragraphs.map((text) => `<p style="${style.quote}">${say(text)}</p>`),
    ].join('\n');
  const leave = letter.leave ? `<br><a href="${escapeHtml(letter.leave.url)}">${say(letter.leave.label)}</a>` : '';
  const facts =
    letter.facts.length > 0 ? `<table style="${style.table}">\n${letter.facts.map(row).join('\n')}\n</table>` : '';
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(letter.subject)}</title>
</head>
<body style="${style.page}">
<main style="${style.sheet}">
<p style="${style.sender}">${say(letter.sender)}</p>
<h1 style="${style.title}">${say(letter.subject)}</h1>
${[letter.greeting, ...letter.opening].map(paragraph).join('\n')}
${facts}
${[...letter.passages.map(passage), ...letter.closing.map(paragraph)].join('\n')}
<p style="margin:0"><a href="${escapeHtml(letter.action.url)}" style="${style.button}">${say(letter.action.label)}</a></p>
<p style="${style.paragraph}">${say(letter.farewell)}<br>${say(letter.sender)}</p>
</main>
<footer style="${style.footer}">${say(letter.footer)}${leave}</footer>
</body>
</html>
`;
}
