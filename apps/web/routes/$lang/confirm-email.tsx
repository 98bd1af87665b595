/** Where the link of a letter leads that confirms an address: a button asks first, because mail scanners follow links. */
import { Button } from '@mantine/core';
import { createFileRoute, Link } from '@tanstack/react-router';
import { confirmTexts } from '../../account/texts.ts';
import { sendJson } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { EmailField } from '../../form/fields.tsx';
import { Form, useForm } from '../../form/form.tsx';
import { Note, Page } from '../../layout/page.tsx';
import { nextPage } from '../../session/next-page.ts';
import { useLang, useTexts } from '../../texts/language.tsx';

export const Route = createFileRoute('/$lang/confirm-email')({
  validateSearch: (search: Readonly<Record<string, unknown>>) => ({
    ...nextPage(search.next),
    callbackURL: nextPage(search.callbackURL).next,
    ...(typeof search.error === 'string' && { error: search.error }),
    ...(typeof search.token === 'string' && { token: search.token }),
  }),
  component: ConfirmEmail,
});

function ConfirmEmail() {
  const t = useTexts(confirmTexts);
  const { next, error, token } = Route.useSearch();
  if (error !== undefined) return <Expired />;
  if (token !== undefined) return <Ask token={token} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <p>
        <Link from="/$lang" to="/$lang/sign-in" search={next === undefined ? {} : { next }}>
          {t('signIn')}
        </Link>
      </p>
    </Page>
  );
}

/** A plain form, which needs no script. */
function Ask({ token }: { token: string }) {
  const t = useTexts(confirmTexts);
  const lang = useLang();
  const { callbackURL = `/${lang}/confirm-email` } = Route.useSearch();
  return (
    <Page title={t('askTitle')} lead={t('askLead')}>
      <form method="post" action="/api/auth/verify-email">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="callbackURL" value={callbackURL} />
        <Button size="md" type="submit">
          {t('ask')}
        </Button>
      </form>
    </Page>
  );
}

function Expired() {
  const t = useTexts(confirmTexts);
  const lang = useLang();
  const form = useForm({ email: '' });
  const command = useCommand((body: object) => sendJson('POST', '/api/auth/send-verification-email', body));
  return (
    <Page title={t('expired')} lead={t('expiredTodo')}>
      {command.isSuccess ? (
        <Note tone="good" live>
          <p>{t('sent')}</p>
        </Note>
      ) : (
        <Form
          form={form}
          command={command}
          input={() => ({ email: form.values.email.trim(), callbackURL: `/${lang}/confirm-email` })}
          send={t('send')}
        >
          <EmailField name="email" label={t('email')} required />
        </Form>
      )}
    </Page>
  );
}
