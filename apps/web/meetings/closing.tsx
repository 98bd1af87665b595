/** The end of a meeting: from then on its minutes stand. */
import { api, read } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { Meeting } from '../api/meetings.ts';
import { TickField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { meetingTexts } from './texts.ts';

export function Closing({ meeting: { id } }: { meeting: Meeting }) {
  const t = useTexts(meetingTexts);
  const form = useForm({ sure: '' });
  const command = useCommand(
    (meeting: string, header) =>
      read(api.POST('/meetings/{id}/closing', { params: { path: { id: meeting }, header } })),
    { changes: [['meeting', id], ['meetings']] },
  );
  return (
    <Form form={form} command={command} input={() => id} send={t('close')}>
      <TickField name="sure" label={t('closeSure')} hint={t('closeLead')} required />
    </Form>
  );
}
