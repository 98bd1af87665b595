import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { addDays } from '#libs/calendar/working-days.js';
import { fundQuery, workstreamsQuery, type Fund } from '../../../api/funds.ts';
import { EnvelopeChart, EnvelopeTable } from '../../../funds/envelope-chart.tsx';
import { fundTexts } from '../../../funds/texts.ts';
import { Empty, Page, Section } from '../../../layout/page.tsx';
import { holdsIn, whole } from '../../../session/reach.ts';
import { useSession } from '../../../session/session.ts';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, useTitle } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/funds/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const fund = await queries.ensureQueryData(fundQuery(id));
    await queries.ensureQueryData(workstreamsQuery(fund.programmeId));
    return { title: fund.title };
  },
  component: FundPage,
});

function FundPage() {
  const { id } = Route.useParams();
  const t = useTexts(fundTexts);
  const titleOf = useTitle();
  const { data: fund } = useSuspenseQuery(fundQuery(id));
  const years = [...new Set(fund.envelopes.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  return (
    <Page
      wide
      above={
        <Link from="/$lang" to="/$lang/funds">
          {t('funds')}
        </Link>
      }
      title={titleOf(fund.title)}
      lead={t('lead')}
    >
      <p>{t(fund.carriesOver)}</p>
      {holdsIn(useSession(), whole(fund.programmeId), 'admin', 'director') && (
        <p>
          <Link from="/$lang" to="/$lang/managed-funds/$id" params={{ id }}>
            {t('manage')}
          </Link>
        </p>
      )}
      {years.length === 0 && <Empty>{t('noEnvelopes')}</Empty>}
      {years.map((year) => (
        <Year key={year} fund={fund} year={year} />
      ))}
      <p style={{ color: 'var(--ink-soft)', marginTop: '1.5rem' }}>{t('illustrative')}</p>
    </Page>
  );
}

function Year({ fund, year }: { fund: Fund; year: number }) {
  const t = useTexts(fundTexts);
  const titleOf = useTitle();
  const { baht, day } = useFormats();
  const workstreams = useSuspenseQuery(workstreamsQuery(fund.programmeId)).data.items;
  const nameOf = (workstreamId: string | null) => {
    const workstream = workstreams.find(({ id }) => id === workstreamId);
    return workstream ? titleOf(workstream.title) : t('whole');
  };
  const envelopes = fund.envelopes
    .filter(({ fiscalYear }) => fiscalYear === year)
    .map((envelope) => ({ name: nameOf(envelope.workstreamId), envelope }));
  const period = envelopes[0]?.envelope.period;
  const reserved = envelopes.reduce((sum, { envelope }) => sum + BigInt(envelope.reserved.amount), 0n);
  return (
    <Section title={t('year', { year: String(year) })}>
      {period && <p>{t('period', { from: day(period.from), until: day(addDays(period.until, -1)) })}</p>}
      {reserved > 0n && <p>{t('reserved', { amount: baht(String(reserved)) })}</p>}
      <EnvelopeChart year={year} envelopes={envelopes} />
      <EnvelopeTable year={year} envelopes={envelopes} />
    </Section>
  );
}
