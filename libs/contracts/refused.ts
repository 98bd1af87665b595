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
