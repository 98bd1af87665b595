/** Which programme a page of the administration is about: asked before the page and its texts are loaded. */
import type { QueryClient } from '@tanstack/react-query';
import { programmesQuery } from '../api/funds.ts';
import type { Account } from '../session/session.ts';

export const programmeIn = ({ programme }: { programme?: unknown }) =>
  typeof programme === 'string' ? { programme } : {};

/** The one that the address names; else the first in which the person holds a role; else the first of all. */
export async function programmeFor(
  queries: QueryClient,
  account: Account,
  programme: string | undefined,
): Promise<string | null> {
  const { items } = await queries.ensureQueryData(programmesQuery);
  const own = account.roles.find(({ programmeId }) => programmeId !== null)?.programmeId;
  return programme ?? own ?? items[0]?.id ?? null;
}
