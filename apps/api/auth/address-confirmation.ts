/**
 * An address is confirmed by whoever presses the button of the page to which its letter leads: mail scanners follow
 * links, and none of them has read the letter. The library would confirm it by a GET.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authPath } from '#libs/access/surroundings.js';
import type { ErrorCode } from '#libs/contracts/errors.js';

const path = `${authPath}/verify-email`;
/** A link that somebody else wrote is as good as none: the library says so. */
const Confirmation = z.object({ token: z.string().catch(''), callbackURL: z.string().optional().catch(undefined) });

export function isConfirmation({ url }: FastifyRequest): boolean {
  return new URL(url, 'http://api').pathname === path;
}

/** Where links of earlier letters lead, and whoever follows one into the API: to the page that asks. */
export function toPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(`/confirm-email${new URL(request.url, 'http://api').search}`);
}

/** What the button asks, as the library takes it. */
export function asLink({ body }: FastifyRequest): string {
  const { token, callbackURL } = Confirmation.parse(body ?? {});
  return `${path}?${new URLSearchParams({ token, ...(callbackURL !== undefined && { callbackURL }) }).toString()}`;
}

export function toRefusal(reply: FastifyReply, code: ErrorCode): FastifyReply {
  return reply.redirect(`/confirm-email?error=${code}`);
}
