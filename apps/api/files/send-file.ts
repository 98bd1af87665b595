/** How bytes that others brought leave the house: as what they are, under their own name, and unable to act in a page. */
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { shownInline } from '#libs/contracts/file.js';

/** No script, no form, no frame, no address of ours: whatever the bytes say. */
const sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Of every file that is served, also of what we write ourselves: people's words stand in it. */
export const inSandbox = { 'content-security-policy': sandbox, 'x-content-type-options': 'nosniff' } as const;

export interface SentFile {
  name: string;
  type: string;
  sha256: string;
}

export function sendFile(
  reply: FastifyReply,
  { name, type, sha256 }: SentFile,
  bytes: Readable | Buffer,
): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `${shownInline.has(type) ? 'inline' : 'attachment'}; ${named(name)}`)
    .headers(inSandbox)
    .header('cache-control', 'private, no-cache')
    .header('etag', `"${sha256}"`)
    .send(bytes);
}

/** RFC 6266: letters of any language in `filename*`, and for the oldest readers an ASCII name beside it. */
function named(name: string): string {
  const ascii = name.replace(/[^ -~]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
