/** The name under which a file is shown and saved: what it says stays, what could act is taken out. */
import type { FileType } from '#libs/contracts/file.js';
import { FILE_NAME_CHARS_MAX } from '#libs/contracts/limits.js';

/** Controls, marks that turn the direction of writing, what nobody sees, and halves of characters. */
const acting = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
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

/** What names of a type end in; the first is given to those that end otherwise. */
const extensions: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
};

/**
 * The name with an extension that says what the bytes are. Whoever saves a file opens it by its name: a text that is called
 * `.bat` or `.html` would be run, whatever it was sent as. Null when no letter is left.
 */
export function nameOfType(name: string, type: FileType): string | null {
  const [given = ''] = /[^.]+$/.exec(name.toLowerCase()) ?? [];
  const own = extensions[type];
  return own.includes(given) && name.includes('.') ? name : shortened(`${name}.${own[0]}`);
}

/** Counted in what people see as one letter: a Thai vowel is not cut from its consonant. Null when no letter is left. */
function shortened(name: string): string | null {
  if (name.length <= FILE_NAME_CHARS_MAX) return name;
  const [, stem = name, extension = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  let kept = '';
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(stem)) {
    if (kept.length + segment.length + extension.length > FILE_NAME_CHARS_MAX) break;
    kept += segment;
  }
  const ended = kept.replace(/[\s.]+$/, '');
  return ended === '' ? null : `${ended}${extension}`;
}
