import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { paymentsQuery, type Payment } from '../../../../api/payments.ts';
import { FilePick } from '../../../../form/inputs.tsx';
import { More } from '../../../../layout/more.tsx';
import { Empty, Note, Page, Section, TableFrame } from '../../../../layout/page.tsx';
import { FindingForm } from '../../../../payments/finding-form.tsx';
import {
  csvOf,
  differences,
  linesOf,
  statementFrom,
  type Difference,
  type Line,
} from '../../../../payments/statement.ts';
import { findingTexts, paymentTexts, reconcileTexts } from '../../../../payments/texts.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, Verbatim } from '../../../../texts/language.tsx';
import { Foldable } from '../../../../layout/foldable.tsx';
import { useDone } from '../../../../work/done.tsx';
import styles from '../../../../work/work.module.css';

export const Route = createFileRoute('/$lang/_signed-in/payments/reconcile')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(paymentsQuery(true)),
      queries.ensureInfiniteQueryData(paymentsQuery(false)),
    ]),
  component: ReconcilePage,
});

function ReconcilePage() {
  const t = useTexts(reconcileTexts);
  const say = useTexts(paymentTexts);
  const { note, tell } = useDone();
  const open = useSuspenseInfiniteQuery(paymentsQuery(true));
  const over = useSuspenseInfiniteQuery(paymentsQuery(false));
  const lists = [open, over];
  const payments = lists.flatMap(({ data }) => data.pages.flatMap(({ items }) => items));
  // All of them: an order that was not read yet would be one that the bank alone knows.
  const whole = !lists.some(({ hasNextPage }) => hasNextPage);
  useEffect(() => {
    for (const list of lists) if (list.hasNextPage && !list.isFetching && !list.isError) void list.fetchNextPage();
  });
  const lines = linesOf(payments);
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/payments">
          {say('payments')}
        </Link>
      }
      title={t('title')}
      lead={t('lead')}
      wide
    >
      <Section title={t('out')}>
        <p role="status">{whole ? t('outLead', { count: lines.length }) : t('reading', { count: lines.length })}</p>
        <Button size="md" disabled={!whole} onClick={() => download(payments)}>
          {t('download')}
        </Button>
        <More query={open} />
        <More query={over} />
      </Section>
      {note}
      <Section title={t('back')}>
        {whole && <Report lines={lines} tell={tell} />}
        {!whole && <p>{t('reading', { count: lines.length })}</p>}
      </Section>
      <Section title={t('open')}>
        <Unsettled payments={payments} tell={tell} />
      </Section>
    </Page>
  );
}

function download(payments: readonly Payment[]): void {
  const href = URL.createObjectURL(new Blob([csvOf(payments)], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href, download: 'payments.csv' });
  link.click();
  URL.revokeObjectURL(href);
}

type Tell = (words: string) => void;

/** Orders of which the bank said nothing, each with what was found out so far. */
function Unsettled({ payments, tell }: { payments: readonly Payment[]; tell: Tell }) {
  const t = useTexts(reconcileTexts);
  const { baht } = useFormats();
  const open = payments.flatMap((payment) => {
    const [line] = linesOf([payment]);
    return line?.result === 'unknown' ? [{ payment, line }] : [];
  });
  if (open.length === 0) return <Empty>{t('openNone')}</Empty>;
  return (
    <ul className={styles.things}>
      {open.map(({ payment: { grant, reference, order }, line }) => (
        <li key={line.key}>
          <h3>
            {reference} <Verbatim>{grant.title}</Verbatim> · {baht(line.amount)}
          </h3>
          <code>{line.key}</code>
          <Found order={order} />
          <Foldable title={t('decide')} of={line.key}>
            <FindingForm ours={line} theirs={null} tell={tell} />
          </Foldable>
        </li>
      ))}
    </ul>
  );
}

function Found({ order }: Pick<Payment, 'order'>) {
  const t = useTexts(findingTexts);
  const { instant } = useFormats();
  const findings = order?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ finding, by, at, reason }) => (
        <li key={at}>
          <Verbatim>{t('said', { finding: t(finding), by, at: instant(at), reason })}</Verbatim>
        </li>
      ))}
    </ul>
  );
}

function Report({ lines, tell }: { lines: readonly Line[]; tell: Tell }) {
  const t = useTexts(reconcileTexts);
  const [report, setReport] = useState<Line[] | 'unreadable' | null>(null);
  const [name, setName] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setReport(statementFrom(await file.text()) ?? 'unreadable');
  };
  return (
    <>
      <FilePick
        label={t('file')}
        description={t('fileHint')}
        accept=".csv,text/csv"
        chosen={name}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {report === 'unreadable' && (
        <Note tone="bad" live>
          {t('unreadable')}
        </Note>
      )}
      {Array.isArray(report) && (
        <Compared all={differences(lines, report)} agree={agreeing(lines, report)} tell={tell} />
      )}
    </>
  );
}

function agreeing(lines: readonly Line[], report: readonly Line[]): number {
  const differing = differences(lines, report).filter(({ ours }) => ours !== null);
  return lines.length - differing.length;
}

function Compared({ all, agree, tell }: { all: readonly Difference[]; agree: number; tell: Tell }) {
  const t = useTexts(reconcileTexts);
  const { baht } = useFormats();
  const said = (line: Line | null) => (line ? `${baht(line.amount)} · ${t(line.result)}` : t('missing'));
  return (
    <>
      <Note tone={all.length === 0 ? 'good' : 'warn'} live>
        {t('agree', { count: agree })} · {all.length === 0 ? t('none') : t('differ', { count: all.length })}
      </Note>
      {all.length > 0 && (
        <TableFrame label={t('back')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('key')}</th>
                <th scope="col">{t('ours')}</th>
                <th scope="col">{t('theirs')}</th>
                <th scope="col">{t('decide')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ key, ours, theirs }) => (
                <tr key={key}>
                  <th scope="row">
                    <code>{key}</code>
                  </th>
                  <td data-label={t('ours')}>{said(ours)}</td>
                  <td data-label={t('theirs')}>{said(theirs)}</td>
                  <td>
                    {ours && (
                      <Foldable title={t('decide')} of={key}>
                        <FindingForm ours={ours} theirs={theirs} tell={tell} />
                      </Foldable>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </>
  );
}
