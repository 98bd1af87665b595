import { createFileRoute } from '@tanstack/react-router';
import {
  boardChoicesQuery,
  boardQuery,
  boardStagesQuery,
  boardViewsQuery,
  filtersIn,
  PROPOSALS,
} from '../../../api/board.ts';
import { nowQuery } from '../../../api/clock.ts';
import { BoardPage } from '../../../board/board-page.tsx';

export const Route = createFileRoute('/$lang/_signed-in/proposals')({
  validateSearch: filtersIn,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(boardQuery({ ...deps, process: PROPOSALS })),
      queries.ensureQueryData(boardStagesQuery(deps.programme)),
      queries.ensureQueryData(boardChoicesQuery),
      queries.ensureQueryData(boardViewsQuery),
      queries.ensureQueryData(nowQuery),
    ]),
  component: ProposalsPage,
});

function ProposalsPage() {
  const navigate = Route.useNavigate();
  return (
    <BoardPage
      of="proposals"
      filters={Route.useSearch()}
      onFilter={(search) => void navigate({ search, resetScroll: false })}
    />
  );
}
