/** A ministry unit or a committee, set up at once. */
import { TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import type { BodyKind } from '../api/bodies.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { orNull } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
import { bodyTexts } from './texts.ts';

export function NewBody({ tell }: { tell: (words: string) => void }) {
  const t = useTexts(bodyTexts);
  const form = useForm({ kind: '', name: '', nameEn: '' }, 'new body');
  const command = useCommand(
    (body: Schemas['NewBody'], header) => read(api.POST('/bodies', { params: { header }, body })),
    {
      changes: [['bodies'], ['organisation register']],
      onDone: ({ name }) => {
        form.clear();
        tell(t('made', { name }));
      },
    },
  );
  const { kind, name, nameEn } = form.values;
  const input = (): Schemas['NewBody'] => ({ kind: kind as BodyKind, name: name.trim(), nameEn: orNull(nameEn) });
  const choices = [
    { value: 'committee', label: t('aCommittee') },
    { value: 'ministry', label: t('aMinistry') },
  ];
  return (
    <Form form={form} command={command} input={input} send={t('make')}>
      <ChoiceField name="kind" label={t('kind')} required choices={choices} />
      <TextField name="name" label={t('name')} required most={TITLE_CHARS_MAX} />
      <TextField name="nameEn" label={t('nameEn')} most={TITLE_CHARS_MAX} />
    </Form>
  );
}
