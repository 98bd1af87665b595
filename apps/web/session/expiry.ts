/**
 * A session may end while somebody writes. The request that found out waits, the person signs in again in a dialog over
 * the page, and the request goes on as it was: nothing that was typed is lost.
 */
import type { Transport } from '../api/client.ts';

type Waiting = (signedIn: boolean) => void;

const waiting = new Set<Waiting>();
const listeners = new Set<() => void>();
let known = false;

/** The page says whether somebody is signed in: only they can be asked to sign in again. */
export function expectSession(expected: boolean): void {
  known = expected;
}

export const expiry = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Whether requests wait for somebody to sign in again. */
  isAsking: () => waiting.size > 0,
  /** Lets what waited go on; with `false` it comes back refused. */
  answer(signedIn: boolean): void {
    if (!signedIn) known = false;
    for (const go of waiting) go(signedIn);
    waiting.clear();
    tell();
  },
};

/** Wraps the way to the API so that a request whose session has ended is sent once more after signing in. */
export function keepingSession(carry: Transport): Transport {
  return async (request) => {
    const again = request.clone();
    const response = await carry(request);
    if (response.status !== 401 || !known || new URL(request.url).pathname.startsWith('/api/auth/')) return response;
    return (await askAgain()) ? carry(again) : response;
  };
}

function askAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    tell();
  });
}

function tell(): void {
  for (const listener of listeners) listener();
}
