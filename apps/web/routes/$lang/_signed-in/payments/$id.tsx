import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, notFound } from '@tanstack/react-router';
import { caseQuery } from '../../../../api/cases.ts';
import { caseMoneyQuery, paymentQuery, type Payment } from '../../../../api/payments.ts';
import { AnswerForm } from '../../../../case/answer-form.tsx';
import { Due } from '../../../../case/where.tsx';
import { Facts, Links, Note, Page, Section } from '../../../../layout/page.tsx';
import { Conditions, Instalments } from '../../../../payments/case-money.tsx';
import { Acted, StatusTag } from '../../../../payments/payment-card.tsx';
import { usePayee, useSum } from '../../../../payments/sum-and-payee.tsx';
import { paymentTexts } from '../../../../payments/texts.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/payments/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [payment] = await Promise.all([
      queries.ensureQueryData(paymentQuery(id)),
      queries.ensureQueryData(caseQuery(id)),
      queries.ensureQueryData(caseMoneyQuery(id)),
    ]);
    if (!payment) throw notFound();
    return { title: `${payment.reference} ${payment.grant.title}` };
  },
  component: PaymentPage,
});

function PaymentPage() {
  const { id } = Route.useParams();
  const t = useTexts(paymentTexts);
  const { data: payment } = useSuspenseQuery(paymentQuery(id));
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  const { data: money } = useSuspenseQuery(caseMoneyQuery(id));
  if (!payment) return <Page title={t('payment')}>{t('notPayment')}</Page>;
  const { grant, ordinal, status, barred } = payment;
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/payments">
          {t('payments')}
        </Link>
      }
      title={`${t('instalment', { count: ordinal })}: ${grant.title}`}
    >
      <p>
        <StatusTag status={status} />
      </p>
      <PaymentFacts payment={payment} now={theCase.now} />
      {status === 'unknown' && (
        <Note tone="warn" title={t('status_unknown')}>
          <p>{t('unknownWhy')}</p>
        </Note>
      )}
      {theCase.stage && (
        <Section title={t('act')} id="act">
          {barred ? <Note tone="warn">{t('barred')}</Note> : <AnswerForm theCase={theCase} />}
        </Section>
      )}
      <Conditions money={money} />
      <Instalments money={money} />
      <Links>
        <Link from="/$lang" to="/$lang/money/$id" params={{ id }}>
          {t('caseMoney')}
        </Link>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          {t('wholeCase')}
        </Link>
      </Links>
    </Page>
  );
}

function PaymentFacts({ payment, now }: { payment: Payment; now: string }) {
  const t = useTexts(paymentTexts);
  const titleOf = useTitle();
  const sum = useSum(payment);
  const payee = usePayee(payment);
  const { instant } = useFormats();
  const { grant, stage, status, dueAt, order, acted } = payment;
  return (
    <Facts
      items={[
        sum,
        [t('grant'), <Verbatim key="grant">{`${grant.reference} ${grant.title}`}</Verbatim>],
        [t('organisation'), grant.organisation && <Verbatim key="organisation">{grant.organisation}</Verbatim>],
        [t('stage'), stage && titleOf(stage)],
        [t('dueAt'), status === 'due' ? <Due key="due" dueAt={dueAt} now={now} /> : null],
        ...payee,
        [t('sentAt'), order?.sentAt && instant(order.sentAt)],
        [t('attempts'), order && order.attempts > 0 ? String(order.attempts) : null],
        [t('settledAt'), order?.settledAt && instant(order.settledAt)],
        [t('bankRef'), order?.bankRef],
        [t('orderKey'), order && <code key="key">{order.id}</code>],
        [t('whoActed'), acted.length > 0 ? <Acted key="acted" payment={payment} /> : null],
      ]}
    />
  );
}
