/** The API's own description: OpenAPI 3.1 at /openapi.json, a page to browse it at /docs. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Saphan')
    .setDescription('Grant and policy processes: people decide, the record keeps, the mover moves.')
    .setVersion('0.1.0')
    .addBearerAuth()
    .addCookieAuth('saphan.session_token')
    .build();
  return SwaggerModule.createDocument(app, about, { standardSchemaConverter: fromZod });
}

export function publishApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Saphan API',
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
  if (!id) return { schema: body, components: $defs };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...$defs, [id]: body } };
}
