/** What a handler asks of a person beyond its route's rule: a role in this programme. */
import { holds, type Person } from '#libs/access/person.js';
import { Problem } from '../problems/problem.js';

/** Problem `access_denied` unless the person holds one of the roles in that programme. */
export function demandRole(person: Person, roles: readonly string[], programmeId: string): void {
  if (!roles.some((role) => holds(person, role, programmeId))) throw new Problem('access_denied');
}
