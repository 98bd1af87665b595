import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { Delegations } from '../../../../account/delegations.tsx';
import { Interests } from '../../../../account/interests.tsx';
import { standingTexts } from '../../../../account/texts.ts';
import { delegatesQuery, delegationsQuery, interestsQuery } from '../../../../api/account.ts';
import { nowQuery } from '../../../../api/clock.ts';
import { Section } from '../../../../layout/page.tsx';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/account/standing-in')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(delegationsQuery),
      queries.ensureQueryData(delegatesQuery),
      queries.ensureQueryData(interestsQuery),
      queries.ensureQueryData(nowQuery),
    ]),
  component: StandingInPage,
});

function StandingInPage() {
  const t = useTexts(standingTexts);
  return (
    <AccountPage title={t('title')}>
      <Section title={t('delegations')}>
        <Delegations />
      </Section>
      <Section title={t('interests')}>
        <Interests />
      </Section>
    </AccountPage>
  );
}
