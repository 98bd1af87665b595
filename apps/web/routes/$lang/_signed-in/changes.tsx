import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { changesQuery, type Change } from '../../../api/administration.ts';
import { programmesQuery } from '../../../api/funds.ts';
import { programmeIn } from '../../../administration/which-programme.ts';
import { ChangeList } from '../../../administration/change-list.tsx';
import { changeTexts } from '../../../administration/texts.ts';
import { More } from '../../../layout/more.tsx';
import { Empty, Page } from '../../../layout/page.tsx';
import { useTexts, useTitle } from '../../../texts/language.tsx';
import { useDone } from '../../../work/done.tsx';
import styles from '../../../board/stages.module.css';

const statuses = ['PENDING', 'SCHEDULED', 'APPLIED', 'FAILED', 'REFUSED', 'WITHDRAWN'] as const;

/** Those that wait, unless the address says otherwise. */
function statusIn(status: string | undefined): Change['status'] | null {
  if (status === 'all') return null;
  return statuses.find((known) => known === status) ?? 'PENDING';
}

interface Search {
  status?: string;
  programme?: string;
}

const ofProgramme = (programmeId: string | undefined) => (programmeId ? { programmeId } : {});

export const Route = createFileRoute('/$lang/_signed-in/changes')({
  validateSearch: ({ status, ...search }: { status?: unknown; programme?: unknown }): Search => ({
    ...(typeof status === 'string' && { status }),
    ...programmeIn(search),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps: { status, programme } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(changesQuery(statusIn(status), ofProgramme(programme))),
      queries.ensureQueryData(programmesQuery),
    ]),
  component: ChangesPage,
});

function ChangesPage() {
  const t = useTexts(changeTexts);
  const { note, tell } = useDone();
  const { status: asked, programme } = Route.useSearch();
  const status = statusIn(asked);
  const query = useSuspenseInfiniteQuery(changesQuery(status, ofProgramme(programme)));
  const changes = query.data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {programme && <OfProgramme id={programme} status={asked} />}
      <nav aria-label={t('filter')} className={styles.stages}>
        <ul>
          {[...statuses, 'all' as const].map((key) => (
            <li key={key}>
              <Link
                from="/$lang"
                to="/$lang/changes"
                search={{ status: key, ...(programme && { programme }) }}
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

function OfProgramme({ id, status }: { id: string; status: string | undefined }) {
  const t = useTexts(changeTexts);
  const titleOf = useTitle();
  const programme = useSuspenseQuery(programmesQuery).data.items.find((one) => one.id === id);
  return (
    <p>
      {programme && t('only', { name: titleOf(programme.title) })}{' '}
      <Link from="/$lang" to="/$lang/changes" search={status ? { status } : {}}>
        {t('everywhere')}
      </Link>
    </p>
  );
}
