/**
 * What a PDF does by itself: scripts, programs that it starts, and files inside of it. Found by the names of its objects, in
 * those that are packed as well. Invoices of the Revenue Department's e-tax carry their data as XML: that alone may be inside.
 *
 * This is no virus scanner: of a PDF that is encrypted, or packed otherwise than by Flate, only what is not packed is seen;
 * and the objects are read in the order in which they lie, while a program looks them up by the table at the end.
 */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { PDF_OBJECTS_BYTES_MAX } from '#libs/contracts/limits.js';
import type { Inside } from './inside.js';

const acting: ReadonlySet<string> = new Set(['JavaScript', 'JS', 'Launch']);
const data: ReadonlySet<string> = new Set(['text/xml', 'application/xml']);

/** One object: the names in it, and where its stream begins, if it has one. */
interface PdfObject {
  names: string[];
  streamAt: number | null;
}

export async function activeInPdf(path: string): Promise<Inside> {
  const bytes = await readFile(path);
  const lying = objectsIn(bytes.toString('latin1'));
  const packed = await packedIn(bytes, lying);
  if (packed === null) return 'unreadable';
  const names = [...lying, ...packed].flatMap((object) => object.names);
  const brings = names.filter((name) => name === 'EF').length > lying.filter(isData).length;
  return brings || lying.some(isOtherFile) || names.some((name) => acting.has(name)) ? 'active' : 'none';
}

function isFile({ names }: PdfObject): boolean {
  return names.includes('EmbeddedFile');
}

function isData(object: PdfObject): boolean {
  return isFile(object) && data.has(object.names[object.names.indexOf('Subtype') + 1] ?? '');
}

function isOtherFile(object: PdfObject): boolean {
  return isFile(object) && object.streamAt !== null && !isData(object);
}

const inflated = promisify(inflate);

/** Null where they take more room than is looked at. */
async function packedIn(bytes: Buffer, lying: readonly PdfObject[]): Promise<PdfObject[] | null> {
  const objects: PdfObject[] = [];
  let left = PDF_OBJECTS_BYTES_MAX;
  for (const { names, streamAt } of lying) {
    if (streamAt === null || !names.includes('ObjStm')) continue;
    const end = bytes.indexOf('endstream', streamAt);
    const packed = bytes.subarray(streamAt, end === -1 ? bytes.length : end);
    // What is cut short or has something behind it is read as far as it goes, as other programs do.
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: left };
    const text = await inflated(packed, options).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ERR_BUFFER_TOO_LARGE') return null;
      // Not packed by Flate, or encrypted: nothing that could be read.
      return Buffer.alloc(0);
    });
    if (text === null || text.length >= left) return null;
    left -= text.length;
    objects.push(...objectsIn(text.toString('latin1')));
  }
  return objects;
}

/** What begins something that is read as a whole: a comment, a string, a name, an object or its stream. */
const mark = /[%(/]|\b(?:obj|stream)\b/g;
const lineEnd = /[\r\n]/g;
const nameAt = /[^\s()<>[\]{}/%\0]*/y;

function objectsIn(text: string): PdfObject[] {
  let object: PdfObject = { names: [], streamAt: null };
  const objects = [object];
  mark.lastIndex = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [word] = found;
    if (word === '%') mark.lastIndex = endOfLine(text, found.index);
    else if (word === '(') mark.lastIndex = endOfString(text, found.index);
    else if (word === 'obj') objects.push((object = { names: [], streamAt: null }));
    else if (word === '/') {
      const name = nameFrom(text, mark.lastIndex);
      object.names.push(plain(name));
      mark.lastIndex += name.length;
    } else {
      object.streamAt = afterLine(text, mark.lastIndex);
      const end = text.indexOf('endstream', object.streamAt);
      mark.lastIndex = end === -1 ? text.length : end + 'endstream'.length;
    }
  }
  return objects;
}

function nameFrom(text: string, at: number): string {
  nameAt.lastIndex = at;
  return nameAt.exec(text)?.[0] ?? '';
}

/** Any letter of a name may be written as `#4A`. */
function plain(name: string): string {
  return name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function endOfLine(text: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** Behind the line on which `stream` stands. */
function afterLine(text: string, at: number): number {
  return at + (/^[ \t]*\r?\n?/.exec(text.slice(at, at + 16))?.[0].length ?? 0);
}

/** Programs take no longer strings: what seems to be one is a stray bracket, behind which more may lie. */
const STRING_BYTES_MAX = 65_535;

/** Brackets in a string come in pairs, or behind a stroke. */
function endOfString(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + STRING_BYTES_MAX); i += 1) {
    const letter = text[i];
    if (letter === '\\') i += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')' && (depth -= 1) === 0) return i + 1;
  }
  return at + 1;
}
