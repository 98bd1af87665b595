/** The types of the web app's client: the API's description as the `paths` that openapi-fetch reads, and its schemas by name. */
import type { ApiDescription } from './api.js';

interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
}

interface Operation {
  parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Readonly<Record<string, { schema?: Schema }>> };
  responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function clientTypes(api: ApiDescription): string {
  const schemas = Object.entries((api.components?.schemas ?? {}) as Record<string, Schema>);
  const paths = Object.entries(api.paths as Record<string, Record<string, Operation>>);
  return [
    '/** Generated from the API’s own description by `npm run generate`; do not edit. */',
    ...schemas.map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`),
    `export interface Schemas {\n${lines(schemas.map(([name]) => `${name}: ${name};`))}\n}`,
    `export interface paths {\n${lines(paths.map(([path, item]) => `${key(path)}: ${pathOf(item)};`))}\n}`,
    '',
  ].join('\n\n');
}

const lines = (all: readonly string[]) => all.join('\n');
const key = (name: string) => (/^\w+$/.test(name) ? name : JSON.stringify(name));

function pathOf(item: Readonly<Record<string, Operation>>): string {
  const given = methods.map((method) => {
    const operation = item[method];
    return operation ? `${method}: ${operationOf(operation)};` : `${method}?: never;`;
  });
  return `{ parameters: { query?: never; header?: never; path?: never; cookie?: never }; ${given.join(' ')} }`;
}

function operationOf({ parameters = [], requestBody, responses }: Operation): string {
  const body = requestBody ? `requestBody: { content: ${contentOf(requestBody.content)} };` : 'requestBody?: never;';
  const replies = Object.entries(responses).map(
    ([status, { content }]) =>
      `${status}: { headers: Record<string, string>; content${content ? `: ${contentOf(content)}` : '?: never'} };`,
  );
  return `{ parameters: { ${parametersOf(parameters)} }; ${body} responses: { ${replies.join(' ')} } }`;
}

/** Headers are the client's own business: it sends the key of each POST, and a form the ETag that it has read. */
function parametersOf(parameters: NonNullable<Operation['parameters']>): string {
  const places = (['query', 'path'] as const).map((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return `${place}?: never;`;
    const optional = here.every(({ required }) => !required);
    const members = here.map(({ name, required, schema }) => `${key(name)}${required ? '' : '?'}: ${typeOf(schema)};`);
    return `${place}${optional ? '?' : ''}: { ${members.join(' ')} };`;
  });
  return [...places, 'header?: Record<string, string>;', 'cookie?: never;'].join(' ');
}

function contentOf(content: Readonly<Record<string, { schema?: Schema }>>): string {
  const kinds = Object.entries(content).map(([mime, { schema }]) => `${JSON.stringify(mime)}: ${typeOf(schema)};`);
  return `{ ${kinds.join(' ')} }`;
}

function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'unknown';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'never';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return [...new Set(several.map(typeOf))].join(' | ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' & ');
  if (typeof schema.type === 'object') return schema.type.map((type) => plainTypeOf({ ...schema, type })).join(' | ');
  return plainTypeOf(schema);
}

function plainTypeOf(schema: Schema): string {
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `Array<${typeOf(schema.items)}>`;
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const members = Object.entries(properties).map(
    ([name, schema]) => `${key(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  if (members.length === 0) {
    const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown';
    return `{ [name: string]: ${values} }`;
  }
  // Of what may stand beside the named members nothing is known that would not also have to hold for them.
  if (typeof additionalProperties === 'object') members.push('[more: string]: unknown;');
  return `{ ${members.join(' ')} }`;
}
