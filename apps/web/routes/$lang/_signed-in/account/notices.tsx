import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { DigestHour, FixedKind, KindChoice } from '../../../../account/notice-kinds.tsx';
import { preferenceTexts } from '../../../../account/texts.ts';
import { noticePreferencesQuery } from '../../../../api/account.ts';
import { Cards, Section } from '../../../../layout/page.tsx';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/account/notices')({
  loader: ({ context }) => context.queries.ensureQueryData(noticePreferencesQuery),
  component: NoticePreferencesPage,
});

function NoticePreferencesPage() {
  const t = useTexts(preferenceTexts);
  const { items, digestHour } = useSuspenseQuery(noticePreferencesQuery).data;
  return (
    <AccountPage title={t('title')} lead={t('lead')}>
      <Section title={t('yours')}>
        <p>{t('yoursLead')}</p>
        {items.map((preference) => !preference.fixed && <KindChoice key={preference.kind} of={preference} />)}
        <DigestHour hour={digestHour} />
      </Section>
      <Section title={t('fixed')}>
        <p>{t('fixedLead')}</p>
        <Cards>
          {items.map(
            ({ kind, title, about, fixed }) =>
              fixed && <FixedKind key={kind} title={title} about={about} fixed={fixed} />,
          )}
        </Cards>
      </Section>
    </AccountPage>
  );
}
