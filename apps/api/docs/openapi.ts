/** The API's own description: OpenAPI 3.1 at /openapi.json, a page to browse it at /docs. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemReply } from '#libs/contracts/problem.js';

const aboutApi = [
  'Grant and policy processes: people decide, the record keeps, the mover moves.',
  'Signing in, passwords, second factors, passkeys and single sign-on are under `/api/auth`; the guide (sign-in.md) lists them.',
  'Programs: `POST /api/auth/sign-in/email` with `{"email", "password"}` answers `{"token"}`, or `{"twoFactorRedirect": true}`',
  'where a code is asked for: `POST /api/auth/two-factor/verify-totp` with `{"code"}`. Staff without a second factor get 403 `second_factor_needed`.',
].join('\n');

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Saphan')
    .setDescription(aboutApi)
    .setVersion('0.1.0')
    .addBearerAuth()
    .addCookieAuth('saphan.session_token')
    .build();
  return withProblems(SwaggerModule.createDocument(app, about, { standardSchemaConverter: fromZod }));
}

/** Whatever a route refuses, it says as a problem. */
function withProblems(api: OpenAPIObject): OpenAPIObject {
  const problem = fromZod(ProblemReply, { schemaType: 'output' });
  const refused = {
    description: 'A problem from the catalogue of errors',
    content: { 'application/problem+json': { schema: problem?.schema } },
  };
  for (const operation of Object.values(api.paths).flatMap<Described>((item) => Object.values(item)))
    if (operation.responses) operation.responses['default'] ??= refused;
  const schemas = { ...api.components?.schemas, ...problem?.components } as Schemas;
  return { ...api, components: { ...api.components, schemas } };
}

interface Described {
  responses?: Record<string, unknown>;
}
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

export function publishApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Saphan API',
  });
  // Its page brings styles of its own.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', ({ url }, reply, payload, done) => {
      const isPage = /^\/docs\/?$/.test(url);
      done(null, isPage ? String(payload).replaceAll('<style>', `<style nonce="${reply.cspNonce}">`) : payload);
    });
}

/** JSON Schema 2020-12, which OpenAPI 3.1 speaks; a schema with an id becomes a component of that name. */
function fromZod(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _,
    $defs = {},
    ...body
  } = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
  });
  const id = schema.meta()?.id;
  // A schema that others name stands among the definitions, and its body only points there.
  if (!id) return { schema: body, components: $defs };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { [id]: body, ...$defs } };
}
