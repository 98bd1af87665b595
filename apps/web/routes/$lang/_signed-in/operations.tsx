import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { operationsQuery, type Operations } from '../../../api/administration.ts';
import { nowQuery } from '../../../api/clock.ts';
import { DoubtfulMail } from '../../../administration/doubtful-mail.tsx';
import { SandboxClock } from '../../../administration/sandbox-clock.tsx';
import { laneTexts, operationsTexts, orderStateTexts, sandboxClockTexts } from '../../../administration/texts.ts';
import { noticeStateTexts } from '../../../case/texts.ts';
import { Empty, Facts, Note, Page, Section, TableFrame } from '../../../layout/page.tsx';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/operations')({
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(operationsQuery), queries.ensureQueryData(nowQuery)]),
  component: OperationsPage,
});

const MS = 1_000;

function OperationsPage() {
  const t = useTexts(operationsTexts);
  const { number } = useFormats();
  const { data } = useSuspenseQuery({ ...operationsQuery, refetchInterval: 10 * MS });
  const { sandbox } = useSuspenseQuery(nowQuery).data;
  const clock = useTexts(sandboxClockTexts);
  const { stuck, unmoved, mail, doubtfulMail, payments, pokes } = data;
  const well = stuck.length + unmoved.cases + doubtfulMail.length + payments.length === 0;
  const seconds = (ms: number) => t('seconds', { count: Math.round(ms / MS) });
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      {well && <Note tone="good">{t('well')}</Note>}
      <Section title={t('backlog')}>
        <Facts
          items={[
            [t('unmoved'), number(unmoved.cases)],
            [t('oldest'), unmoved.cases > 0 ? seconds(unmoved.oldestMs) : null],
            [t('pokes'), `${number(pokes.sent)} / ${number(pokes.failed)} / ${number(pokes.waiting)}`],
          ]}
        />
      </Section>
      <Section title={t('stuck')}>
        <Stuck cases={stuck} />
      </Section>
      <Section title={t('mail')}>
        <Lanes lanes={mail} seconds={seconds} />
      </Section>
      <Section title={t('doubtful')}>
        <DoubtfulMail letters={doubtfulMail} />
      </Section>
      <Section title={t('payments')}>
        <Payments payments={payments} />
      </Section>
      {sandbox && (
        <Section title={clock('title')} id="clock">
          <SandboxClock />
        </Section>
      )}
    </Page>
  );
}

function Stuck({ cases }: { cases: Operations['stuck'] }) {
  const t = useTexts(operationsTexts);
  const { instant } = useFormats();
  if (cases.length === 0) return <Empty>{t('noStuck')}</Empty>;
  return (
    <ul>
      {cases.map(({ id, reference, reason, since }) => (
        <li key={id}>
          <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
            {reference}
          </Link>{' '}
          {t('since', { at: instant(since) })}: <span lang="en">{reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** As its reader chose to be written to, and no trouble: these have a column only where there are such letters. */
const chosen: ReadonlySet<string> = new Set(['GATHERED', 'KEPT']);
const isLane = (lane: string): lane is keyof typeof laneTexts => lane in laneTexts;
const isOrderState = (state: string): state is keyof typeof orderStateTexts => state in orderStateTexts;

function Lanes({ lanes, seconds }: { lanes: Operations['mail']; seconds: (ms: number) => string }) {
  const t = useTexts(operationsTexts);
  const state = useTexts(noticeStateTexts);
  const laneOf = useTexts(laneTexts);
  const { number } = useFormats();
  const known = (Object.keys(noticeStateTexts) as (keyof typeof noticeStateTexts)[]).filter(
    (key) => !chosen.has(key) || lanes.some(({ counts }) => counts[key]),
  );
  return (
    <TableFrame label={t('mail')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lane')}</th>
            {known.map((key) => (
              <th key={key} scope="col" className="number">
                {state(key)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('oldest')}
            </th>
            <th scope="col">{t('lastError')}</th>
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ lane, counts, waiting, oldestMs, lastError }) => (
            <tr key={lane}>
              <th scope="row" style={{ whiteSpace: 'nowrap' }}>
                {isLane(lane) ? laneOf(lane) : lane}
              </th>
              {known.map((key) => (
                <td key={key} className="number" data-label={state(key)}>
                  {number(counts[key] ?? 0)}
                </td>
              ))}
              <td className="number" data-label={t('oldest')}>
                {waiting > 0 ? seconds(oldestMs) : '–'}
              </td>
              <td data-label={t('lastError')}>
                <span lang="en">{lastError ?? '–'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Payments({ payments }: { payments: Operations['payments'] }) {
  const t = useTexts(operationsTexts);
  const stateOf = useTexts(orderStateTexts);
  const { baht } = useFormats();
  if (payments.length === 0) return <Empty>{t('noPayments')}</Empty>;
  return (
    <ul>
      {payments.map(({ id, caseId, amount, state, error }) => (
        <li key={id}>
          {baht(amount)} · {isOrderState(state) ? stateOf(state) : state}{' '}
          {caseId && (
            <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
              {t('openCase')}
            </Link>
          )}{' '}
          {error && <span lang="en">{error}</span>}
        </li>
      ))}
    </ul>
  );
}
