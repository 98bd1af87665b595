/** A state-changing request that a cookie vouches for must come from our own pages. Bearer tokens need no such proof. */
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bringsToken } from '#libs/access/session.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

/** Of the Origin header: our own pages. */
export function isOurs(origin: string | undefined, { publicUrl }: Pick<ApiSettings, 'publicUrl'>): boolean {
  return origin === new URL(publicUrl).origin;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { cookie, authorization } = request.headers;
    if (reading.has(request.method) || !cookie || bringsToken(authorization)) return true;
    if (isOurs(request.headers.origin, this.settings)) return true;
    throw new Problem('origin_not_allowed');
  }
}
