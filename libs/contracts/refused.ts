/** A refusal from below the API, by its code in the catalogue. Thrown inside a transaction, which it undoes. */
import type { Text } from '#libs/process/definition.js';
import type { ErrorCode } from './errors.js';

export class Refused extends Error {
  /** `values` names what was wrong: never free text of a person. `issues`: where, and what to mend. */
  constructor(
    readonly code: ErrorCode,
    readonly values?: Readonly<Record<string, unknown>>,
    readonly issues?: readonly { at: string; message: Text }[],
  ) {
    super(code);
  }
}

/** What the ORM calls a unique key that is taken, and a reference to a row that is not there. */
const databaseCodes: Readonly<Record<string, ErrorCode>> = { P2002: 'already_exists', P2003: 'not_found' };

/** The database's own refusal, as the catalogue says it; null for anything else. */
export function databaseRefusal(error: unknown): ErrorCode | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? (databaseCodes[code] ?? null) : null;
}
