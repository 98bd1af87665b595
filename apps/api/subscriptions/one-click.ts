/** The button of a page without scripts, and of a mail program (RFC 8058), send a form: taken at these addresses alone. */
import { errorCodes, type FastifyInstance } from 'fastify';

const FORM = 'application/x-www-form-urlencoded';
/** `List-Unsubscribe=One-Click`, and room for what a mail program adds. */
const FORM_BYTES_MAX = 1_024;

/** What the form says is not read: the address says it all. Elsewhere a form is refused as any other media type. */
export function takeOneClicks(fastify: FastifyInstance): void {
  const options = { parseAs: 'string', bodyLimit: FORM_BYTES_MAX } as const;
  fastify.addContentTypeParser(FORM, options, (request, _body, done) => {
    const ours = request.routeOptions.url?.startsWith('/subscriptions/:token') ?? false;
    done(ours ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(FORM));
  });
}
