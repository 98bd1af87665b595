import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { caseQuery } from '../../../../api/cases.ts';
import { caseMoneyQuery } from '../../../../api/payments.ts';
import { Page } from '../../../../layout/page.tsx';
import { Balances, Conditions, Entries, Instalments } from '../../../../payments/case-money.tsx';
import { moneyTexts } from '../../../../payments/texts.ts';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/money/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const money = await queries.ensureQueryData(caseMoneyQuery(id));
    // Of the grant itself, whichever of its linked cases was asked for.
    const theCase = await queries.ensureQueryData(caseQuery(money.caseId));
    return { title: `${money.reference} ${theCase.title}` };
  },
  component: MoneyPage,
});

function MoneyPage() {
  const { id } = Route.useParams();
  const t = useTexts(moneyTexts);
  const { data: money } = useSuspenseQuery(caseMoneyQuery(id));
  const { data: theCase } = useSuspenseQuery(caseQuery(money.caseId));
  return (
    <Page
      above={
        <>
          {t('money')} ·{' '}
          <Link from="/$lang" to="/$lang/cases/$id" params={{ id: money.caseId }}>
            {money.reference}
          </Link>
        </>
      }
      title={theCase.title}
    >
      <Balances money={money} />
      <Conditions money={money} />
      <Instalments money={money} />
      <Entries money={money} />
    </Page>
  );
}
