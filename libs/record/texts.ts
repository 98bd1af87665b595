/** Free text beside the log: salted, hashed, stored in its own row; the event names it. */
import type { TextRef } from '#libs/process/event.js';
import { v7 as uuid } from 'uuid';
import { newSalt, saltedHash } from './canonical.js';
import type { NewText } from './request.js';

export interface StoredText extends TextRef {
  salt: string;
  body: string;
}

export function store({ kind, body }: NewText): StoredText {
  const salt = newSalt();
  return { id: uuid(), kind, salt, body, hash: saltedHash(salt, body) };
}

export function refOf({ id, kind, hash }: StoredText): TextRef {
  return { kind, id, hash };
}
