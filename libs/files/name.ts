/** The name under which a file is shown and saved: what it says stays, what could act is taken out. */
import { FILE_NAME_CHARS_MAX } from '#libs/contracts/limits.js';

/** Controls, marks that turn the direction of writing, invisible joiners, and halves of characters. */
const acting = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** What a file system, a header or a page could read as more than a letter. */
const meaning = /[/\\:*?"<>|;%]/g;
/** Names that Windows keeps for devices. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Null when nothing usable is left. Unicode NFC, with sara am as one letter; an extension survives shortening. */
export function neutralName(given: string): string | null {
  const letters = given.normalize('NFC').replaceAll('ํา', 'ำ').replace(acting, '');
  const base = letters.split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(meaning, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (plain === '') return null;
  return shortened(device.test(plain) ? `_${plain}` : plain);
}

/** Counted in what people see as one letter: a Thai vowel is not cut from its consonant. */
function shortened(name: string): string {
  if (name.length <= FILE_NAME_CHARS_MAX) return name;
  const [, stem = name, extension = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  let kept = '';
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(stem)) {
    if (kept.length + segment.length + extension.length > FILE_NAME_CHARS_MAX) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${extension}`;
}
