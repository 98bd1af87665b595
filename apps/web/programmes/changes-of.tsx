/** Everything that was proposed about one thing, the newest first; what waits is decided here. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { ChangeList } from '../administration/change-list.tsx';
import { changesQuery } from '../api/administration.ts';
import { More } from '../layout/more.tsx';
import { Empty, Section } from '../layout/page.tsx';
import { useDone } from '../work/done.tsx';

interface Props {
  title: string;
  /** Where nothing was. */
  none: string;
  subjectId: string;
}

/** The page's loader has awaited `changesQuery(null, { subjectId })`. */
export function ChangesOf({ title, none, subjectId }: Props) {
  const { note, tell } = useDone();
  const query = useSuspenseInfiniteQuery(changesQuery(null, { subjectId }));
  const changes = query.data.pages.flatMap(({ items }) => items);
  return (
    <Section title={title}>
      {note}
      {changes.length === 0 && <Empty>{none}</Empty>}
      <ChangeList changes={changes} tell={tell} level={3} />
      <More query={query} />
    </Section>
  );
}
