/**
 * What every reply tells the browser: what a page may load and run, who may frame it, and how it is reached.
 *
 * For whoever renders pages: `reply.cspNonce` is the nonce of this request. Put it on each `<script>` and `<style>` that
 * stands in the page itself; files of ours need none, and a `style` attribute is let through.
 */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isOverTls } from '#libs/access/cookies.js';

const NONCE_BYTES = 16;
/** Two years, as browsers ask before they keep it for good. */
const HSTS = 'max-age=63072000; includeSubDomains';

declare module 'fastify' {
  interface FastifyReply {
    /** Lets the inline scripts and styles of this one page run. */
    readonly cspNonce: string;
  }
}

/** Of every reply, also of those that never came as far as a route. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not `no-referrer`: a browser then hides the origin of a form, and our own forms could not be told from others.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
} as const;

/** Of a refusal that no hook sees, because no router has read its address. */
export function headersOfRefusal(publicUrl: string): Readonly<Record<string, string>> {
  return { ...headersOf(publicUrl), 'content-security-policy': dataPolicy, 'cache-control': 'no-store' };
}

function headersOf(publicUrl: string): Readonly<Record<string, string>> {
  return { ...always, ...(isOverTls(publicUrl) && { 'strict-transport-security': HSTS }) };
}

export function secureReplies(fastify: FastifyInstance, publicUrl: string): void {
  const headers = headersOf(publicUrl);
  // Most replies are data, which needs none.
  const nonces = new WeakMap<FastifyReply, string>();
  fastify.decorateReply('cspNonce', {
    getter(this: FastifyReply) {
      const nonce = nonces.get(this) ?? randomBytes(NONCE_BYTES).toString('base64');
      nonces.set(this, nonce);
      return nonce;
    },
  });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', policyOf(reply));
    // What may be kept says so itself: all else may be somebody's own.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}

function policyOf(reply: FastifyReply): string {
  return typeOf(reply).startsWith('text/html') ? pagePolicy(reply.cspNonce) : dataPolicy;
}

function typeOf(reply: FastifyReply): string {
  return String(reply.getHeader('content-type') ?? '');
}

/** Data is never a page. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
