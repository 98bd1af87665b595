/** Requests for every route, made from the API's own description. */
import { ACCESS_EXTENSION } from '#apps/api/access/rule.js';
import { describeApi } from '#apps/api/docs/openapi.js';
import { actionOf } from '#libs/access/matrix.js';
import type { ApiUnderTest } from '#test/api/stack.js';
import { places, type Example } from './examples.js';
import { absent, sampleOf, type Components, type Schema } from './sample.js';
import type { Side } from './side.js';

export interface Route {
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  action: string;
  /** Of its JSON body. */
  schema: Schema | null;
  components: Components;
}

/** One request, ready but for who sends it. */
export interface Sent {
  url: string;
  headers: Readonly<Record<string, string>>;
  payload: object | undefined;
  /** It names something that is not there: that it is not found refuses nobody. */
  vague: boolean;
}

interface Described {
  operationId: string;
  [ACCESS_EXTENSION]: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export function routesOf({ app }: ApiUnderTest): Route[] {
  const { paths, components } = describeApi(app);
  return Object.entries(paths).flatMap(([path, item]) =>
    (Object.entries(item) as [string, Described][]).map(([method, described]) => ({
      operation: described.operationId,
      method: method.toUpperCase() as Route['method'],
      path,
      action: described[ACCESS_EXTENSION],
      schema: described.requestBody?.content['application/json']?.schema ?? null,
      components: components?.schemas as Components,
    })),
  );
}

/** What has to be said of a route by hand. */
export function missingIn({ path, action }: Route, example: Example, side: Side): string | null {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const known = paramsOf(path, example, side);
  const unknown = named.filter((name) => known[name] === undefined);
  if (unknown.length > 0) return `nothing says what ${unknown.join(', ')} is`;
  const { open, on } = actionOf(action);
  const needsOwner = named.length > 0 && open === 'signed_in' && on === 'self' && !example.theirs;
  return needsOwner ? 'nothing says whose it is' : null;
}

function paramsOf(path: string, example: Example, side: Side): Readonly<Record<string, string>> {
  const fitting = Object.keys(places).filter((beginning) => path.startsWith(beginning));
  const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
  return { ...(longest && places[longest]?.(side)), ...example.params?.(side) };
}

/** Whether the request is another one on the foreign side. */
export function isSided(route: Route, example: Example, own: Side, foreign: Side): boolean {
  const text = (side: Side) => JSON.stringify(sentTo(route, example, side));
  return !example.targetless && text(own) !== text(foreign);
}

export function sentTo(route: Route, example: Example, side: Side): Sent {
  const params = paramsOf(route.path, example, side);
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams(example.query?.(side)).toString();
  const url = query ? `${path}?${query}` : path;
  const sampled = route.schema ? (sampleOf(route.schema, side, route.components) as object) : undefined;
  const payload = example.body?.(side) ?? sampled;
  const vague = `${path} ${JSON.stringify(payload)}`.includes(absent);
  return { url, headers: example.headers ?? {}, payload, vague };
}
