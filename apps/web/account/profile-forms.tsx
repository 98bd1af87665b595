/** What one changes of one's own account. */
import { PERSON_NAME_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, sendJson, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, EmailField, PasswordField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Note } from '../layout/page.tsx';
import { sessionQuery, type Account } from '../session/session.ts';
import { useLang, useTexts } from '../texts/language.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { profileTexts } from './texts.ts';

export function ProfileForm({ account }: { account: Account }) {
  const t = useTexts(profileTexts);
  const form = useForm({ name: account.name, lang: account.lang as string, era: account.era ?? 'usual' });
  const command = useCommand((body: Schemas['ProfileChange']) => read(api.PUT('/account', { body })), {
    changes: [sessionQuery.queryKey],
  });
  const input = (): Schemas['ProfileChange'] => {
    const { name, lang, era } = form.values;
    return { name: name.trim(), lang: lang === 'en' ? 'en' : 'th', era: era === 'BE' || era === 'CE' ? era : null };
  };
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('save')}
      beside={command.isSuccess && <span role="status">{t('saved')}</span>}
    >
      <TextField name="name" label={t('name')} required most={PERSON_NAME_CHARS_MAX} autoComplete="name" />
      <ChoiceField
        name="lang"
        label={t('language')}
        required
        choices={[
          { value: 'th', label: t('thai') },
          { value: 'en', label: t('english') },
        ]}
      />
      <ChoiceField
        name="era"
        label={t('years')}
        required
        choices={[
          { value: 'usual', label: t('usual') },
          { value: 'BE', label: t('buddhist') },
          { value: 'CE', label: t('common') },
        ]}
      />
    </Form>
  );
}

export function EmailForm({ email }: { email: string }) {
  const t = useTexts(profileTexts);
  const lang = useLang();
  const form = useForm({ newEmail: '' });
  const command = useCommand((body: object) => sendJson('POST', '/api/auth/change-email', body));
  return (
    <>
      <p>{t('emailNow', { email })}</p>
      {command.isSuccess ? (
        <Note tone="good" live>
          <p>{t('emailAsked')}</p>
        </Note>
      ) : (
        <Form
          form={form}
          command={command}
          input={() => ({ newEmail: form.values.newEmail.trim(), callbackURL: `/${lang}/account` })}
          send={t('changeEmail')}
        >
          <EmailField name="newEmail" label={t('newEmail')} required />
        </Form>
      )}
    </>
  );
}

export function PasswordForm() {
  const t = useTexts(profileTexts);
  const form = useForm({ currentPassword: '', newPassword: '' });
  const command = useCommand((body: object) => sendJson('POST', '/api/auth/change-password', body), {
    changes: [['account']],
    onDone: form.clear,
  });
  return (
    <>
      {command.isSuccess && (
        <Note tone="good" live>
          <p>{t('passwordChanged')}</p>
        </Note>
      )}
      <Form form={form} command={command} input={() => form.values} send={t('changePassword')}>
        <PasswordField name="currentPassword" label={t('current')} required />
        <NewPasswordField name="newPassword" label={t('newPassword')} />
      </Form>
    </>
  );
}
