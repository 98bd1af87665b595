import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { awardsQuery, type Award } from '../../api/public-record.ts';
import { More } from '../../layout/more.tsx';
import { Empty, Page, TableFrame } from '../../layout/page.tsx';
import { awardTexts } from '../../public-record/texts.ts';
import { useFormats } from '../../texts/formats.ts';
import { useLang, useTexts, useTitle, Verbatim } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/awards')({
  loader: ({ context: { queries } }) => queries.ensureInfiniteQueryData(awardsQuery),
  component: AwardsPage,
});

function AwardsPage() {
  const t = useTexts(awardTexts);
  const query = useSuspenseInfiniteQuery(awardsQuery);
  const awards = query.data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <p>{t('rule')}</p>
      {awards.length === 0 ? <Empty>{t('none')}</Empty> : <Awards awards={awards} />}
      <More query={query} />
    </Page>
  );
}

function Awards({ awards }: { awards: readonly Award[] }) {
  const t = useTexts(awardTexts);
  const titleOf = useTitle();
  const { day, baht } = useFormats();
  return (
    <TableFrame label={t('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('organisation')}</th>
            <th scope="col">{t('call')}</th>
            <th scope="col" className="number">
              {t('amount')}
            </th>
            <th scope="col">{t('at')}</th>
          </tr>
        </thead>
        <tbody>
          {awards.map(({ id, call, programme, amount, at, ...award }) => (
            <tr key={id}>
              <th scope="row">
                <Grantee of={award} />
              </th>
              <td data-label={t('call')}>
                {call ? (
                  <Link from="/$lang" to="/$lang/calls/$id" params={{ id: call.id }}>
                    {titleOf(call.title)}
                  </Link>
                ) : (
                  titleOf(programme)
                )}
              </td>
              <td className="number" data-label={t('amount')}>
                {baht(amount.amount)}
              </td>
              <td data-label={t('at')}>
                <time dateTime={at}>{day(at)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Grantee({ of: { organisation, province } }: { of: Pick<Award, 'organisation' | 'province'> }) {
  const t = useTexts(awardTexts);
  const lang = useLang();
  const name = lang === 'en' ? (organisation?.nameEn ?? organisation?.name) : organisation?.name;
  return (
    <>
      {name ? <Verbatim>{name}</Verbatim> : t('group')}
      {province && (
        <>
          <br />
          <small>
            <Verbatim>{t('inProvince', { province })}</Verbatim>
          </small>
        </>
      )}
    </>
  );
}
