/**
 * What somebody said of single fields of an application. All of one answer's travel in one text, of kind `remark`, as
 * JSON. Read in the browser too, and so without zod.
 */
import { jsonIn } from './json.js';
import { CODE_CHARS_MAX, REMARKS_MAX, REMARK_CHARS_MAX } from './limits.js';

export interface Remark {
  /** Its name in the call's form. */
  field: string;
  words: string;
}

/** Null for what is no list of remarks. */
export function remarksIn(body: string): Remark[] | null {
  const read = jsonIn(body);
  if (!Array.isArray(read) || read.length === 0 || read.length > REMARKS_MAX) return null;
  return read.every(isRemark) ? read.map(({ field, words }) => ({ field, words })) : null;
}

function isRemark(one: unknown): one is Remark {
  const { field, words } = (one ?? {}) as Record<string, unknown>;
  const isText = (text: unknown, most: number) => typeof text === 'string' && text.trim() !== '' && text.length <= most;
  return isText(field, CODE_CHARS_MAX) && isText(words, REMARK_CHARS_MAX);
}
