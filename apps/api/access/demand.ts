/** What a handler asks of a person beyond its route's rule: a role in this programme, a membership here. */
import { holds, isMember, type Person } from '#libs/access/person.js';
import { Problem } from '../problems/problem.js';

/** Problem `access_denied` unless the person holds one of the roles in that programme. */
export function demandRole(person: Person, roles: readonly string[], programmeId: string): void {
  if (!roles.some((role) => holds(person, role, programmeId))) throw new Problem('access_denied');
}

/** Problem `not_a_member` unless the person belongs to the organisation. */
export function demandMember(person: Person, organisationId: string): void {
  if (!isMember(person, organisationId)) throw new Problem('not_a_member');
}
