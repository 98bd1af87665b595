import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import { Page } from '../../layout/page.tsx';
import { DemoAccounts } from '../../session/demo-accounts.tsx';
import { demoAccountsQuery } from '../../session/session.ts';
import { SignInForm } from '../../session/sign-in-form.tsx';
import { signInTexts } from '../../session/texts.ts';
import { useTexts } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/sign-in')({
  // Only a page of ours: an address from outside would lead people away after they typed their password.
  validateSearch: ({ next }: { next?: unknown }) =>
    typeof next === 'string' && /^\/(th|en)(\/|$)/.test(next) ? { next } : {},
  beforeLoad: ({ context, search, params }) => {
    if (context.account) throw redirect({ href: search.next ?? `/${params.lang}/inbox` });
  },
  loader: ({ context }) => context.queries.ensureQueryData(demoAccountsQuery),
  component: SignIn,
});

function SignIn() {
  const t = useTexts(signInTexts);
  const router = useRouter();
  const onDone = async () => {
    // The page asks again who is there, and goes on to where they were going.
    await router.invalidate();
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SignInForm onDone={onDone} />
      <DemoAccounts onDone={onDone} />
    </Page>
  );
}
