/** The typed client of the API. Pages call it through the queries and commands beside them, never by a fetch of their own. */
import createClient from 'openapi-fetch';
import type { paths, Schemas } from './schema.ts';
import { problemOf, Unreachable } from './problem.ts';

export type { Schemas };

/** Carries a request to the API and brings its reply: over the network, or on the server straight into the process. */
export type Transport = (request: Request) => Promise<Response>;

let transport: Transport = (request) => fetch(request);

/** What stands between the client and the network: set once at the start, by the browser's entry or the server's. */
export function carryBy(carry: Transport): void {
  transport = carry;
}

export const api = createClient<paths>({
  // A Request needs a whole address; on the server nobody looks at its host.
  baseUrl: import.meta.env.SSR ? 'http://saphan.internal' : '',
  fetch: (request) => sendBy(transport, request),
});

/** ApiProblem for every refusal, Unreachable where no reply came. */
export async function sendBy(carry: Transport, request: Request): Promise<Response> {
  const response = await carry(request).catch((error: unknown) => {
    throw new Unreachable(error);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The body of a reply; refusals were thrown before. */
export async function read<T>(reply: Promise<{ data?: T | undefined }>): Promise<T> {
  return (await reply).data as T;
}

/** For routes that the API's description leaves out: sign-in. */
export async function sendJson<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const base = import.meta.env.SSR ? 'http://saphan.internal' : location.origin;
  const request = new Request(new URL(path, base), {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const response = await sendBy(transport, request);
  const text = await response.text();
  return (text ? JSON.parse(text) : null) as T;
}
