/**
 * The buttons of pages without scripts, and of mail programs (RFC 8058), send a form: taken at these addresses alone.
 * Elsewhere a form is refused as any other media type.
 */
import { errorCodes, type FastifyInstance } from 'fastify';
import { authPath } from '#libs/access/surroundings.js';

const FORM = 'application/x-www-form-urlencoded';
/** A link's token and the page after it, or `List-Unsubscribe=One-Click` and what a mail program adds. */
const FORM_BYTES_MAX = 4_096;

const ours = [/^\/subscriptions\/[^/?]+/, new RegExp(`^${authPath}/verify-email$`)];

/** The body of such a request is what the form says, field by field. */
export function takeForms(fastify: FastifyInstance): void {
  const options = { parseAs: 'string', bodyLimit: FORM_BYTES_MAX } as const;
  fastify.addContentTypeParser(FORM, options, (request, body, done) => {
    if (!ours.some((address) => address.test(request.url))) done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(FORM));
    else done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
}
