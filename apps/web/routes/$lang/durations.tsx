import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { stageDurationsQuery, type ProcessDurations } from '../../api/public-record.ts';
import { Empty, Page, Section, TableFrame } from '../../layout/page.tsx';
import { durationTexts } from '../../public-record/texts.ts';
import { useFormats } from '../../texts/formats.ts';
import { useTexts, useTitle } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/durations')({
  loader: ({ context: { queries } }) => queries.ensureQueryData(stageDurationsQuery),
  component: DurationsPage,
});

function DurationsPage() {
  const t = useTexts(durationTexts);
  const titleOf = useTitle();
  const { instant } = useFormats();
  const { items, fewest, at } = useSuspenseQuery(stageDurationsQuery).data;
  const known = items.filter(({ stages }) => stages.some(({ measured }) => measured));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <p>{t('few', { count: fewest })}</p>
      {known.length === 0 && <Empty>{t('noneYet')}</Empty>}
      {known.map((process) => (
        <Section key={process.key} title={titleOf(process.title)}>
          <Stages of={process} />
        </Section>
      ))}
      <p>
        <small>{t('at', { at: instant(at) })}</small>
      </p>
    </Page>
  );
}

function Stages({ of: { title, stages } }: { of: ProcessDurations }) {
  const t = useTexts(durationTexts);
  const titleOf = useTitle();
  const days = (count: number) => (count === 0 ? t('sameDay') : t('days', { count }));
  return (
    <TableFrame label={titleOf(title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('half')}</th>
            <th scope="col">{t('most')}</th>
            <th scope="col">{t('cases')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ key, title: stage, measured }) => (
            <tr key={key}>
              <th scope="row">{titleOf(stage)}</th>
              {measured ? (
                <>
                  <td data-label={t('half')}>{days(measured.p50)}</td>
                  <td data-label={t('most')}>{days(measured.p90)}</td>
                  <td data-label={t('cases')}>{measured.cases}</td>
                </>
              ) : (
                <td colSpan={3}>{t('tooFew')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
