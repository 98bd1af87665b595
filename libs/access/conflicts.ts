/**
 * Conflicts of interest: what a person declared with a case or an organisation, and what follows from memberships of now
 * and of late. The database derives them in one place (`conflicts_of`), for lists, locks and letters alike.
 */

/** With whatever an organisation brings, or with one case and those linked to it (`rootId`); one of the two is null. */
export interface Conflict {
  kind: string;
  organisationId: string | null;
  rootId: string | null;
}

/** The kind of the person's conflict with a case, or null. */
export function conflictWith(
  { conflicts }: { conflicts: readonly Conflict[] },
  { organisationId = null, rootId = null }: { organisationId?: string | null; rootId?: string | null },
): string | null {
  const found = conflicts.find(
    (conflict) =>
      (conflict.organisationId !== null && conflict.organisationId === organisationId) ||
      (conflict.rootId !== null && conflict.rootId === rootId),
  );
  return found?.kind ?? null;
}

/** What lists leave out: the person's conflicts, but for organisations of which they are a member now. */
export interface Hidden {
  organisations: readonly string[];
  roots: readonly string[];
}

/** Rows of `organisationId` or `rootId` of what is hidden from the person `$1`. */
export const HIDDEN_FROM = `
  SELECT organisation_id AS "organisationId", case_id AS "rootId" FROM conflicts_of($1) c
   WHERE NOT EXISTS (SELECT FROM membership m WHERE m.user_id = $1 AND m.organisation_id = c.organisation_id
                        AND holds_now(m.from_at, m.until_at))`;
