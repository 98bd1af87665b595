/** Denies by default: reads the route's action, then who is asking, then whether they may. */
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import { actionOf, type ActionKey } from '#libs/access/matrix.js';
import { personOf } from '#libs/access/person.js';
import { openSessions, type Sessions } from '#libs/access/session.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { demandNotable, NotedAccess } from './access-noting.js';
import { CaseReading } from './case-reading.js';
import { grounds } from './demand.js';
import { ACTION } from './rule.js';

@Injectable()
export class AccessGuard implements CanActivate {
  private readonly sessions: Sessions;

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) settings: ApiSettings,
    @Inject(CaseReading) private readonly reading: CaseReading,
    @Inject(NotedAccess) private readonly noted: NotedAccess,
  ) {
    this.sessions = openSessions(pool, settings);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const key = this.reflector.get<ActionKey | undefined>(ACTION, context.getHandler());
    if (!key) throw new Problem('access_denied');
    const { open, on, tellsMore, beforeSecondFactor } = actionOf(key);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.action = key;
    if (open === 'anybody') {
      if (tellsMore) await this.noteWhoAsks(request);
      return true;
    }
    request.signedIn = await this.signedIn(request);
    if (request.signedIn.secondFactorNeeded && !beforeSecondFactor) throw new Problem('second_factor_needed');
    // The hot path: the record judges under its lock, and a stranger is told apart when it refuses.
    if (open === 'rules') return true;
    const person = await personOf(this.pool, request.signedIn.userId);
    request.person = person;
    request.ground =
      on === 'case' ? await this.reading.grounds(person, caseIdOf(request), key) : grounds(person, key, 'somewhere');
    demandNotable(this.noted, request);
    return true;
  }

  /** Whoever has not shown the second factor that they need is anybody. */
  private async noteWhoAsks(request: FastifyRequest): Promise<void> {
    const session = await this.session(request);
    if (session && !session.secondFactorNeeded) request.person = await personOf(this.pool, session.userId);
  }

  private async signedIn(request: FastifyRequest) {
    const session = await this.session(request);
    if (!session) throw new Problem('sign_in_needed');
    return session;
  }

  private session({ headers: { cookie, authorization } }: FastifyRequest) {
    return this.sessions({ cookie, authorization });
  }
}

function caseIdOf(request: FastifyRequest): string {
  return (request.params as { id: string }).id;
}
