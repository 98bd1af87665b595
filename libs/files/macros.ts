/** Programs inside of office documents: found by the list of their parts, whatever the document is called. */
import { open, type FileHandle } from 'node:fs/promises';
import { OFFICE_HEAD_BYTES_MAX } from '#libs/contracts/limits.js';
import { beginningOf, partsOf, type Part } from './archive.js';

/** `unreadable`: programs could disagree on what is in it, so that nobody can say. */
export type Inside = 'macros' | 'unreadable' | 'none';

/** Types of what is made to carry macros, as `typeOf` gives them. */
export function isMacroType(type: string | null): boolean {
  return type !== null && type.includes('macroenabled');
}

/** Of a document of that type; other types have no parts. */
export async function macrosIn(path: string, type: string): Promise<Inside> {
  const look = looks.find(({ types }) => type.startsWith(types))?.look;
  if (!look) return 'none';
  const file = await open(path);
  try {
    const parts = await partsOf(file);
    if (parts === null) return 'unreadable';
    return parts.some(({ name }) => embedded.test(name)) ? 'macros' : await look(file, parts);
  } finally {
    await file.close();
  }
}

/** A document within the document whose name says that it carries macros. */
const embedded = /\.(do[ct]|xl[stab]|p[po][tsa]|sld)m$/;

const looks = [
  { types: 'application/vnd.openxmlformats-officedocument.', look: lookIntoOffice },
  { types: 'application/vnd.oasis.opendocument.', look: lookIntoOpenDocument },
];

const officePart = /(^|\/)vba(project|data)[^/]*$|(^|\/)(macrosheets|activex)\//;
const officeType = /vbaproject|vbadata|macroenabled|macrosheet|activex/i;

/** A part may be called anything: what it is, `[Content_Types].xml` has to say, or no program would look into it. */
async function lookIntoOffice(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  if (parts.some(({ name }) => officePart.test(name))) return 'macros';
  const types = await textOf(file, parts, '[content_types].xml');
  if (types === null || !types.whole || /<!doctype/i.test(types.text)) return 'unreadable';
  return officeType.test(types.text) ? 'macros' : 'none';
}

const openDocumentPart = /^(.+\/)?(basic|scripts)\//;
/** Of the element that holds one script; the one around all of them is in every document. */
const scriptElement = /<([\w.-]+:)?script[\s/>]/;

/** Macros lie in folders of their own, or as text before the document's body. */
async function lookIntoOpenDocument(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  if (parts.some(({ name }) => openDocumentPart.test(name))) return 'macros';
  const content = await textOf(file, parts, 'content.xml');
  if (content === null || /<!doctype/i.test(content.text)) return 'unreadable';
  return scriptElement.test(content.text) ? 'macros' : 'none';
}

/** The beginning of a part that is XML, with its letters as such however they were written. Null: not XML, or not there. */
async function textOf(file: FileHandle, parts: readonly Part[], name: string) {
  const part = parts.find((one) => one.name === name);
  const begun = part && (await beginningOf(file, part, OFFICE_HEAD_BYTES_MAX));
  if (!begun) return null;
  const { bytes, whole } = begun;
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).trimStart();
  return text.startsWith('<') ? { text: text.replace(/&#(x[\da-f]+|\d+);/gi, letterOf), whole } : null;
}

function encodingOf(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'feff' || mark === '003c') return 'utf-16be';
  return mark === 'fffe' || mark === '3c00' ? 'utf-16le' : 'utf-8';
}

const lastLetter = 0x10ffff;
function letterOf(written: string, code: string): string {
  const number = /^x/i.test(code) ? parseInt(code.slice(1), 16) : Number(code);
  return number <= lastLetter ? String.fromCodePoint(number) : written;
}
