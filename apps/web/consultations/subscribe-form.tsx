/** Asks to be told by mail of what opens next; the mailbox itself has to say yes. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { programmesQuery } from '../api/funds.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { EmailField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Note } from '../layout/page.tsx';
import { useLang, useTexts, useTitle } from '../texts/language.tsx';
import { subscribeTexts } from './texts.ts';

export function SubscribeForm() {
  const t = useTexts(subscribeTexts);
  const titleOf = useTitle();
  const lang = useLang();
  const programmes = useSuspenseQuery(programmesQuery).data.items.filter(({ active }) => active);
  const form = useForm({ programme: programmes.length === 1 ? (programmes[0]?.id ?? '') : '', email: '' });
  const command = useCommand(
    (body: Schemas['NewSubscription'], header) => read(api.POST('/subscriptions', { params: { header }, body })),
    { onDone: form.clear },
  );
  if (command.isSuccess)
    return (
      <Note tone="good" title={t('asked')} live>
        <p>{t('askedTodo')}</p>
      </Note>
    );
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ programmeId: form.values.programme, email: form.values.email.trim(), lang })}
      send={t('send')}
      scope="subscribe"
      fieldAt={(at) => (at === 'programmeId' ? 'programme' : at)}
    >
      <p>{t('lead')}</p>
      {programmes.length > 1 && (
        <SelectField
          name="programme"
          label={t('programme')}
          required
          choices={programmes.map(({ id, title }) => ({ value: id, label: titleOf(title) }))}
        />
      )}
      <EmailField name="email" label={t('email')} required />
    </Form>
  );
}
