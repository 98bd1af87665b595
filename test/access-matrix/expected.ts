/**
 * What the matrix of permissions says of one persona on one side: read once more, by the few facts in which personas differ,
 * and not by the code that is under test.
 */
import { actionOf, type Action } from '#libs/access/matrix.js';
import type { Example } from './examples.js';
import type { Persona } from './personas.js';
import { secret, staffRolesOf, type Side } from './side.js';

/** `code`: as what it is refused. */
export type Expected = { allowed: true } | { allowed: false; code: string };

/** The words of what the persona may not read, on either side. */
export function hiddenFrom(persona: Persona, ...sides: readonly Side[]): string[] {
  return sides.flatMap((side) =>
    secrets.flatMap(([what, action, process]) =>
      allows(actionOf(action), persona, side, process) || (what === 'meeting' && isCalled(persona, side))
        ? []
        : [secret(what, side.name)],
    ),
  );
}

/** The meetings of both sides are their subcommittees'. */
function isCalled({ role, everywhere }: Persona, { name }: Side): boolean {
  return role === 'subcommittee' && (everywhere || name === 'own');
}

const secrets = [
  ['application', 'case.read', 'cso-grant'],
  ['proposal', 'case.read', 'policy-measure'],
  ['comment', 'case.work', 'policy-measure'],
  ['conflict', 'conflict.read', 'cso-grant'],
  ['draft', 'draft.read', null],
  ['meeting', 'meeting.read', null],
  ['change', 'money.confirm', null],
] as const;

export function expectedOf(actionKey: string, example: Example, persona: Persona, side: Side): Expected {
  const action = actionOf(actionKey);
  if (persona.userId === null) {
    return action.open === 'anybody' ? { allowed: true } : { allowed: false, code: 'sign_in_needed' };
  }
  if (example.each && allowsSomewhere(action, persona)) return { allowed: true };
  const process = example.process ?? 'cso-grant';
  if (action.open === 'rules') return expectedBy(actionOf(action.within ?? ''), persona, side, process);
  const expected = expectedBy(action, persona, side, process);
  if (expected.allowed && example.theirs && !example.theirs(persona, side))
    return { allowed: false, code: example.hidden ?? 'not_found' };
  return expected;
}

function expectedBy(action: Action, persona: Persona, side: Side, process: string): Expected {
  if (allows(action, persona, side, process)) return { allowed: true };
  if (action.on !== 'case' && !allowsSomewhere(action, persona))
    return { allowed: false, code: doorCode(action, persona) };
  const { within, refusal = 'access_denied' } = action;
  const outer = within ? expectedBy(actionOf(within), persona, side, process) : { allowed: true };
  return outer.allowed ? { allowed: false, code: refusal } : (outer as Expected);
}

/** Who may nowhere is refused at the door, whatever the request names: what is told depends on no id. */
function doorCode({ refusal = 'access_denied', within }: Action, persona: Persona): string {
  const outer = within ? actionOf(within) : null;
  return outer && !allowsSomewhere(outer, persona) ? doorCode(outer, persona) : refusal;
}

function allowsSomewhere({ on, open, roles, members }: Action, { role, member, everywhere }: Persona): boolean {
  if (open) return true;
  if (member !== null && members?.includes(member)) return true;
  return role !== null && (roles?.includes(role) ?? false) && (on !== 'product' || everywhere);
}

function allows(action: Action, persona: Persona, side: Side, process: string | null): boolean {
  if (action.open) return action.open === 'anybody' || persona.userId !== null;
  if (persona.member !== null && side.name === 'own') return action.members?.includes(persona.member) ?? false;
  if (persona.role === null) return false;
  const roles = [...(action.roles ?? []), ...(action.staffOfCase && process ? staffRolesOf(process) : [])];
  return roles.includes(persona.role) && reachesSide(action, persona, side);
}

function reachesSide({ on }: Action, { everywhere, narrowed }: Persona, side: Side): boolean {
  if (everywhere) return true;
  if (on === 'product' || narrowed) return on === 'organisation' && !narrowed;
  return on === 'organisation' || side.name === 'own';
}
