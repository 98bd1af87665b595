import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { callsQuery } from '../../../api/calls.ts';
import { nowQuery } from '../../../api/clock.ts';
import { CallCards } from '../../../calls/call-cards.tsx';
import { callStandingTexts } from '../../../calls/standing/texts.ts';
import { callTexts } from '../../../calls/texts.ts';
import { Empty, Page, Section } from '../../../layout/page.tsx';
import { useTexts } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/calls/')({
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(callsQuery()), queries.ensureQueryData(nowQuery)]),
  component: CallsPage,
});

function CallsPage() {
  const t = useTexts(callTexts);
  const inStanding = useTexts(callStandingTexts);
  const calls = useSuspenseQuery(callsQuery()).data.items;
  const open = calls.filter((call) => call.open);
  const closed = calls.filter((call) => !call.open);
  return (
    <Page title={t('calls')} lead={t('callsLead')}>
      <Section title={t('open')}>{open.length > 0 ? <CallCards calls={open} /> : <Empty>{t('none')}</Empty>}</Section>
      {closed.length > 0 && (
        <Section title={inStanding('closed')}>
          <CallCards calls={closed} />
        </Section>
      )}
    </Page>
  );
}
