import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, notFound } from '@tanstack/react-router';
import { useToldOf } from '../../../../administration/programme.tsx';
import { changesQuery } from '../../../../api/administration.ts';
import { api, read } from '../../../../api/client.ts';
import { budgetEntriesQuery, fundQuery, workstreamsQuery } from '../../../../api/funds.ts';
import { EnvelopeChart } from '../../../../funds/envelope-chart.tsx';
import { fundTexts } from '../../../../funds/texts.ts';
import { Foldable } from '../../../../layout/foldable.tsx';
import { Empty, Facts, Page, Section, TableFrame } from '../../../../layout/page.tsx';
import { ChangesOf } from '../../../../programmes/changes-of.tsx';
import { Deletion } from '../../../../programmes/deletion.tsx';
import { BudgetForm, CarryOver } from '../../../../programmes/envelope-money.tsx';
import { useEnvelopeName } from '../../../../programmes/envelope-name.ts';
import { envelopeTexts } from '../../../../programmes/texts.ts';
import { holdsIn, whole } from '../../../../session/reach.ts';
import { useSession } from '../../../../session/session.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../../texts/language.tsx';
import { useDone } from '../../../../work/done.tsx';
import styles from '../../../../work/work.module.css';

export const Route = createFileRoute('/$lang/_signed-in/managed-funds/$id_/envelopes/$envelope')({
  loader: async ({ context: { queries }, params: { id, envelope } }) => {
    const fund = await queries.ensureQueryData(fundQuery(id));
    if (!fund.envelopes.some((one) => one.id === envelope)) throw notFound();
    await Promise.all([
      queries.ensureQueryData(workstreamsQuery(fund.programmeId)),
      queries.ensureQueryData(budgetEntriesQuery(envelope)),
      queries.ensureInfiniteQueryData(changesQuery(null, { subjectId: envelope })),
    ]);
  },
  component: EnvelopePage,
});

const figures = ['budget', 'committed', 'payable', 'paid', 'left'] as const;

function EnvelopePage() {
  const { id, envelope: envelopeId } = Route.useParams();
  const t = useTexts(envelopeTexts);
  const say = useTexts(fundTexts);
  const titleOf = useTitle();
  const { baht } = useFormats();
  const { data: fund } = useSuspenseQuery(fundQuery(id));
  const nameOf = useEnvelopeName(fund.programmeId);
  const may = holdsIn(useSession(), whole(fund.programmeId), 'admin');
  const envelope = fund.envelopes.find((one) => one.id === envelopeId);
  // Deleted a moment ago: the page of the fund is on its way.
  if (!envelope) return null;
  const { fiscalYear } = envelope;
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/managed-funds/$id" params={{ id }}>
          {titleOf(fund.title)}
        </Link>
      }
      title={`${nameOf(envelope)} · ${say('year', { year: String(fiscalYear) })}`}
    >
      <Facts items={figures.map((figure) => [say(figure), baht(envelope[figure].amount)])} />
      {envelope.budget.amount !== '0' && (
        <div style={{ marginTop: '1.25rem' }}>
          <EnvelopeChart year={fiscalYear} envelopes={[{ name: nameOf(envelope), envelope }]} />
        </div>
      )}
      {may && <Acts />}
      <ChangesOf title={t('changes')} none={t('noChanges')} subjectId={envelopeId} />
      <Entries />
    </Page>
  );
}

function Acts() {
  const { id, envelope: envelopeId } = Route.useParams();
  const t = useTexts(envelopeTexts);
  const told = useToldOf();
  const { note, tell } = useDone();
  const navigate = Route.useNavigate();
  const { data: fund } = useSuspenseQuery(fundQuery(id));
  const envelope = fund.envelopes.find((one) => one.id === envelopeId);
  if (!envelope) return null;
  const onDone = ({ status }: { status: Parameters<typeof told>[0] }) => tell(told(status));
  return (
    <>
      {note}
      <div className={styles.choices}>
        <Foldable title={t('budget')}>
          <BudgetForm envelope={envelope} onDone={onDone} />
        </Foldable>
        <Foldable title={t('carryOver')}>
          <CarryOver fund={fund} envelope={envelope} onDone={onDone} />
        </Foldable>
        <Foldable title={t('delete')}>
          <Deletion
            scope={envelopeId}
            send={t('delete')}
            remove={(query) => read(api.DELETE('/envelopes/{id}', { params: { path: { id: envelopeId }, query } }))}
            changes={[['funds'], ['fund']]}
            onDone={() => navigate({ to: '/$lang/managed-funds/$id' })}
          />
        </Foldable>
      </div>
    </>
  );
}

function Entries() {
  const { envelope } = Route.useParams();
  const t = useTexts(envelopeTexts);
  const { baht, instant } = useFormats();
  const { items } = useSuspenseQuery(budgetEntriesQuery(envelope)).data;
  // Only some are told why.
  const toldWhy = items.some(({ note }) => note !== null);
  return (
    <Section title={t('entries')}>
      {items.length === 0 ? (
        <Empty>{t('noEntries')}</Empty>
      ) : (
        <TableFrame label={t('entries')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('at')}</th>
                <th scope="col" className="number">
                  {t('amount')}
                </th>
                {toldWhy && <th scope="col">{t('note')}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <tr key={entry.id}>
                  <th scope="row">
                    <time dateTime={entry.at}>{instant(entry.at)}</time>
                  </th>
                  <td className="number" data-label={t('amount')}>
                    {baht(entry.amount)}
                  </td>
                  {toldWhy && <td data-label={t('note')}>{entry.note && <Verbatim>{entry.note}</Verbatim>}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  );
}
