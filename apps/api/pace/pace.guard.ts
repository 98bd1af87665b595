/** No person wears the product out, whatever addresses they come from. After the guard that says who asks. */
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { REQUESTS_PER_PERSON_PER_MINUTE } from '#libs/contracts/limits.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { ProcessPace } from './process-pace.js';
import { isOwnMachine } from './address-pace.js';

@Injectable()
export class PaceGuard implements CanActivate {
  private readonly pace = new ProcessPace(REQUESTS_PER_PERSON_PER_MINUTE);

  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { signedIn, ip } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!signedIn || (this.settings.sandbox && isOwnMachine(ip)) || this.pace.allows(signedIn.userId)) return true;
    throw new Problem('too_many_requests');
  }
}
