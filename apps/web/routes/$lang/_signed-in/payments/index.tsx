import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nowQuery, useNow } from '../../../../api/clock.ts';
import { heldPaymentsQuery, paymentsQuery, type Payment } from '../../../../api/payments.ts';
import { More } from '../../../../layout/more.tsx';
import { Cards, Empty, Links, Page, Section } from '../../../../layout/page.tsx';
import { HeldCard, PaymentCard } from '../../../../payments/payment-card.tsx';
import { paymentTexts } from '../../../../payments/texts.ts';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/payments/')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(paymentsQuery(true)),
      queries.ensureInfiniteQueryData(paymentsQuery(false)),
      queries.ensureInfiniteQueryData(heldPaymentsQuery),
      queries.ensureQueryData(nowQuery),
    ]),
  component: PaymentsPage,
});

function PaymentsPage() {
  const t = useTexts(paymentTexts);
  const open = useSuspenseInfiniteQuery(paymentsQuery(true));
  const over = useSuspenseInfiniteQuery(paymentsQuery(false));
  const heldQuery = useSuspenseInfiniteQuery(heldPaymentsQuery);
  const payments = open.data.pages.flatMap(({ items }) => items);
  const done = over.data.pages.flatMap(({ items }) => items);
  const held = heldQuery.data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('payments')} lead={t('lead')}>
      <Links>
        <Link from="/$lang" to="/$lang/funds">
          {t('funds')}
        </Link>
        <Link from="/$lang" to="/$lang/payments/reconcile">
          {t('reconcile')}
        </Link>
      </Links>
      <List title={t('due')} none={t('dueNone')} payments={payments.filter(({ status }) => status === 'due')} />
      <List title={t('atBank')} none={t('atBankNone')} payments={payments.filter(({ status }) => status !== 'due')}>
        <More query={open} />
      </List>
      <Section title={t('held')}>
        {held.length === 0 && <Empty>{t('heldNone')}</Empty>}
        <Cards label={t('held')}>
          {held.map((one) => (
            <HeldCard key={`${one.grant.caseId} ${one.ordinal}`} held={one} />
          ))}
        </Cards>
        <More query={heldQuery} />
      </Section>
      <List title={t('over')} none={t('overNone')} payments={done}>
        <More query={over} />
      </List>
    </Page>
  );
}

function List(props: { title: string; none: string; payments: readonly Payment[]; children?: ReactNode }) {
  const { title, none, payments, children } = props;
  const now = useNow();
  return (
    <Section title={title}>
      {payments.length === 0 && <Empty>{none}</Empty>}
      <Cards label={title}>
        {payments.map((payment) => (
          <PaymentCard key={payment.caseId} payment={payment} now={now} />
        ))}
      </Cards>
      {children}
    </Section>
  );
}
