/** Cases that wait for the body and stand on no agenda yet. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { BATCH_MAX } from '#libs/contracts/limits.js';
import { api, read } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { agendaQuery, type Meeting } from '../api/meetings.ts';
import { TickField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { meetingTexts } from './texts.ts';

export function WaitingSection({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingTexts);
  const { until } = useFormats();
  const { waiting } = useSuspenseQuery(agendaQuery(meeting.id)).data;
  const form = useForm<Values>({});
  const command = useCommand(
    (caseIds: string[], header) =>
      read(
        api.POST('/meetings/{id}/items', {
          params: { path: { id: meeting.id }, header },
          body: { caseIds },
        }),
      ),
    { changes: [['meeting', meeting.id, 'agenda']], onDone: () => form.clear() },
  );
  const chosen = waiting.filter(({ caseId }) => form.values[caseId] === 'yes').map(({ caseId }) => caseId);
  if (waiting.length === 0) return <p>{t('waitingNone')}</p>;
  return (
    <Form
      form={form}
      command={{ ...command, mutate: (ids) => (ids.length > 0 ? command.mutate(ids) : undefined) }}
      input={() => chosen.slice(0, BATCH_MAX)}
      send={t('add')}
      beside={chosen.length === 0 && <span>{t('chooseFirst')}</span>}
    >
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: '0.75rem' }}>
        <legend className="hidden">{t('choose')}</legend>
        {waiting.map(({ caseId, reference, title, dueAt }) => (
          <TickField
            key={caseId}
            name={caseId}
            label={`${reference} ${title}`}
            {...(dueAt && { hint: `${t('due')} ${until(dueAt)}` })}
          />
        ))}
      </fieldset>
    </Form>
  );
}
