/** Every POST carries an Idempotency-Key, so that a repeated one can be answered with the first one's reply. */
import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { IDEMPOTENCY_KEY_CHARS_MAX, IDEMPOTENCY_KEY_CHARS_MIN } from '#libs/contracts/limits.js';
import { Problem } from '../problems/problem.js';

const keyShape = new RegExp(`^[!-~]{${IDEMPOTENCY_KEY_CHARS_MIN},${IDEMPOTENCY_KEY_CHARS_MAX}}$`);

const REPEATABLE = 'repeatable';

/** A POST of a form or a mail program, which send no key: done twice it does nothing more. */
export const Repeatable = () => SetMetadata(REPEATABLE, true);

@Injectable()
export class IdempotencyKeyGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (this.reflector.get<boolean | undefined>(REPEATABLE, context.getHandler())) return true;
    if (request.method !== 'POST' || (typeof key === 'string' && keyShape.test(key))) return true;
    throw new Problem('idempotency_key_missing');
  }
}
