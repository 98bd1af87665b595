import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { ChangeList } from '../../../administration/change-list.tsx';
import { verificationTexts } from '../../../administration/texts.ts';
import { changesQuery, registerQuery } from '../../../api/administration.ts';
import { More } from '../../../layout/more.tsx';
import { Empty, Page, Section, TableFrame, Tag } from '../../../layout/page.tsx';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, Verbatim } from '../../../texts/language.tsx';
import { useDone } from '../../../work/done.tsx';

export const Route = createFileRoute('/$lang/_signed-in/verification')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(registerQuery),
      queries.ensureInfiniteQueryData(changesQuery('PENDING')),
    ]),
  component: VerificationPage,
});

function VerificationPage() {
  const t = useTexts(verificationTexts);
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <Section title={t('waiting')}>
        <Waiting />
      </Section>
      <Section title={t('register')}>
        <Register />
      </Section>
    </Page>
  );
}

function Waiting() {
  const t = useTexts(verificationTexts);
  const { note, tell } = useDone();
  const query = useSuspenseInfiniteQuery(changesQuery('PENDING'));
  const waiting = query.data.pages.flatMap(({ items }) => items).filter(({ subject }) => subject === 'organisation');
  return (
    <>
      {note}
      {waiting.length === 0 && <Empty>{t('noneWaiting')}</Empty>}
      <ChangeList changes={waiting} tell={tell} level={3} />
      <p>
        <Link from="/$lang" to="/$lang/changes">
          {t('decide')}
        </Link>
      </p>
    </>
  );
}

function Register() {
  const t = useTexts(verificationTexts);
  const { until } = useFormats();
  const query = useSuspenseInfiniteQuery(registerQuery);
  const organisations = query.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <TableFrame label={t('register')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('registration')}</th>
              <th scope="col">{t('standing')}</th>
              <th scope="col">{t('until')}</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map(({ id, name, registration, standing, verifiedUntil }) => (
              <tr key={id}>
                <th scope="row">
                  <Link from="/$lang" to="/$lang/organisations/$id" params={{ id }}>
                    <Verbatim>{name}</Verbatim>
                  </Link>
                </th>
                <td data-label={t('registration')}>{registration ?? t('informal')}</td>
                <td data-label={t('standing')}>
                  <Tag tone={standing === 'active' ? 'good' : standing === 'vetting' ? 'warn' : 'plain'}>
                    {t(standing)}
                  </Tag>
                </td>
                <td data-label={t('until')}>
                  {verifiedUntil ? <time dateTime={verifiedUntil}>{until(verifiedUntil)}</time> : t('notVerified')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <More query={query} />
    </>
  );
}
