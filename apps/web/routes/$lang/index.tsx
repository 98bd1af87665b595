import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { callsQuery } from '../../api/calls.ts';
import { nowQuery } from '../../api/clock.ts';
import { consultationsQuery } from '../../api/consultations.ts';
import { measuresQuery } from '../../api/measures.ts';
import { CallCards } from '../../calls/call-cards.tsx';
import { callTexts } from '../../calls/texts.ts';
import { ConsultationCards } from '../../consultations/consultation-cards.tsx';
import { consultationTexts } from '../../consultations/texts.ts';
import { homeTexts } from '../../home/texts.ts';
import { Empty, Page, Section } from '../../layout/page.tsx';
import { MeasureList } from '../../measures/measure-list.tsx';
import { useTexts } from '../../texts/language.tsx';

/** More stands one tap away. */
const SHOWN = 4;

export const Route = createFileRoute('/$lang/')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(callsQuery(true)),
      queries.ensureInfiniteQueryData(consultationsQuery(true)),
      queries.ensureInfiniteQueryData(measuresQuery),
      queries.ensureQueryData(nowQuery),
    ]),
  component: HomePage,
});

function HomePage() {
  const t = useTexts(homeTexts);
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <OpenCalls />
      <OpenConsultations />
      <MeasuresUnderWay />
    </Page>
  );
}

function OpenCalls() {
  const t = useTexts(homeTexts);
  const tell = useTexts(callTexts);
  const calls = useSuspenseQuery(callsQuery(true)).data.items;
  return (
    <Section title={t('calls')}>
      {calls.length > 0 ? <CallCards calls={calls.slice(0, SHOWN)} /> : <Empty>{tell('none')}</Empty>}
      <p>
        <Link from="/$lang" to="/$lang/calls">
          {t('allCalls')}
        </Link>
      </p>
    </Section>
  );
}

function OpenConsultations() {
  const t = useTexts(homeTexts);
  const tell = useTexts(consultationTexts);
  const open = useSuspenseInfiniteQuery(consultationsQuery(true)).data.pages.flatMap(({ items }) => items);
  return (
    <Section title={t('consultations')}>
      {open.length > 0 ? <ConsultationCards consultations={open.slice(0, SHOWN)} /> : <Empty>{tell('none')}</Empty>}
      <p>
        <Link from="/$lang" to="/$lang/consultations">
          {t('allConsultations')}
        </Link>
      </p>
    </Section>
  );
}

function MeasuresUnderWay() {
  const t = useTexts(homeTexts);
  const all = useSuspenseInfiniteQuery(measuresQuery).data.pages.flatMap(({ items }) => items);
  const underWay = all.filter(({ end }) => end === null);
  return (
    <Section title={t('measures')}>
      {underWay.length > 0 ? <MeasureList measures={underWay.slice(0, SHOWN)} /> : <Empty>{t('noneUnderWay')}</Empty>}
      <p>
        <Link from="/$lang" to="/$lang/measures">
          {t('allMeasures')}
        </Link>
      </p>
    </Section>
  );
}
