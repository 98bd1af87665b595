/** Passkeys: the device makes sure of its owner, and signs. Its library is loaded when somebody uses one. */
import type * as Library from '@simplewebauthn/browser';
import type { QueryClient } from '@tanstack/react-query';
import { sendJson } from '../api/client.ts';
import { readSession } from './session.ts';

type StartAuthentication = typeof Library.startAuthentication;
type StartRegistration = typeof Library.startRegistration;
type AskedToSign = Parameters<StartAuthentication>[0]['optionsJSON'];
type AskedToEnrol = Parameters<StartRegistration>[0]['optionsJSON'];

/** The device or its owner said no, or has no such key. */
export class PasskeyDeclined extends Error {
  constructor(cause: unknown) {
    super('no passkey came', { cause });
    this.name = 'PasskeyDeclined';
  }
}

/** Browsers know passkeys by a name: an address in figures has none. */
export function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in window && window.isSecureContext && !/^[\d.:[\]]+$/.test(location.hostname);
}

/** Problem passkey_refused; PasskeyDeclined. */
export async function signInByPasskey(queries: QueryClient): Promise<void> {
  const optionsJSON = await sendJson<AskedToSign>('GET', '/api/auth/passkey/generate-authenticate-options');
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const response = await startAuthentication({ optionsJSON }).catch(decline);
  await sendJson('POST', '/api/auth/passkey/verify-authentication', { response });
  await readSession(queries);
}

/** Problems sign_in_again, second_factor_needed; PasskeyDeclined. */
export async function enrolPasskey(queries: QueryClient, name: string): Promise<void> {
  const optionsJSON = await sendJson<AskedToEnrol>('GET', '/api/auth/passkey/generate-register-options');
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON }).catch(decline);
  await sendJson('POST', '/api/auth/passkey/verify-registration', { response, name });
  await readSession(queries);
}

function decline(cause: unknown): never {
  throw new PasskeyDeclined(cause);
}
