/** The board: stages with their counts, filters, and the cases themselves. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { boardChoicesQuery, boardQuery, boardStagesQuery, type BoardFilters, PROPOSALS } from '../api/board.ts';
import { useNow } from '../api/clock.ts';
import { More } from '../layout/more.tsx';
import { Empty, Page } from '../layout/page.tsx';
import { holds, useSession } from '../session/session.ts';
import { useTexts } from '../texts/language.tsx';
import { CaseList } from './case-list.tsx';
import { BulkBar, useSelection } from './bulk.tsx';
import { Filters } from './filters.tsx';
import { Stages } from './stages.tsx';
import { boardTexts } from './texts.ts';
import { Views } from './views.tsx';

interface Props {
  of: 'all' | 'proposals';
  filters: BoardFilters;
  onFilter: (filters: BoardFilters) => void;
}

export function BoardPage({ of, filters, onFilter }: Props) {
  const t = useTexts(boardTexts);
  const now = useNow();
  const account = useSession();
  const laws = of === 'proposals';
  const query = useSuspenseInfiniteQuery(boardQuery(laws ? { ...filters, process: PROPOSALS } : filters));
  const { items } = useSuspenseQuery(boardStagesQuery(filters.programme)).data;
  const { data: choices } = useSuspenseQuery(boardChoicesQuery);
  const counts = laws ? items.filter(({ process }) => process.key === PROPOSALS) : items;
  const cases = query.data.pages.flatMap((page) => page.items);
  const { chosen, set, selection } = useSelection(cases);
  const to = laws ? '/$lang/proposals' : '/$lang/board';
  return (
    <Page title={t(laws ? 'proposals' : 'title')} lead={t(laws ? 'proposalsLead' : 'lead')} wide>
      <Stages counts={counts} filters={filters} to={to} />
      <Views board={of} to={to} />
      <Filters filters={filters} counts={items} choices={choices} processes={!laws} onFilter={onFilter} />
      {holds(account, 'programme_officer', 'director') && (
        <p className="no-print">
          <Link from="/$lang" to="/$lang/assignments">
            {t('assign')}
          </Link>
        </p>
      )}
      <div aria-busy={query.isFetching}>
        {cases.length === 0 ? (
          <Empty>{t(Object.keys(filters).length > 0 ? 'none' : 'noneYet')}</Empty>
        ) : (
          <>
            <BulkBar cases={cases} chosen={chosen} onChoose={set} />
            <CaseList cases={cases} now={now} selection={selection} />
          </>
        )}
      </div>
      <More query={query} />
    </Page>
  );
}
