/** A refusal of sign-in, as the library passes it on. */
import { APIError } from 'better-auth/api';
import { errors, type ErrorCode } from '#libs/contracts/errors.js';

type Status = ConstructorParameters<typeof APIError>[0];

/** A refusal by its code in our catalogue. */
export function refuse(status: Status, code: ErrorCode, values?: Readonly<Record<string, unknown>>): APIError {
  return new APIError(status, { code, message: errors[code].title.en, ...(values && { values }) });
}
