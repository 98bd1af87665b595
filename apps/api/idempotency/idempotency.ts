/** The key and the hash of the input of a request: what makes two requests the same. */
import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
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

function hashOf(method: string, url: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${canonical(body)}`)
    .digest('hex');
}

/** JSON with its keys in order, so that the order in which a client writes them does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
