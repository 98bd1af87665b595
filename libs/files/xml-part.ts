/** Parts of an archive that are XML, as far as we read them. */
import type { FileHandle } from 'node:fs/promises';
import { OFFICE_HEAD_BYTES_MAX } from '#libs/contracts/limits.js';
import { beginningOf, type Part } from './archive.js';

export interface XmlPart {
  /** Its beginning, with its letters as such however they were written. */
  text: string;
  whole: boolean;
  bytes: number;
}

/** Null: not XML, or not there. */
export async function xmlOf(file: FileHandle, parts: readonly Part[], name: string): Promise<XmlPart | null> {
  const part = parts.find((one) => one.name === name);
  const begun = part && (await beginningOf(file, part, OFFICE_HEAD_BYTES_MAX));
  if (!begun) return null;
  const { bytes, whole } = begun;
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).trimStart();
  if (!text.startsWith('<')) return null;
  return { text: text.replace(/&#(x[\da-f]+|\d+);/gi, letterOf), whole, bytes: bytes.length };
}

/** Letters of its own could be anything: `&v;`. */
export function definesLetters(text: string): boolean {
  return /<!doctype/i.test(text);
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
