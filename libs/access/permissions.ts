/** May this person do this to that? The one place that judges it, by the matrix. */
import type { ErrorCode } from '#libs/contracts/errors.js';
import { actionOf, type Action, type ActionKey } from './matrix.js';
import { conflictWith } from './conflicts.js';
import type { Holding, Person } from './person.js';

/** What an action is done to: where it lies, and whose it is. What is not said is not reached by a narrowed holding. */
export interface Target {
  programmeId?: string | null;
  workstreamId?: string | null;
  callId?: string | null;
  province?: string | null;
  /** Whose it is. */
  organisationId?: string | null;
  /** Of a case: the roles that its process names, without its party's. */
  roles?: readonly string[];
  /** Of a case: the root of its tree, with which a conflict of interest may have been declared. */
  rootId?: string | null;
}

/** By what right: as a member of whose it is, by a role that is held, or as anybody. */
export type Ground = 'anybody' | 'signed_in' | 'rules' | 'member' | 'role';

/**
 * By what right the person may; null if by none. `somewhere` asks whether there can be a target at all: what a route asks
 * before its handler knows the target and asks again.
 */
export function groundOf(person: Person, key: ActionKey, target: Target | 'somewhere'): Ground | null {
  const action = actionOf(key);
  if (action.open) return action.open;
  if (action.on === 'product') return heldBy(person, action, {}) ? 'role' : null;
  if (target === 'somewhere') return groundSomewhere(person, action);
  const mine = person.memberships.filter(({ organisationId }) => organisationId === target.organisationId);
  if (mine.some(({ role }) => counts(action, role))) return 'member';
  // Whoever belongs to the party of a case meets it as its party, whatever roles they hold.
  if ((action.on === 'case' || action.impartial) && (mine.length > 0 || conflictWith(person, target) !== null))
    return null;
  return heldBy(person, action, target) ? 'role' : null;
}

export function may(person: Person, key: ActionKey, target: Target | 'somewhere'): boolean {
  return groundOf(person, key, target) !== null;
}

/** Null when the person may; else what they are told. To those who may not even read, it does not exist. */
export function refusalOf(person: Person, key: ActionKey, target: Target | 'somewhere'): ErrorCode | null {
  if (may(person, key, target)) return null;
  const { within, refusal = 'access_denied' } = actionOf(key);
  return (within && refusalOf(person, within as ActionKey, target)) || refusal;
}

/** For lists: the programmes as wholes in which the person may by a role. */
export function programmesFor({ holdings }: Person, key: ActionKey): 'all' | string[] {
  const whole = holdings.filter(
    (held) => actionOf(key).roles?.includes(held.role) && !held.workstreamId && !held.province && !held.callId,
  );
  const places = whole.map(({ programmeId }) => programmeId);
  return places.includes(null) ? 'all' : places.filter((id) => id !== null);
}

/** For lists of organisations: the provinces in which the person may by a role. */
export function provincesFor({ holdings }: Person, key: ActionKey): 'all' | string[] {
  const held = holdings.filter(
    ({ role, workstreamId, callId }) => reachesOrganisations(key, role) && !workstreamId && !callId,
  );
  const provinces = held.map(({ province }) => province);
  return provinces.includes(null) ? 'all' : provinces.filter((province) => province !== null);
}

function reachesOrganisations(key: ActionKey, role: string): boolean {
  const { on, roles } = actionOf(key);
  return on === 'organisation' && (roles?.includes(role) ?? false);
}

/** A holding that is narrowed to a workstream, a province or a call reaches what lies in it, and nothing above. */
export function reaches(held: Holding, target: Target): boolean {
  return (
    covers(held.programmeId, target.programmeId) &&
    covers(held.workstreamId, target.workstreamId) &&
    covers(held.province, target.province) &&
    covers(held.callId, target.callId)
  );
}

function covers(narrowedTo: string | null, place: string | null | undefined): boolean {
  return narrowedTo === null || narrowedTo === place;
}

function heldBy({ holdings }: Person, { on, roles = [], staffOfCase }: Action, target: Target): boolean {
  const counting = staffOfCase ? [...roles, ...(target.roles ?? [])] : roles;
  // An organisation lies in no programme: a role in any reaches it, unless it is narrowed to another province.
  const at = (held: Holding) => (on === 'organisation' ? { ...target, programmeId: held.programmeId } : target);
  return holdings.some((held) => counting.includes(held.role) && reaches(held, at(held)));
}

function groundSomewhere(person: Person, action: Action): Ground | null {
  if (person.holdings.some(({ role }) => action.staffOfCase || action.roles?.includes(role))) return 'role';
  return person.memberships.some(({ role }) => counts(action, role)) ? 'member' : null;
}

function counts({ members }: Action, memberRole: string): boolean {
  return members?.some((role) => role === memberRole) ?? false;
}
