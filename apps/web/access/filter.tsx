/** Which rows of the access log: of one sort, or about one thing, which is named by the address of its page. */
import { useNavigate } from '@tanstack/react-router';
import type { AccessLogFilter } from '../api/access-log.ts';
import { ChoiceField } from '../form/fields.tsx';
import { Form, useField, useForm } from '../form/form.tsx';
import { TextInput } from '../form/inputs.tsx';
import { useTexts } from '../texts/language.tsx';
import { accessLogTexts } from './texts.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export function Filter({ filter }: { filter: AccessLogFilter }) {
  const t = useTexts(accessLogTexts);
  const navigate = useNavigate({ from: '/$lang' });
  const form = useForm({ kind: filter.kind ?? 'all', about: filter.about ?? '' });
  const input = (): AccessLogFilter => {
    const { kind, about } = form.values;
    const id = uuid.exec(about)?.[0];
    return { ...((kind === 'read' || kind === 'denied') && { kind }), ...(id && { about: id }) };
  };
  const look = (search: AccessLogFilter) => void navigate({ to: '/$lang/access-log', search });
  const command = { mutate: look, isPending: false, isPaused: false, error: null };
  const kinds = (['all', 'read', 'denied'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <Form form={form} command={command} input={input} send={t('show')}>
      <ChoiceField name="kind" label={t('kind')} required choices={kinds} />
      <AboutField />
    </Form>
  );
}

/** Whatever holds an id: the address of a page does. */
function AboutField() {
  const t = useTexts(accessLogTexts);
  const { id, value, error, set } = useField({ name: 'about', label: t('about') }, (typed) =>
    uuid.test(typed) ? null : t('notFound'),
  );
  return (
    <TextInput
      id={id}
      name="about"
      label={t('about')}
      description={t('aboutHint')}
      error={error}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
