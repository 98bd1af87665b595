/** Canonical JSON and the hashes that make the log evidence. */
import { hash, randomBytes } from 'node:crypto';

/** What stands before the first event of every case. */
export const GENESIS_HASH = '0'.repeat(64);
const SALT_BYTES = 16;
const PAGE_BYTES = 256 * SALT_BYTES;

/** JSON with sorted keys and no spaces; `undefined` members fall away. The text itself is what is hashed and stored. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  // A loop and no lists in between: what people write and every event passes here.
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256, hex. */
export function sha256(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex');
}

/** The hash of an event: over the one before and the event's canonical text. */
export function chainHash(previous: string, body: string): string {
  return sha256(`${previous}\n${body}`);
}

/** Random bytes by the page: one at a time they cost more than the hash that they go into. No byte is used twice. */
let page = Buffer.alloc(0);

export function newSalt(): string {
  if (page.length < SALT_BYTES) page = randomBytes(PAGE_BYTES);
  const salt = page.toString('hex', 0, SALT_BYTES);
  page = page.subarray(SALT_BYTES);
  return salt;
}

/** A salted hash: erasing text and salt leaves nothing that could be guessed from it. */
export function saltedHash(salt: string, body: string): string {
  return sha256(`${salt}\n${body}`);
}
