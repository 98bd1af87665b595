/** Each route says who may take it; a route that says nothing is closed. */
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
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

export const Public = () => SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'public' });
export const SignedIn = () => SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'signed-in' });
export const Holds = (...roles: string[]) => SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'holds', roles });
export const CaseReader = () => SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'case-reader' });
export const CaseActor = () => SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'case-actor' });

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
