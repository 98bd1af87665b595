/** Every route, with who may take it and what goes in and out: read off the description that the API publishes. */
import { ACCESS_EXTENSION } from '#apps/api/access/rule.js';
import { actionOf } from '#libs/access/matrix.js';
import type { ApiDescription } from './api.js';
import { whoMay } from './permissions.js';
import { table } from './table.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

type PathItem = ApiDescription['paths'][string];
type Operation = NonNullable<PathItem['get']>;

export function routesPage({ paths }: ApiDescription): string {
  const byPath = Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1));
  const routes = byPath.flatMap(([path, item]) => operationsOf(path, item));
  const tags = [...new Set(routes.map(({ tag }) => tag))].sort();
  const heads = ['Route', 'Action', 'Who', 'Takes', 'Gives'];
  const rows = (tag: string) => routes.filter((route) => route.tag === tag).map(({ cells }) => cells);
  return [
    '# The routes of the API',
    'Generated from the description that the API publishes (`openapi.json`, where the shapes stand); do not edit. What each error means stands in [errors.md](errors.md). What the actions mean stands in [permissions.md](permissions.md). Signing in is under `/api/auth`.',
    ...tags.map((tag) => `## ${tag}\n\n${table(heads, rows(tag))}`),
    '',
  ].join('\n\n');
}

function operationsOf(path: string, item: PathItem): { tag: string; cells: string[] }[] {
  return methods.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    const action = actionNamedBy(operation);
    const route = `\`${method.toUpperCase()} ${path}\``;
    const cells = [route, `\`${action}\``, whoMay(actionOf(action)), taken(operation), given(operation)];
    return [{ tag: operation.tags?.[0] ?? 'api', cells }];
  });
}

/** Throws for a route that names no action: nobody could take it. */
function actionNamedBy(operation: Operation): string {
  const key = (operation as { [ACCESS_EXTENSION]?: string })[ACCESS_EXTENSION];
  if (!key) throw new Error(`${operation.operationId} says nothing about who may take it`);
  return key;
}

function taken({ requestBody }: Operation): string {
  return requestBody && 'content' in requestBody ? shapeOf(requestBody.content) : '';
}

function given({ responses }: Operation): string {
  const [status, response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? ['', undefined];
  const shape = response && 'content' in response ? shapeOf(response.content) : '';
  return `${status} ${shape}`.trim();
}

function shapeOf(content: Record<string, { schema?: object }> | undefined): string {
  const schema = content?.['application/json']?.schema;
  return schema && '$ref' in schema ? `\`${String(schema.$ref).split('/').at(-1)}\`` : '';
}
