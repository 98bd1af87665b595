import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { Delegations } from '../../../../account/delegations.tsx';
import { Expertise } from '../../../../account/expertise.tsx';
import { Interests } from '../../../../account/interests.tsx';
import { expertiseTexts, standingTexts } from '../../../../account/texts.ts';
import { delegatesQuery, delegationsQuery, expertiseQuery, interestsQuery } from '../../../../api/account.ts';
import { callsQuery } from '../../../../api/calls.ts';
import { nowQuery } from '../../../../api/clock.ts';
import { Section } from '../../../../layout/page.tsx';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/account/standing-in')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(delegationsQuery),
      queries.ensureQueryData(delegatesQuery),
      queries.ensureQueryData(interestsQuery),
      queries.ensureQueryData(expertiseQuery),
      queries.ensureQueryData(callsQuery()),
      queries.ensureQueryData(nowQuery),
    ]),
  component: StandingInPage,
});

function StandingInPage() {
  const t = useTexts(standingTexts);
  const say = useTexts(expertiseTexts);
  return (
    <AccountPage title={t('title')}>
      <Section title={t('delegations')}>
        <Delegations />
      </Section>
      <Section title={t('interests')}>
        <Interests />
      </Section>
      <Section title={say('title')}>
        <Expertise />
      </Section>
    </AccountPage>
  );
}
