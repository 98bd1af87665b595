/** Every POST carries an Idempotency-Key, so that a repeated one can be answered with the first one's reply. */
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IDEMPOTENCY_KEY_CHARS_MAX, IDEMPOTENCY_KEY_CHARS_MIN } from '#libs/contracts/limits.js';
import { Problem } from '../problems/problem.js';

const keyShape = new RegExp(`^[!-~]{${IDEMPOTENCY_KEY_CHARS_MIN},${IDEMPOTENCY_KEY_CHARS_MAX}}$`);

@Injectable()
export class IdempotencyKeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || (typeof key === 'string' && keyShape.test(key))) return true;
    throw new Problem('idempotency_key_missing');
  }
}
