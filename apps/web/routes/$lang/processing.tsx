import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { processingQuery } from '../../api/privacy.ts';
import { Facts, Page } from '../../layout/page.tsx';
import { usePeriod } from '../../privacy/period.ts';
import { processingTexts } from '../../privacy/texts.ts';
import { useSession } from '../../session/session.ts';
import { useTexts, useTitle, Verbatim } from '../../texts/language.tsx';
import styles from '../../work/work.module.css';

export const Route = createFileRoute('/$lang/processing')({
  loader: ({ context: { queries } }) => queries.ensureQueryData(processingQuery),
  component: ProcessingPage,
});

function ProcessingPage() {
  const t = useTexts(processingTexts);
  const titleOf = useTitle();
  const period = usePeriod();
  const account = useSession();
  const { items } = useSuspenseQuery(processingQuery).data;
  const kept = (days: number | null, after: string) => {
    const words = period(days);
    return words ? t('after', { period: words, after }) : after;
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {account && (
        <p>
          <Link from="/$lang" to="/$lang/account/privacy">
            {t('toMine')}
          </Link>
        </p>
      )}
      <ul className={styles.things}>
        {items.map(({ key, title, of, purpose, basis, recipients, days, after }) => (
          <li key={key}>
            <h2>{titleOf(title)}</h2>
            <Facts
              items={[
                [t('of'), titleOf(of)],
                [t('purpose'), titleOf(purpose)],
                [t('basis'), <Verbatim key="basis">{titleOf(basis)}</Verbatim>],
                [t('recipients'), titleOf(recipients)],
                [t('kept'), kept(days, titleOf(after))],
              ]}
            />
          </li>
        ))}
      </ul>
    </Page>
  );
}
