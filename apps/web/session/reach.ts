/** How far a role reaches: what a page offers to whom, before the API judges. */
import type { Account } from './session.ts';

/** Where something lies. In what is null it does not lie, and no role narrowed to one reaches it; what is not said, only the API knows. */
export interface Place {
  programmeId: string | null;
  workstreamId?: string | null;
  callId?: string | null;
  province?: string | null;
}

/** A programme as such, or with null the product. */
export function whole(programmeId: string | null): Place {
  return { programmeId, workstreamId: null, callId: null, province: null };
}

export function holdsIn(account: Account | null, place: Place, ...roles: readonly string[]): boolean {
  const reaches = (held: Account['roles'][number]) =>
    (['programmeId', 'workstreamId', 'callId', 'province'] as const).every(
      (part) => held[part] === null || place[part] === undefined || held[part] === place[part],
    );
  return account?.roles.some((held) => roles.includes(held.role) && reaches(held)) ?? false;
}
