/** A forgotten password: asked for without a token, set anew with the one of the letter. */
import { createFileRoute, Link } from '@tanstack/react-router';
import { NewPasswordField } from '../../account/new-password-field.tsx';
import { resetTexts } from '../../account/texts.ts';
import { sendJson } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { EmailField } from '../../form/fields.tsx';
import { Form, useForm } from '../../form/form.tsx';
import { Note, Page } from '../../layout/page.tsx';
import { useTexts } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/reset-password')({
  validateSearch: ({ token }: { token?: unknown }) => (typeof token === 'string' ? { token } : {}),
  component: ResetPassword,
});

function ResetPassword() {
  const t = useTexts(resetTexts);
  const { token } = Route.useSearch();
  return (
    <Page title={t('title')} lead={t(token === undefined ? 'askLead' : 'setLead')}>
      {token === undefined ? <AskForm /> : <SetForm token={token} />}
    </Page>
  );
}

function AskForm() {
  const t = useTexts(resetTexts);
  const form = useForm({ email: '' });
  const command = useCommand((body: object) => sendJson('POST', '/api/auth/request-password-reset', body));
  if (command.isSuccess)
    return (
      <Note tone="good" title={t('asked')} live>
        <p>{t('askedTodo')}</p>
      </Note>
    );
  return (
    <Form form={form} command={command} input={() => ({ email: form.values.email.trim() })} send={t('ask')}>
      <EmailField name="email" label={t('email')} required autoComplete="username" />
    </Form>
  );
}

function SetForm({ token }: { token: string }) {
  const t = useTexts(resetTexts);
  const form = useForm({ newPassword: '' });
  const command = useCommand((body: object) => sendJson('POST', '/api/auth/reset-password', body));
  if (command.isSuccess)
    return (
      <Note tone="good" title={t('set')} live>
        <p>{t('setTodo')}</p>
        <Link from="/$lang" to="/$lang/sign-in">
          {t('signIn')}
        </Link>
      </Note>
    );
  return (
    <>
      <Form form={form} command={command} input={() => ({ token, ...form.values })} send={t('send')}>
        <NewPasswordField name="newPassword" label={t('password')} />
      </Form>
      <p style={{ marginTop: '1.25rem' }}>
        <Link from="/$lang" to="/$lang/reset-password" search={{}}>
          {t('askAgain')}
        </Link>
      </p>
    </>
  );
}
