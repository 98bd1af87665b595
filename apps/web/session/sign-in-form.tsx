/** E-mail and password, then a code where one is needed; on the sign-in page, and over a page whose session has ended. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../api/command.ts';
import { EmailField, PasswordField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useLang, useTexts } from '../texts/language.tsx';
import { CodeForm } from './code-form.tsx';
import { signIn, type Credentials } from './session.ts';
import { signInTexts } from './texts.ts';

export function SignInForm({ onDone, email = '' }: { onDone: () => void | Promise<void>; email?: string }) {
  const t = useTexts(signInTexts);
  const lang = useLang();
  const queries = useQueryClient();
  const [codeAsked, setCodeAsked] = useState(false);
  const form = useForm({ email, password: '' });
  const command = useCommand((credentials: Credentials) => signIn(queries, credentials, `/${lang}/confirm-email`), {
    onDone: (step) => (step === 'code' ? setCodeAsked(true) : onDone()),
  });
  if (codeAsked)
    return (
      <>
        <p>{t('codeLead')}</p>
        <CodeForm onDone={onDone} giveUp={() => setCodeAsked(false)} />
      </>
    );
  return (
    <Form form={form} command={command} input={() => form.values} send={t('send')}>
      <EmailField name="email" label={t('email')} required autoComplete="username" />
      <PasswordField name="password" label={t('password')} required autoComplete="current-password" />
    </Form>
  );
}
