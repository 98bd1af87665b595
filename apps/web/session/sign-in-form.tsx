/** E-mail and password; on the sign-in page, and over a page whose session has ended. */
import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../form/form.tsx';
import { EmailField, PasswordField } from '../form/fields.tsx';
import { useTexts } from '../texts/language.tsx';
import { useCommand } from '../api/command.ts';
import { signIn, type Credentials } from './session.ts';
import { signInTexts } from './texts.ts';

export function SignInForm({ onDone, email = '' }: { onDone: () => void | Promise<void>; email?: string }) {
  const t = useTexts(signInTexts);
  const queries = useQueryClient();
  const form = useForm({ email, password: '' });
  const command = useCommand((credentials: Credentials) => signIn(queries, credentials), { onDone });
  return (
    <Form form={form} command={command} input={() => form.values} send={t('send')}>
      <EmailField name="email" label={t('email')} required autoComplete="username" />
      <PasswordField name="password" label={t('password')} required autoComplete="current-password" />
    </Form>
  );
}
