/** What a payment pays, and to whom: in sight of whoever prepares or releases it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bahtText } from '#libs/money/baht-text.js';
import { paymentQuery, type Payment } from '../api/payments.ts';
import { Facts } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useLang, useTexts, Verbatim } from '../texts/language.tsx';
import { paymentTexts } from './texts.ts';
import styles from './payments.module.css';

/** Nothing of a case that pays nothing, or is not the reader's to look after. */
export function SumAndPayee({ caseId }: { caseId: string }) {
  const { data: payment } = useSuspenseQuery(paymentQuery(caseId));
  return payment && <SumAndPayeeOf payment={payment} />;
}

function SumAndPayeeOf({ payment }: { payment: Payment }) {
  const sum = useSum(payment);
  const payee = usePayee(payment);
  return <Facts items={[sum, ...payee]} />;
}

type Fact = readonly [label: string, value: ReactNode];

export function useSum({ amount }: Payment): Fact {
  const t = useTexts(paymentTexts);
  const lang = useLang();
  const { baht } = useFormats();
  return [
    t('amount'),
    amount && (
      <span key="amount">
        <strong className={styles.amount}>{baht(amount.amount)}</strong>
        <br />
        {bahtText(BigInt(amount.amount), lang)}
      </span>
    ),
  ];
}

/** Until it is released, whom it would go to by now. */
export function usePayee({ payee }: Payment): readonly Fact[] {
  const t = useTexts(paymentTexts);
  return [
    [t('payee'), payee ? <Verbatim key="payee">{payee.name}</Verbatim> : t('noAccount')],
    [t('bank'), payee?.bank && <Verbatim key="bank">{payee.bank}</Verbatim>],
    [t('account'), payee?.account],
  ];
}
