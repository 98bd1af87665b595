/** Hands `/api/auth/*` to better-auth, and its refusals to our own catalogue. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressHeader, authPath, type Auth } from '#libs/access/auth.js';
import type { ErrorCode } from '#libs/contracts/errors.js';
import { Problem } from '../problems/problem.js';
import { sendProblem } from '../problems/problem.filter.js';

export function mountAuth(fastify: FastifyInstance, auth: Auth, publicUrl: string): void {
  fastify.route({
    method: ['GET', 'POST'],
    url: `${authPath}/*`,
    handler: async (request, reply) => {
      const response = await auth.handler(webRequest(request, publicUrl));
      if (response.status >= 400) await sendRefusal(request, reply, response);
      else await sendOn(reply, response);
    },
  });
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'content-length') headers.set(name, String(value));
  }
  headers.set(addressHeader, request.ip);
  // Node's own fetch says a mode and nothing else of where it comes from; a browser always says the site too.
  if (!headers.has('sec-fetch-site')) headers.delete('sec-fetch-mode');
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

async function sendRefusal(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<void> {
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  const retryAfter = response.headers.get('x-retry-after');
  if (retryAfter) void reply.header('retry-after', retryAfter);
  sendProblem(
    request,
    reply,
    new Problem(codeOf(request.url, response.status), code ? { values: { reason: code } } : {}),
  );
  await reply;
}

function codeOf(url: string, status: number): ErrorCode {
  if (status === 429) return 'too_many_requests';
  if (status === 401) return 'sign_in_refused';
  if (status === 403) return 'origin_not_allowed';
  if (status === 404) return 'route_not_found';
  if (status >= 500) return 'internal_error';
  return url.includes('/sign-up/') ? 'sign_up_refused' : 'account_request_refused';
}
