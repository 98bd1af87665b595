import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { changesQuery, type Change } from '../../../api/administration.ts';
import { ChangeList } from '../../../administration/change-list.tsx';
import { changeTexts } from '../../../administration/texts.ts';
import { More } from '../../../layout/more.tsx';
import { Empty, Page } from '../../../layout/page.tsx';
import { useTexts } from '../../../texts/language.tsx';
import { useDone } from '../../../work/done.tsx';
import styles from '../../../board/stages.module.css';

const statuses = ['PENDING', 'SCHEDULED', 'APPLIED', 'FAILED', 'REFUSED', 'WITHDRAWN'] as const;

/** Those that wait, unless the address says otherwise. */
function statusIn(status: string | undefined): Change['status'] | null {
  if (status === 'all') return null;
  return statuses.find((known) => known === status) ?? 'PENDING';
}

export const Route = createFileRoute('/$lang/_signed-in/changes')({
  validateSearch: ({ status }: { status?: unknown }) => (typeof status === 'string' ? { status } : {}),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps: { status } }) =>
    queries.ensureInfiniteQueryData(changesQuery(statusIn(status))),
  component: ChangesPage,
});

function ChangesPage() {
  const t = useTexts(changeTexts);
  const { note, tell } = useDone();
  const status = statusIn(Route.useSearch().status);
  const query = useSuspenseInfiniteQuery(changesQuery(status));
  const changes = query.data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <nav aria-label={t('filter')} className={styles.stages}>
        <ul>
          {[...statuses, 'all' as const].map((key) => (
            <li key={key}>
              <Link
                from="/$lang"
                to="/$lang/changes"
                search={{ status: key }}
                className={styles.stage}
                {...((status ?? 'all') === key && { 'aria-current': 'true' })}
              >
                {t(key)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {note}
      {changes.length === 0 && <Empty>{t('none')}</Empty>}
      <ChangeList changes={changes} tell={tell} />
      <More query={query} />
    </Page>
  );
}
