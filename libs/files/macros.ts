/** Programs inside of office documents: found by the list of their parts, whatever the document is called. */
import type { FileHandle } from 'node:fs/promises';
import type { Part } from './archive.js';
import type { Inside } from './inside.js';
import { definesLetters, xmlOf } from './xml-part.js';

/** Types of what is made to carry macros, as `typeOf` gives them. */
export function isMacroType(type: string | null): boolean {
  return type !== null && type.includes('macroenabled');
}

/** A document within the document whose name says that it carries macros. */
export function holdsMacroDocument(parts: readonly Part[]): boolean {
  return parts.some(({ name }) => /\.(do[ct]|xl[stab]|p[po][tsa]|sld)m$/.test(name));
}

const officePart = /(^|\/)vba(project|data)[^/]*$|(^|\/)(macrosheets|activex)\//;
const officeType = /vbaproject|vbadata|macroenabled|macrosheet|activex/i;

/** A part may be called anything: what it is, `[Content_Types].xml` has to say, or no program would look into it. */
export async function macrosInOffice(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  if (parts.some(({ name }) => officePart.test(name))) return 'macros';
  const types = await xmlOf(file, parts, '[content_types].xml');
  if (types === null || !types.whole || definesLetters(types.text)) return 'unreadable';
  return officeType.test(types.text) ? 'macros' : 'none';
}

const openDocumentPart = /^(.+\/)?(basic|scripts)\//;
/** Of the element that holds one script; the one around all of them is in every document. Or a call of one that lies elsewhere. */
const scriptElement = /<([\w.-]+:)?script[\s/>]|vnd\.sun\.star\.script:/;

/** Macros lie in folders of their own, or as text before the document's body. */
export async function macrosInOpenDocument(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  if (parts.some(({ name }) => openDocumentPart.test(name))) return 'macros';
  const content = await xmlOf(file, parts, 'content.xml');
  if (content === null || definesLetters(content.text)) return 'unreadable';
  return scriptElement.test(content.text) ? 'macros' : 'none';
}
