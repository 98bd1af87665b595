/** Which programme a page of the administration is about, and what became of a proposal. */
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { programmesQuery, type Change } from '../api/administration.ts';
import type { Account } from '../session/session.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { administrationTexts } from './texts.ts';

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

export function ProgrammeName({ id }: { id: string | null }) {
  const t = useTexts(administrationTexts);
  const titleOf = useTitle();
  const { items } = useSuspenseQuery(programmesQuery).data;
  const programme = items.find((one) => one.id === id);
  if (!programme) return <p>{t('noProgramme')}</p>;
  return (
    <p>
      {t('programme')}: <strong>{titleOf(programme.title)}</strong>
    </p>
  );
}

/** Some changes wait for a second person, others are applied at once. */
export function useToldOf(): (status: Change['status']) => string {
  const t = useTexts(administrationTexts);
  return (status) => t(status === 'PENDING' ? 'proposed' : status === 'SCHEDULED' ? 'scheduled' : 'applied');
}
