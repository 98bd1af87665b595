/** Each route names its action of the matrix of permissions; a route that names none is closed. */
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { ActionKey } from '#libs/access/matrix.js';
import type { Ground } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import type { SignedIn as Session } from '#libs/access/session.js';

export const ACTION = 'action';

/** Where the API's description tells readers of each route's action. */
export const ACCESS_EXTENSION = 'x-access';

export const Access = (action: ActionKey) =>
  applyDecorators(SetMetadata(ACTION, action), ApiExtension(ACCESS_EXTENSION, action));

declare module 'fastify' {
  interface FastifyRequest {
    /** What the route's action is; set by the guard. */
    action?: ActionKey;
    /** By what right the person was let in; likewise. */
    ground?: Ground;
    signedIn?: Session;
    person?: Person;
  }
}

/** The signed-in user of the request: `{ userId, lang }`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { signedIn } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!signedIn) throw new Error('a route for anybody has no user');
  return signedIn;
});

/** The person with roles and memberships; on every route but those for anybody and those that the rules judge. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!person) throw new Error('the action of this route did not read the person');
  return person;
});

/** The same on a route for anybody that tells some of them more; null where nobody is signed in. */
export const AskerIfAny = createParamDecorator((_: unknown, context: ExecutionContext): Person | null => {
  const { person } = context.switchToHttp().getRequest<FastifyRequest>();
  return person ?? null;
});
