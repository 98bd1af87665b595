/** The programme that a page of the administration is about, by its name; and what became of a proposal. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { programmesQuery, type Change } from '../api/administration.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { administrationTexts } from './texts.ts';

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
