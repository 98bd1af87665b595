import { createFileRoute } from '@tanstack/react-router';
import { boardChoicesQuery, boardQuery, boardStagesQuery, boardViewsQuery, filtersIn } from '../../../api/board.ts';
import { nowQuery } from '../../../api/clock.ts';
import { BoardPage } from '../../../board/board-page.tsx';

export const Route = createFileRoute('/$lang/_signed-in/board')({
  validateSearch: filtersIn,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(boardQuery(deps)),
      queries.ensureQueryData(boardStagesQuery(deps.programme)),
      queries.ensureQueryData(boardChoicesQuery),
      queries.ensureQueryData(boardViewsQuery),
      queries.ensureQueryData(nowQuery),
    ]),
  component: Board,
});

function Board() {
  const navigate = Route.useNavigate();
  return (
    <BoardPage
      of="all"
      filters={Route.useSearch()}
      onFilter={(search) => void navigate({ search, resetScroll: false })}
    />
  );
}
