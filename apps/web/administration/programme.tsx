/** The programme that a page of the administration is about, the way to its others; and what became of a proposal. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Change } from '../api/administration.ts';
import { programmesQuery } from '../api/funds.ts';
import { useSession } from '../session/session.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { administrationTexts } from './texts.ts';
import styles from '../board/stages.module.css';

type Place = '/$lang/people' | '/$lang/wording' | '/$lang/managed-calls' | '/$lang/managed-calls/new';

/** `to`: the page, for another programme. */
export function ProgrammeName({ id, to }: { id: string | null; to: Place }) {
  const t = useTexts(administrationTexts);
  const titleOf = useTitle();
  const account = useSession();
  const { items } = useSuspenseQuery(programmesQuery).data;
  const programme = items.find((one) => one.id === id);
  const within = account?.roles.map(({ programmeId }) => programmeId) ?? [];
  const others = items.filter((one) => one.id !== id && (within.includes(null) || within.includes(one.id)));
  if (!programme) return <p>{t('noProgramme')}</p>;
  return (
    <>
      <p>
        {t('programme')}: <strong>{titleOf(programme.title)}</strong>
      </p>
      {others.length > 0 && (
        <nav aria-label={t('others')} className={styles.stages}>
          <p className={styles.process}>{t('others')}</p>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <Link from="/$lang" to={to} search={{ programme: one.id }} className={styles.stage}>
                  {titleOf(one.title)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

/** Some changes wait for a second person, others are applied at once. */
export function useToldOf(): (status: Change['status']) => string {
  const t = useTexts(administrationTexts);
  return (status) => t(status === 'PENDING' ? 'proposed' : status === 'SCHEDULED' ? 'scheduled' : 'applied');
}
