/** Denies by default: reads the route's rule, then who is asking, then whether they may. */
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import { holds, personOf } from '#libs/access/person.js';
import { sessionOf } from '#libs/access/session.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { CaseReading } from './case-reading.js';
import { ACCESS_RULE, type AccessRule } from './rule.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new Problem('access_denied');
    if (rule.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.signedIn = await this.signedIn(request);
    if (rule.kind === 'signed-in' || rule.kind === 'case-actor') return true;
    const person = await personOf(this.pool, request.signedIn.userId);
    request.person = person;
    if (rule.kind === 'case-reader') return this.reading.demand(person, caseIdOf(request));
    if (!rule.roles.some((role) => holds(person, role))) throw new Problem('access_denied');
    return true;
  }

  private async signedIn(request: FastifyRequest) {
    const { cookie, authorization } = request.headers;
    const session = await sessionOf(this.pool, this.settings.authSecret, { cookie, authorization });
    if (!session) throw new Problem('sign_in_needed');
    return session;
  }
}

function caseIdOf(request: FastifyRequest): string {
  return (request.params as { id: string }).id;
}
