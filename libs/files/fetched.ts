/**
 * What an office document fetches or runs by itself as soon as it is opened: a template or an object that lies on another
 * machine, and files of any kind inside of it that a click starts. A link that its reader follows is none of these.
 *
 * This is no virus scanner: it does not see fields that call other programs (DDE), links of spreadsheets to other
 * workbooks, of which office programs ask first, nor the inside of documents within the document.
 */
import type { FileHandle } from 'node:fs/promises';
import { OFFICE_HEAD_BYTES_MAX, OFFICE_LOOKED_AT_BYTES_MAX } from '#libs/contracts/limits.js';
import { beginningOf, type Part } from './archive.js';
import type { Inside } from './inside.js';
import { definesLetters, xmlOf } from './xml-part.js';

/** What Windows and others start by a click. */
const program = /\.(exe|dll|scr|com|pif|cpl|msi|bat|cmd|ps1|vb[se]|jse?|ws[fh]|hta|lnk|jar|reg|sh)$/;
const embedded = /(^|\/)embeddings\//;
/** The stream by which the packager of Windows keeps a file of any kind, in a compound file's directory. */
const packaged = Buffer.from('\u0001Ole10Native', 'utf16le');

export async function fetchedByOffice(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  if (parts.some(({ name }) => program.test(name))) return 'active';
  const inObjects = await packagedIn(file, parts);
  return inObjects === 'none' ? relationsOf(file, parts) : inObjects;
}

async function packagedIn(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  let left = OFFICE_LOOKED_AT_BYTES_MAX;
  for (const part of parts.filter(({ name }) => embedded.test(name))) {
    const begun = await beginningOf(file, part, OFFICE_HEAD_BYTES_MAX);
    left -= begun?.bytes.length ?? 0;
    if (begun === null || left < 0) return 'unreadable';
    if (begun.bytes.includes(packaged)) return 'active';
  }
  return 'none';
}

const relation = /<(?:[\w.-]+:)?Relationship\s(?:[^>"']|"[^"]*"|'[^']*')*>/g;
/** By the last word of their type, which transitional and strict documents share. */
const fetched = /\/(attachedTemplate|oleObject|frame|subDocument)$/i;

/** What lies elsewhere is named in the parts that say how the others hang together. */
async function relationsOf(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  let left = OFFICE_LOOKED_AT_BYTES_MAX;
  for (const { name } of parts.filter((part) => part.name.endsWith('.rels'))) {
    const part = await xmlOf(file, parts, name);
    if (part === null || !part.whole || definesLetters(part.text)) return 'unreadable';
    left -= part.bytes;
    if (left < 0) return 'unreadable';
    if ([...part.text.matchAll(relation)].some(([tag]) => reachesOut(tag))) return 'active';
  }
  return 'none';
}

function reachesOut(tag: string): boolean {
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(2).join('').trim() ?? '';
  return (
    attribute('TargetMode').toLowerCase() === 'external' &&
    fetched.test(attribute('Type')) &&
    isElsewhere(attribute('Target'))
  );
}

/** A template of its author's own disk, which every such document names, is on no other. */
const ownDisk = /^(file:\/\/\/(?![\\/])|[a-z]:[\\/]|[^:\\/]+$)/i;

function isElsewhere(target: string): boolean {
  return !ownDisk.test(target);
}

/** Objects stand in the content by their address; those of the document itself begin with none of these. */
const fetchedObject =
  /<(?:[\w.-]+:)?(?:object|object-ole|plugin|applet|floating-frame)\s[^>]*?:href\s*=\s*["'](?:[a-z][a-z+.-]*:|[\\/]{2})/i;

export async function fetchedByOpenDocument(file: FileHandle, parts: readonly Part[]): Promise<Inside> {
  if (parts.some(({ name }) => program.test(name))) return 'active';
  const content = await xmlOf(file, parts, 'content.xml');
  return content !== null && fetchedObject.test(content.text) ? 'active' : 'none';
}
