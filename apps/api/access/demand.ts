/** What a handler asks once it knows the target. */
import type { ActionKey } from '#libs/access/matrix.js';
import { groundOf, refusalOf, type Ground, type Target } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import { Problem } from '../problems/problem.js';

/** By the matrix of permissions: what was denied by it is written to the access log. */
export class Denied extends Problem {}

/** Problem: the matrix's refusal, which is `access_denied`, or that there is no such thing. */
export function demand(person: Person, action: ActionKey, target: Target | 'somewhere'): void {
  grounds(person, action, target);
}

/** The same, and by what right the person may. */
export function grounds(person: Person, action: ActionKey, target: Target | 'somewhere'): Ground {
  const ground = groundOf(person, action, target);
  if (ground === null) throw new Denied(refusalOf(person, action, target) ?? 'access_denied');
  return ground;
}
