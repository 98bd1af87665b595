import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, redirect, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { PERSON_NAME_CHARS_MAX } from '#libs/contracts/limits.js';
import { NewPasswordField } from '../../account/new-password-field.tsx';
import { registerTexts } from '../../account/texts.ts';
import { signInOptionsQuery } from '../../api/account.ts';
import { sendJson } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ChoiceField, EmailField, TextField } from '../../form/fields.tsx';
import { Form, useForm } from '../../form/form.tsx';
import { Note, Page } from '../../layout/page.tsx';
import { nextPage } from '../../session/next-page.ts';
import { readSession } from '../../session/session.ts';
import { useLang, useTexts } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/register')({
  validateSearch: ({ next }: { next?: unknown }) => nextPage(next),
  beforeLoad: ({ context, search, params }) => {
    if (context.account) throw redirect({ href: search.next ?? `/${params.lang}/organisation` });
  },
  loader: ({ context }) => context.queries.ensureQueryData(signInOptionsQuery),
  component: Register,
});

function Register() {
  const t = useTexts(registerTexts);
  const { addressConfirmed } = useSuspenseQuery(signInOptionsQuery).data;
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null)
    return (
      <Page title={t('lookTitle')}>
        <Note tone="good" live>
          <p>{t('look', { email: sentTo })}</p>
        </Note>
        <p>{t('lookTodo')}</p>
      </Page>
    );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <RegisterForm onLetter={addressConfirmed ? setSentTo : null} />
      <p style={{ marginTop: '1.25rem' }}>
        <Link from="/$lang" to="/$lang/sign-in">
          {t('hasAccount')}
        </Link>
      </p>
    </Page>
  );
}

/** `onLetter`: told the address to which a letter goes; null where one is let in at once. */
function RegisterForm({ onLetter }: { onLetter: ((email: string) => void) | null }) {
  const t = useTexts(registerTexts);
  const lang = useLang();
  const queries = useQueryClient();
  const router = useRouter();
  const { next } = Route.useSearch();
  const form = useForm({ name: '', email: '', password: '', lang: lang as string });
  const command = useCommand((person: object) => sendJson('POST', '/api/auth/sign-up/email', person), {
    onDone: async () => {
      if (onLetter) return onLetter(form.values.email);
      await readSession(queries);
      await router.invalidate();
    },
  });
  const landing = `/${lang}/confirm-email${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`;
  return (
    <Form form={form} command={command} input={() => ({ ...form.values, callbackURL: landing })} send={t('send')}>
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        required
        most={PERSON_NAME_CHARS_MAX}
        autoComplete="name"
      />
      <EmailField name="email" label={t('email')} hint={t('emailHint')} required />
      <NewPasswordField name="password" label={t('password')} />
      <ChoiceField
        name="lang"
        label={t('language')}
        required
        choices={[
          { value: 'th', label: t('thai') },
          { value: 'en', label: t('english') },
        ]}
      />
    </Form>
  );
}
