import { createFileRoute, Link, redirect, useRouter } from '@tanstack/react-router';
import { securityQuery, signInOptionsQuery } from '../../api/account.ts';
import { Links, Note, Page } from '../../layout/page.tsx';
import { DemoAccounts } from '../../session/demo-accounts.tsx';
import { demoAccountsQuery } from '../../session/session.ts';
import { nextPage } from '../../session/next-page.ts';
import { OtherWays } from '../../session/other-ways.tsx';
import { SignInForm } from '../../session/sign-in-form.tsx';
import { signInTexts } from '../../session/texts.ts';
import { useLang, useTexts } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/sign-in')({
  validateSearch: ({ next, error }: { next?: unknown; error?: unknown }) => ({
    ...nextPage(next),
    ...(typeof error === 'string' && { error }),
  }),
  beforeLoad: async ({ context, search, params }) => {
    if (!context.account) return;
    const { next = `/${params.lang}/inbox` } = search;
    const { secondFactorNeeded } = await context.queries.ensureQueryData(securityQuery);
    if (secondFactorNeeded) throw redirect({ to: '/$lang/account/security', params, search: { next } });
    throw redirect({ href: next });
  },
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(demoAccountsQuery), queries.ensureQueryData(signInOptionsQuery)]),
  component: SignIn,
});

function SignIn() {
  const t = useTexts(signInTexts);
  const lang = useLang();
  const { next, error } = Route.useSearch();
  const router = useRouter();
  const onDone = async () => {
    // The page asks again who is there, and goes on to where they were going.
    await router.invalidate();
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error && (
        <Note tone="bad" title={t('institutionFailed')}>
          <p>{t('institutionFailedTodo', { code: error })}</p>
        </Note>
      )}
      <SignInForm onDone={onDone} />
      <OtherWays back={`/${lang}/sign-in?next=${encodeURIComponent(next ?? `/${lang}/inbox`)}`} onDone={onDone} />
      <Links>
        <Link from="/$lang" to="/$lang/reset-password">
          {t('forgotten')}
        </Link>
        <Link from="/$lang" to="/$lang/register" search={next === undefined ? {} : { next }}>
          {t('noAccount')}
        </Link>
      </Links>
      <DemoAccounts onDone={onDone} />
    </Page>
  );
}
