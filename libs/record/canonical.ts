/** Canonical JSON and the hashes that make the log evidence. */
import { createHash, randomBytes } from 'node:crypto';

/** What stands before the first event of every case. */
export const GENESIS_HASH = '0'.repeat(64);
const SALT_BYTES = 16;

/** JSON with sorted keys and no spaces; `undefined` members fall away. The text itself is what is hashed and stored. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256, hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash of an event: over the one before and the event's canonical text. */
export function chainHash(previous: string, body: string): string {
  return sha256(`${previous}\n${body}`);
}

export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/** A salted hash: erasing text and salt leaves nothing that could be guessed from it. */
export function saltedHash(salt: string, body: string): string {
  return sha256(`${salt}\n${body}`);
}
