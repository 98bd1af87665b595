/** The key and the hash of the input of a request: what makes two requests the same. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { canonical, sha256 } from '#libs/record/canonical.js';
import type { Idempotency } from '#libs/record/request.js';

/** Of a POST, whose key the guard has demanded. */
export const Once = createParamDecorator((_: unknown, context: ExecutionContext): Idempotency => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    key: String(request.headers['idempotency-key']),
    inputHash: hashOf(request.method, request.url, request.body),
  };
});

/** One item of a batch: its own key, derived, so that each item is done once however the batch is repeated. */
export function itemOf(batch: Idempotency, item: string, input: unknown): Idempotency {
  return { key: `${batch.key}#${item}`, inputHash: hashOf('ITEM', item, input) };
}

/** Over canonical JSON: the order in which a client writes its keys does not matter. */
function hashOf(method: string, url: string, body: unknown): string {
  return sha256(`${method} ${url}\n${canonical(body)}`);
}
