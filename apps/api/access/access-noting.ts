/** Notes what staff read of personal data, once it was answered, and what anybody was denied. */
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import { AccessLog, type AccessEntry } from '#libs/access/access-log.js';
import { actionOf } from '#libs/access/matrix.js';
import { logOf } from '#libs/log/log.js';
import { Problem } from '../problems/problem.js';

/** One for the whole API; what it still holds is written before the API ends. */
@Injectable()
export class NotedAccess extends AccessLog implements BeforeApplicationShutdown {
  constructor(@Inject(Pool) pool: Pool) {
    const log = logOf('access-log');
    super(pool, (fault) => log.error('could not be written, is tried again', fault));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.flush();
  }
}

/** A hook, as an interceptor would cost every request, also those of which nothing is noted, more than their own rules. */
export function noteReads(fastify: FastifyInstance, log: AccessLog): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode < 400 && isReadByStaff(request)) note(log, request, 'read');
    done(null, payload);
  });
}

/** What cannot be written down is not shown: problem `database_unavailable`. */
export function demandNotable(log: AccessLog, request: FastifyRequest): void {
  if (log.full && isReadByStaff(request)) throw new Problem('database_unavailable');
}

/** Nobody is written down who is not known: strangers without an account could fill the log. */
export function noteDenied(log: AccessLog, request: FastifyRequest, code: string): void {
  if (request.signedIn) note(log, request, 'denied', code);
}

/** Where the handler alone knows by what right, whoever holds a role counts as staff. */
function isReadByStaff({ action, ground, person }: FastifyRequest): boolean {
  if (action === undefined || !actionOf(action).personal) return false;
  return ground === 'role' || (ground === 'signed_in' && person !== undefined && person.holdings.length > 0);
}

function note(log: AccessLog, request: FastifyRequest, kind: AccessEntry['kind'], code: string | null = null): void {
  const { signedIn, action = 'none', method, url } = request;
  if (!signedIn) return;
  // Without its query: what somebody searched for may itself be personal.
  const subject = `${method} ${url.split('?')[0]}`;
  log.note({ kind, userId: signedIn.userId, action, subject, code });
}
