/** The next page of a list. */
import { Button } from '@mantine/core';
import { useTexts } from '../texts/language.tsx';
import { layoutTexts } from './texts.ts';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Of an infinite query; nothing on the last page. */
export function More({ query }: { query: Paged }) {
  const t = useTexts(layoutTexts);
  if (!query.hasNextPage) return null;
  return (
    <p className="no-print">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more')}
      </Button>
    </p>
  );
}
