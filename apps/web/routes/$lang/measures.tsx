import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { measuresQuery } from '../../api/measures.ts';
import { More } from '../../layout/more.tsx';
import { Empty, Page, Section } from '../../layout/page.tsx';
import { MeasureList } from '../../measures/measure-list.tsx';
import { measureTexts } from '../../measures/texts.ts';
import { useTexts } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/measures')({
  loader: ({ context: { queries } }) => queries.ensureInfiniteQueryData(measuresQuery),
  component: MeasuresPage,
});

function MeasuresPage() {
  const t = useTexts(measureTexts);
  const query = useSuspenseInfiniteQuery(measuresQuery);
  const all = query.data.pages.flatMap(({ items }) => items);
  const [underWay, ended] = [all.filter(({ end }) => !end), all.filter(({ end }) => end)];
  return (
    <Page title={t('title')} lead={t('lead')}>
      {all.length === 0 && <Empty>{t('none')}</Empty>}
      {underWay.length > 0 && (
        <Section title={t('underWay')}>
          <MeasureList measures={underWay} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={t('ended')}>
          <MeasureList measures={ended} />
        </Section>
      )}
      <More query={query} />
    </Page>
  );
}
