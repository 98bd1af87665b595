/**
 * The buttons of pages without scripts, and of mail programs (RFC 8058), send a form: taken at these addresses alone.
 * Elsewhere a form is refused as any other media type.
 */
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { FORM_BYTES_MAX } from '#libs/contracts/limits.js';
import { isConfirmation } from '../auth/address-confirmation.js';

const FORM = 'application/x-www-form-urlencoded';

/** The button's own form: it works without scripts, and its reader is led on to a page. */
export function isForm({ headers }: FastifyRequest): boolean {
  return new RegExp(`^${FORM}(;|$)`, 'i').test(headers['content-type'] ?? '');
}

function takesForms(request: FastifyRequest): boolean {
  return isConfirmation(request) || /^\/subscriptions\/[^/?]+/.test(request.url);
}

/** The body of such a request is what the form says, field by field. */
export function takeForms(fastify: FastifyInstance): void {
  const options = { parseAs: 'string', bodyLimit: FORM_BYTES_MAX } as const;
  fastify.addContentTypeParser(FORM, options, (request, body, done) => {
    if (!takesForms(request)) done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(FORM));
    else done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
}
