/** The router of one reader: made once in a browser, and once per request on the server. */
import { dehydrate, hydrate, QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createRouter, createSerializationAdapter } from '@tanstack/react-router';
import { createQueries } from './api/queries.ts';
import { ApiProblem, type ProblemFields } from './api/problem.ts';
import { ErrorPage } from './layout/error-page.tsx';
import { NotFoundPage } from './layout/not-found-page.tsx';
import { routeTree } from './routeTree.gen.ts';

export interface RouterContext {
  queries: QueryClient;
  /** Signs the inline scripts and styles of this reply; empty in the browser, which has them already. */
  nonce: string;
}

/** A page that could not be read says the same in the browser as in the HTML that came before. */
const problems = createSerializationAdapter({
  key: 'problem',
  test: (value): value is ApiProblem => value instanceof ApiProblem,
  toSerializable: ({ fields }: ApiProblem) => JSON.stringify(fields),
  fromSerializable: (fields: string) => new ApiProblem(JSON.parse(fields) as ProblemFields),
});
/** The router takes them, but its types leave them to its framework. */
const adapters: object = { serializationAdapters: [problems] };

export function makeRouter(nonce: string) {
  const queries = createQueries();
  return createRouter({
    routeTree,
    context: { queries, nonce } satisfies RouterContext,
    ssr: { nonce },
    defaultPreload: 'intent',
    // The cache of queries knows what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    ...adapters,
    dehydrate: () => ({ queries: JSON.stringify(dehydrate(queries)) }),
    hydrate: (held: { queries: string }) => hydrate(queries, JSON.parse(held.queries)),
    Wrap: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
