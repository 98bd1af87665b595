/** Writes a page's first HTML inside the API process, from the same components that then live in the browser. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequestHandler, renderRouterToString, RouterServer } from '@tanstack/react-router/ssr/server';
import { carryBy, type Transport } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { makeRouter } from '../router.tsx';
import { inLanguage } from '../texts/address.ts';
import { languages } from '../texts/text.ts';

export interface Surroundings {
  nonce: string;
  /** Reaches the API as this reader. */
  transport: Transport;
  /** Tags of scripts and styles for the matched routes, to stand in the head. */
  head: (routeIds: readonly string[]) => string;
}

const readers = new AsyncLocalStorage<Surroundings>();

carryBy((request) => {
  const reader = readers.getStore();
  if (!reader) throw new Error('a page reads from the API only while it is being rendered');
  return reader.transport(request);
});

/** A page, a redirect, or a page that says what went wrong; the status says which. */
export function render(request: Request, surroundings: Surroundings): Promise<Response> {
  return readers.run(surroundings, async () => {
    const handle = createRequestHandler({ request, createRouter: () => makeRouter(surroundings.nonce) });
    let routeIds: readonly string[] = [];
    let problem: unknown;
    const response = await handle(({ router, responseHeaders }) => {
      const matches = router.stores.matches.get();
      routeIds = matches.map(({ routeId }) => String(routeId));
      problem = matches.find(({ error }) => error !== undefined)?.error;
      return renderRouterToString({ router, responseHeaders, children: <RouterServer router={router} /> });
    });
    if (!response.headers.get('content-type')?.includes('html')) return response;
    const html = await response.text();
    const head = `${inEachLanguage(request.url)}${surroundings.head(routeIds)}`;
    return new Response(
      html.replace('</head>', () => `${head}</head>`),
      // What the API refused, the page refuses too.
      { headers: response.headers, status: problem instanceof ApiProblem ? problem.fields.status : response.status },
    );
  });
}

/** For search engines, which read this HTML alone: the page's one address, and the same in each language; in full. */
function inEachLanguage(url: string): string {
  const { origin, pathname } = new URL(url);
  const others = languages.map(
    (lang) => `<link rel="alternate" hreflang="${lang}" href="${origin}${inLanguage(pathname, lang)}">`,
  );
  return `<link rel="canonical" href="${origin}${pathname}">${others.join('')}`;
}
