/** A state-changing request that a cookie vouches for must come from our own pages. Bearer tokens need no such proof. */
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (reading.has(request.method) || !request.headers.cookie || request.headers.authorization) return true;
    if (request.headers.origin === new URL(this.settings.publicUrl).origin) return true;
    throw new Problem('origin_not_allowed');
  }
}
