/** Hands `/api/auth/*` to better-auth: counts attempts before it, and puts its refusals into our own catalogue after it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Attempts } from '#libs/access/attempts.js';
import type { Auth } from '#libs/access/auth.js';
import { deviceOf } from '#libs/access/known-devices.js';
import { addressHeader, authPath } from '#libs/access/surroundings.js';
import { errors, type ErrorCode } from '#libs/contracts/errors.js';
import { isOurs } from '../access/origin.guard.js';
import { isOwnMachine } from '../pace/address-pace.js';
import { networkOf } from '../pace/network.js';
import { Problem } from '../problems/problem.js';
import { sendProblem } from '../problems/problem.filter.js';
import { isForm } from '../security/forms.js';
import { asLink, isConfirmation, toPage, toRefusal } from './address-confirmation.js';
import { attemptsOf, isForgiving, spentOn, type Attempted } from './allowances.js';
import { signingIn } from './storages.js';

export interface MountedAuth {
  auth: Auth;
  attempts: Attempts;
  /** Whether the device of that cookie has signed in to that account before. */
  knows: Attempted['knows'];
  /** Who is signed in by these cookies. */
  whose: Attempted['whose'];
  settings: { publicUrl: string; sandbox: boolean };
  /** A fault of ours. */
  report: (fault: unknown) => void;
}

export function mountAuth(fastify: FastifyInstance, mounted: MountedAuth): void {
  fastify.route({
    method: ['GET', 'POST'],
    url: `${authPath}/*`,
    handler: async (request, reply) => {
      try {
        await answer(mounted, request, reply);
      } catch (fault) {
        mounted.report(fault);
        sendProblem(request, reply, new Problem('internal_error'));
        await reply;
      }
    },
  });
}

async function answer(mounted: MountedAuth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'GET' && isConfirmation(request)) return void (await toPage(request, reply));
  const fault = faultOf(request, mounted.settings);
  if (fault) return refuse(request, reply, fault);
  const waitS = await countAttempt(mounted, request);
  if (waitS !== null) return tooMany(request, reply, waitS);
  const response = await signingIn(() => mounted.auth.handler(webRequest(request, mounted.settings.publicUrl)));
  if (response.status >= 400) return sendRefusal(request, reply, response);
  await forgive(mounted, request, response);
  await sendOn(reply, response);
}

/**
 * What a page of another site could send, before anything is read or counted: also without our cookies, or it would sign
 * its reader in to an account of its own. Whoever is no browser says no origin, and has no cookie.
 */
function faultOf(request: FastifyRequest, settings: MountedAuth['settings']): ErrorCode | null {
  if (request.method !== 'POST') return null;
  const { headers } = request;
  const { origin, cookie } = headers;
  if ((origin !== undefined || cookie) && !isOurs(origin, settings)) return 'origin_not_allowed';
  if (isConfirmation(request) && isForm(request)) return null;
  return /^application\/json(;|$)/i.test(headers['content-type'] ?? '') ? null : 'media_type_unsupported';
}

async function refuse(request: FastifyRequest, reply: FastifyReply, code: ErrorCode): Promise<void> {
  sendProblem(request, reply, new Problem(code));
  await reply;
}

/** Null where the request may go on; a sandbox on one's own machine is tried and measured in bursts. */
async function countAttempt(mounted: MountedAuth, request: FastifyRequest): Promise<number | null> {
  if (isExempt(mounted, request)) return null;
  return mounted.attempts.count(await attemptsOf(attempted(mounted, request)));
}

interface SignedInReply {
  twoFactorRedirect?: boolean;
  user?: { email?: string };
}

/** A success is no guess: it gives back what the account had spent. A password that waits for its code is none yet. */
async function forgive(mounted: MountedAuth, request: FastifyRequest, response: Response): Promise<void> {
  const attempt = attempted(mounted, request);
  if (isExempt(mounted, request) || !isForgiving(attempt)) return;
  const reply = ((await response.clone().json()) ?? {}) as SignedInReply;
  if (reply.twoFactorRedirect) return;
  for (const spent of await spentOn(attempt, reply.user?.email ?? null)) await mounted.attempts.forget(spent);
}

function isExempt({ settings }: MountedAuth, request: FastifyRequest): boolean {
  return settings.sandbox && isOwnMachine(request.ip);
}

function attempted({ knows, whose, settings }: MountedAuth, { url, ip, body, headers }: FastifyRequest): Attempted {
  const { pathname } = new URL(url, 'http://api');
  const email = (body as { email?: unknown } | undefined)?.email;
  return {
    path: pathname.slice(authPath.length),
    address: networkOf(ip),
    email: typeof email === 'string' ? email.trim().toLowerCase() : null,
    cookie: headers.cookie,
    device: deviceOf(headers.cookie, settings.publicUrl),
    knows,
    whose,
  };
}

async function tooMany(request: FastifyRequest, reply: FastifyReply, waitS: number): Promise<void> {
  void reply.header('retry-after', String(waitS));
  await refuse(request, reply, 'too_many_requests');
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'content-length') headers.set(name, String(value));
  }
  headers.set(addressHeader, request.ip);
  // Node's own fetch says a mode and nothing else of where it comes from; a browser always says the site too.
  if (!headers.has('sec-fetch-site')) headers.delete('sec-fetch-mode');
  if (isConfirmation(request)) return new Request(new URL(asLink(request), publicUrl), { headers });
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
  return new Request(new URL(request.url, publicUrl), { method: request.method, headers, body });
}

async function sendOn(reply: FastifyReply, response: Response): Promise<void> {
  void reply.status(response.status);
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') void reply.header(name, value);
  });
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  await reply.send(await response.text());
}

interface Refusal {
  code?: string;
  values?: Record<string, unknown>;
}

async function sendRefusal(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<void> {
  const { code, values } = (await response.json().catch(() => ({}))) as Refusal;
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  const known = codeOf(request.url, response.status, code);
  if (isConfirmation(request) && isForm(request)) return void (await toRefusal(reply, known));
  const extras = { ...values, ...(code && code !== known && { reason: code }) };
  sendProblem(request, reply, new Problem(known, Object.keys(extras).length > 0 ? { values: extras } : {}));
  await reply;
}

/** What the library calls a refusal, where its status does not say enough. */
const codes: Readonly<Record<string, ErrorCode>> = {
  EMAIL_NOT_VERIFIED: 'email_not_verified',
  INVALID_PASSWORD: 'password_wrong',
  INVALID_CODE: 'second_factor_wrong',
  INVALID_BACKUP_CODE: 'second_factor_wrong',
  INVALID_TWO_FACTOR_COOKIE: 'sign_in_again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign_in_again',
  SESSION_NOT_FRESH: 'sign_in_again',
  INVALID_TOKEN: 'link_expired',
  TOKEN_EXPIRED: 'link_expired',
};

function codeOf(url: string, status: number, code = ''): ErrorCode {
  if (code in errors) return code as ErrorCode;
  const known = codes[code];
  if (known) return known;
  if (status === 429) return 'too_many_requests';
  if (status === 401) return refusedBy(url);
  if (status === 403) return 'origin_not_allowed';
  if (status === 404) return 'route_not_found';
  if (status >= 500) return 'internal_error';
  return url.includes('/sign-up/') ? 'sign_up_refused' : 'account_request_refused';
}

function refusedBy(url: string): ErrorCode {
  if (url.includes('/sign-in/')) return 'sign_in_refused';
  return url.includes('/passkey/verify-authentication') ? 'passkey_refused' : 'sign_in_needed';
}
