/** What a file is, read off its bytes: neither its name nor its sender is believed. */
import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

/** A media type, or null for what we cannot name. Text has no mark of its own: its name only tells CSV from other text. */
export async function typeOf(path: string, name: string): Promise<string | null> {
  const marked = await fileTypeFromFile(path);
  if (marked) return marked.mime;
  if (!(await isText(path))) return null;
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}

/** Thai spreadsheets still save CSV in the encoding of 1990. */
const encodings = ['utf-8', 'windows-874'];
const markup = /^\s*(<[!?a-z/]|%!|#!)/i;
// Tab, line feed, form feed, carriage return and the byte order mark are text; other controls are a program's.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

async function isText(path: string): Promise<boolean> {
  for (const encoding of encodings) {
    const text = await reads(path, encoding);
    // The first encoding that fits decides: in the other one a page behind a byte order mark would begin with letters.
    if (text !== null) return text;
  }
  return false;
}

/** Null where the bytes are not of that encoding. */
async function reads(path: string, encoding: string): Promise<boolean | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let first = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (controls.test(text) || (first && markup.test(text))) return false;
      first = false;
    }
    decoder.decode();
    return true;
  } catch (reason) {
    // A byte that the encoding does not have: that is the answer, not a fault.
    if ((reason as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw reason;
  }
}
