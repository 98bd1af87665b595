/** Each route says who may take it; a route that says nothing is closed. */
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Person } from '#libs/access/person.js';
import type { SignedIn as Session } from '#libs/access/session.js';

export type AccessRule =
  | { kind: 'public' }
  | { kind: 'signed-in' }
  /** Holds one of the roles in some programme; for one programme the handler asks again. */
  | { kind: 'holds'; roles: readonly string[] }
  /** May read the case `:id`; to others it does not exist. */
  | { kind: 'case-reader' }
  /** The record judges under its lock; a refusal to somebody who may not read the case says that it does not exist. */
  | { kind: 'case-actor' };

export const ACCESS_RULE = 'access-rule';

/** Where the API's description tells readers of each route's rule. */
export const ACCESS_EXTENSION = 'x-access';

const closedBy = (rule: AccessRule) =>
  applyDecorators(SetMetadata(ACCESS_RULE, rule), ApiExtension(ACCESS_EXTENSION, rule));

export const Public = () => closedBy({ kind: 'public' });
export const SignedIn = () => closedBy({ kind: 'signed-in' });
export const Holds = (...roles: string[]) => closedBy({ kind: 'holds', roles });
export const CaseReader = () => closedBy({ kind: 'case-reader' });
export const CaseActor = () => closedBy({ kind: 'case-actor' });

declare module 'fastify' {
  interface FastifyRequest {
    signedIn?: Session;
    person?: Person;
  }
}

/** The signed-in user of the request: `{ userId, lang }`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { signedIn } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!signedIn) throw new Error('a public route has no user');
  return signedIn;
});

/** The person with roles and memberships; on routes whose rule needed them. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!person) throw new Error('the rule of this route did not read the person');
  return person;
});
