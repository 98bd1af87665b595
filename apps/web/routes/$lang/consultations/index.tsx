import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { nowQuery, useNow } from '../../../api/clock.ts';
import { programmesQuery } from '../../../api/funds.ts';
import { consultationsQuery } from '../../../api/consultations.ts';
import { ConsultationCards } from '../../../consultations/consultation-cards.tsx';
import { SubscribeForm } from '../../../consultations/subscribe-form.tsx';
import { standingTexts } from '../../../consultations/standing/texts.ts';
import { consultationTexts, subscribeTexts } from '../../../consultations/texts.ts';
import { isOpen } from '../../../consultations/standing/time-left.tsx';
import { More } from '../../../layout/more.tsx';
import { Empty, Page, Section } from '../../../layout/page.tsx';
import { useTexts } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/consultations/')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(consultationsQuery()),
      queries.ensureQueryData(nowQuery),
      queries.ensureQueryData(programmesQuery),
    ]),
  component: ConsultationsPage,
});

function ConsultationsPage() {
  const t = useTexts(consultationTexts);
  const inStanding = useTexts(standingTexts);
  const subscribe = useTexts(subscribeTexts);
  const now = useNow();
  const query = useSuspenseInfiniteQuery(consultationsQuery());
  const all = query.data.pages.flatMap(({ items }) => items);
  const open = all.filter((item) => isOpen(item, now));
  const closed = all.filter((item) => !isOpen(item, now));
  return (
    <Page title={t('consultations')} lead={t('lead')}>
      <Section title={t('open')}>
        {open.length > 0 ? <ConsultationCards consultations={open} /> : <Empty>{t('none')}</Empty>}
      </Section>
      {closed.length > 0 && (
        <Section title={inStanding('closed')}>
          <ConsultationCards consultations={closed} />
        </Section>
      )}
      <More query={query} />
      <Section title={subscribe('title')} id="subscribe">
        <SubscribeForm />
      </Section>
    </Page>
  );
}
