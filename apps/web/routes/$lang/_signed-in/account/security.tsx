import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useRouter } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { Authenticator } from '../../../../account/authenticator.tsx';
import { Passkeys } from '../../../../account/passkeys.tsx';
import { Sessions } from '../../../../account/sessions.tsx';
import { securityTexts } from '../../../../account/texts.ts';
import { securityQuery, sessionsQuery } from '../../../../api/account.ts';
import { Note, Section } from '../../../../layout/page.tsx';
import { CodeForm } from '../../../../session/code-form.tsx';
import { nextPage } from '../../../../session/next-page.ts';
import { PasskeyButton } from '../../../../session/other-ways.tsx';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/account/security')({
  validateSearch: ({ next }: { next?: unknown }) => nextPage(next),
  loader: async ({ context: { queries } }) => {
    const { secondFactorNeeded } = await queries.ensureQueryData(securityQuery);
    // Before the second factor nothing else may be read.
    if (!secondFactorNeeded) await queries.ensureQueryData(sessionsQuery);
  },
  component: SecurityPage,
});

function SecurityPage() {
  const t = useTexts(securityTexts);
  const { next } = Route.useSearch();
  const router = useRouter();
  const { data: security } = useSuspenseQuery(securityQuery);
  const { secondFactorNeeded, authenticator, passkeys } = security;
  const goOn = async () => {
    await router.invalidate();
    if (next !== undefined) await router.navigate({ href: next });
  };
  const enrolled = authenticator || passkeys.length > 0;
  if (secondFactorNeeded && enrolled)
    return (
      <AccountPage title={t('title')}>
        <Note tone="warn" title={t('showFactor')}>
          <p>{t('showFactorTodo')}</p>
        </Note>
        {authenticator && <CodeForm onDone={goOn} />}
        {passkeys.length > 0 && <PasskeyButton onDone={goOn} />}
      </AccountPage>
    );
  return (
    <AccountPage title={t('title')}>
      {secondFactorNeeded && (
        <Note tone="warn" title={t('factorNeeded')}>
          <p>{t('factorNeededTodo')}</p>
        </Note>
      )}
      <Section title={t('app')}>
        <Authenticator security={security} onDone={() => void goOn()} />
      </Section>
      <Section title={t('passkeys')}>
        <Passkeys security={security} onDone={() => void goOn()} />
      </Section>
      {!secondFactorNeeded && (
        <Section title={t('sessions')}>
          <Sessions />
        </Section>
      )}
    </AccountPage>
  );
}
