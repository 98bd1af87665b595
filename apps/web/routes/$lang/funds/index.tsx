import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { fundsQuery, programmesQuery } from '../../../api/funds.ts';
import { fundTexts } from '../../../funds/texts.ts';
import { Card, Cards, Empty, Page, Section } from '../../../layout/page.tsx';
import { useTexts, useTitle } from '../../../texts/language.tsx';
import { WholeWords } from '../../../texts/whole-words.tsx';

export const Route = createFileRoute('/$lang/funds/')({
  loader: async ({ context: { queries } }) => {
    const { items } = await queries.ensureQueryData(programmesQuery);
    await Promise.all(items.map(({ id }) => queries.ensureQueryData(fundsQuery(id))));
  },
  component: FundsPage,
});

function FundsPage() {
  const t = useTexts(fundTexts);
  const titleOf = useTitle();
  const programmes = useSuspenseQuery(programmesQuery).data.items;
  const lists = useSuspenseQueries({ queries: programmes.map(({ id }) => fundsQuery(id)) });
  const groups = programmes.map((programme, n) => ({ programme, funds: lists[n]?.data.items ?? [] }));
  return (
    <Page title={t('funds')} lead={t('lead')}>
      {groups.map(({ programme, funds }) => (
        <Section key={programme.id} title={titleOf(programme.title)}>
          {funds.length === 0 && <Empty>{t('none')}</Empty>}
          <Cards>
            {funds.map(({ id, title, envelopes }) => (
              <Card key={id}>
                <h3>
                  <Link from="/$lang" to="/$lang/funds/$id" params={{ id }}>
                    <WholeWords>{titleOf(title)}</WholeWords>
                  </Link>
                </h3>
                <p>{t('years', { years: [...new Set(envelopes.map(({ fiscalYear }) => fiscalYear))].join(', ') })}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      ))}
    </Page>
  );
}
