/** Serves the pages: their first HTML from the web app's own components, and its files as they were built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isOverTls } from '#libs/access/cookies.js';
import { root } from '#libs/settings/root.js';
import { Built, type Manifest } from './built.js';
import { tellSearchEngines } from './search-engines.js';

/** What the web app's server build exports; it is no part of this build and known by shape alone. */
interface WebServer {
  render(
    request: Request,
    surroundings: {
      nonce: string;
      transport: (request: Request) => Promise<Response>;
      head: (routeIds: readonly string[]) => string;
    },
  ): Promise<Response>;
}

interface Web {
  server: WebServer;
  files: Built;
}

const built = join(root, 'dist/web');
const serverFile = join(built, 'server/server.js');
const manifestFile = join(built, 'client/manifest.json');
const A_YEAR_S = 31_536_000;
const notBuilt = 'The pages are not built: run `npm run build:web`, or start by `npm start`, which does it.\n';

export function servePages(fastify: FastifyInstance, publicUrl: string): void {
  const pages = new Pages(fastify, publicUrl);
  const client = join(built, 'client');
  void fastify.register(fastifyStatic, {
    root: join(client, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    // Their names change with what they hold.
    maxAge: A_YEAR_S * 1_000,
    immutable: true,
    index: false,
    decorateReply: false,
  });
  fastify.get('/favicon.svg', (_request, reply) =>
    reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=86400')
      .send(existsSync(join(client, 'favicon.svg')) ? readFileSync(join(client, 'favicon.svg')) : ''),
  );
  tellSearchEngines(fastify, publicUrl);
  fastify.get('/', (request, reply) =>
    reply.header('vary', 'cookie, accept-language').redirect(`/${firstLanguage(request)}`),
  );
  // Where a sign-in that failed at the institution, and a link that confirms an address, come back to: they know no language.
  for (const url of ['/sign-in', '/confirm-email'])
    fastify.get(url, (request, reply) =>
      reply.header('vary', 'cookie, accept-language').redirect(`/${firstLanguage(request)}${request.url}`),
    );
  for (const url of ['/th', '/th/*', '/en', '/en/*']) fastify.get(url, (request, reply) => pages.send(request, reply));
}

/** Thai first; English for whoever chose it before, or whose browser asks for it and not for Thai. */
function firstLanguage({ headers }: FastifyRequest): 'th' | 'en' {
  const chosen = /(?:^|;\s*)saphan_lang=(th|en)/.exec(headers.cookie ?? '')?.[1];
  if (chosen === 'th' || chosen === 'en') return chosen;
  const asked = headers['accept-language'] ?? '';
  return /\ben\b/i.test(asked) && !/\bth\b/i.test(asked) ? 'en' : 'th';
}

class Pages {
  private web: Promise<Web> | null = null;

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly publicUrl: string,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!this.web && !isBuilt()) return reply.status(503).type('text/plain').send(notBuilt);
    const { server, files } = await (this.web ??= load());
    const response = await server.render(new Request(new URL(request.url, this.publicUrl)), {
      nonce: reply.cspNonce,
      transport: (asked) => this.ask(request, asked),
      head: (routeIds) => files.head(routeIds, reply.cspNonce),
    });
    for (const [name, value] of response.headers) void reply.header(name, value);
    const page = await packed(await response.text(), request);
    if (page.encoding) void reply.header('content-encoding', page.encoding);
    return reply
      .status(response.status)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'accept-encoding')
      .header('set-cookie', this.languageCookie(request.url))
      .send(page.body);
  }

  /** What the reader chose; read here alone. */
  private languageCookie(url: string): string {
    const secure = isOverTls(this.publicUrl) ? '; Secure' : '';
    return `saphan_lang=${languageOf(url)}; Path=/; Max-Age=${A_YEAR_S}; HttpOnly; SameSite=Lax${secure}`;
  }

  /** A page reads from the API as its reader, without leaving the process. */
  private async ask(reader: FastifyRequest, request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const reply = await this.fastify.inject({
      method: 'GET',
      url: pathname + search,
      remoteAddress: reader.ip,
      headers: {
        'x-saphan-language': languageOf(reader.url),
        ...(reader.headers.cookie && { cookie: reader.headers.cookie }),
      },
    });
    // A reply without content may have no body, not even an empty one.
    return new Response(reply.payload || null, {
      status: reply.statusCode,
      headers: { 'content-type': String(reply.headers['content-type'] ?? '') },
    });
  }
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** Nearly as small as the best, in a hundredth of the time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** A page carries what it shows twice, as HTML and as data: packed, a fifth of it goes over a phone's line. */
async function packed(
  html: string,
  { headers }: FastifyRequest,
): Promise<{ encoding: string | null; body: string | Buffer }> {
  const taken = headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(taken)) return { encoding: 'br', body: await brotli(html, quality) };
  if (/\bgzip\b/.test(taken)) return { encoding: 'gzip', body: await gzipped(html) };
  return { encoding: null, body: html };
}

function isBuilt(): boolean {
  return existsSync(serverFile) && existsSync(manifestFile);
}

/** By its plain address: its own parts import it by that, and another address would be another copy of it. */
async function load(): Promise<Web> {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const server = (await import(pathToFileURL(serverFile).href)) as WebServer;
  return { server, files: new Built(manifest) };
}

const languageOf = (url: string): 'th' | 'en' => (/^\/en([/?]|$)/.test(url) ? 'en' : 'th');
