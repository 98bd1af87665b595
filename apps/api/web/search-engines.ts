/** What search engines are told: the pages that everybody may read, each in both languages. */
import type { FastifyInstance } from 'fastify';

const languages = ['th', 'en'] as const;
const always = ['', '/calls', '/consultations', '/measures', '/funds', '/receipts'];
/** Each list's newest; older ones are reached from them. */
const LISTED_MAX = 100;
const AN_HOUR_S = 3_600;

/** `publicUrl`: where people reach the product. */
export function tellSearchEngines(fastify: FastifyInstance, publicUrl: string): void {
  const address = (path: string) => new URL(path, publicUrl).href;
  const header = `public, max-age=${AN_HOUR_S}`;
  // What the API says stands on the pages as well, where people can read it.
  const robots = ['User-agent: *', 'Disallow: /', 'Allow: /$', 'Allow: /th', 'Allow: /en', 'Allow: /assets/'];
  const lines = [...robots, 'Allow: /favicon.svg', '', `Sitemap: ${address('/sitemap.xml')}`, ''];
  fastify.get('/robots.txt', (_request, reply) =>
    reply.type('text/plain').header('cache-control', header).send(lines.join('\n')),
  );
  fastify.get('/sitemap.xml', async (_request, reply) => {
    const paths = [...always, ...(await listed(fastify, '/calls')), ...(await listed(fastify, '/consultations'))];
    return reply.type('application/xml').header('cache-control', header).send(sitemap(paths, address));
  });
}

/** Pages of what a public list holds, read as somebody who is not signed in. */
async function listed(fastify: FastifyInstance, path: string): Promise<string[]> {
  const reply = await fastify.inject({ method: 'GET', url: path });
  if (reply.statusCode !== 200) throw new Error(`${path} is not public: ${reply.statusCode}`);
  const { items } = reply.json<{ items: { id: string }[] }>();
  return items.slice(0, LISTED_MAX).map(({ id }) => `${path}/${id}`);
}

/** Paths hold nothing that XML would have to escape. */
function sitemap(paths: readonly string[], address: (path: string) => string): string {
  const urls = paths.flatMap((path) =>
    languages.map((lang) => {
      const others = languages.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(`/${other}${path}`)}"/>`,
      );
      return `<url><loc>${address(`/${lang}${path}`)}</loc>${others.join('')}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
