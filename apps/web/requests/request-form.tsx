/** Opens a case beside the case and hands it in: one act for whoever asks. */
import { useNavigate } from '@tanstack/react-router';
import { TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import type { CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { contentFrom, fieldsFor } from '../draft/form-conditions.ts';
import { SchemaFields } from '../draft/schema-fields.tsx';
import { LongTextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { formOf } from './forms.ts';
import type { Request } from './request.ts';
import { requestTexts } from './texts.ts';

type Key = { 'Idempotency-Key': string };

export function RequestForm({ theCase, process }: { theCase: CaseView; process: Request }) {
  const t = useTexts(requestTexts);
  const navigate = useNavigate();
  const { caseId } = theCase;
  const schema = formOf(process, null);
  const form = useForm<Values>({ reasons: '' }, `request ${caseId} ${process}`);
  const content = contentFrom(schema, form.values);
  const title = `${t(`${process}Title`)} · ${theCase.title}`.slice(0, TITLE_CHARS_MAX);
  const command = useCommand(
    async ({ reasons, ...body }: Schemas['NewLinked'] & { reasons: string }, header: Key) => {
      const opened = await read(api.POST('/cases/{id}/linked', { params: { path: { id: caseId }, header }, body }));
      await submit(opened.caseId, reasons, header);
      return opened;
    },
    {
      changes: [['case', caseId], ['inbox'], ['cases']],
      onDone: async (opened) => {
        form.clear();
        await navigate({ from: '/$lang', to: '/$lang/cases/$id', params: { id: opened.caseId } });
      },
    },
  );
  return (
    <Form
      form={form}
      command={command}
      input={() => ({
        process,
        title,
        content: content as Schemas['DraftContent'],
        reasons: form.values['reasons'] ?? '',
      })}
      send={t('send')}
      fieldAt={(at) => (at.startsWith('texts') ? 'reasons' : at.replace(/^content\./, ''))}
    >
      <SchemaFields form={schema} fields={fieldsFor(schema, content)} typed={form.values} set={form.set} place={null} />
      <LongTextField name="reasons" label={t(`${process}Reasons`)} required most={TEXT_CHARS_MAX} rows={8} />
    </Form>
  );
}

/** What was opened is a draft until then. Where an earlier try got so far, it is handed in already. */
async function submit(id: string, reasons: string, { 'Idempotency-Key': key }: Key): Promise<void> {
  const { seen, possible } = await read(api.GET('/cases/{id}', { params: { path: { id } } }));
  const answer = possible.answers.find(({ content, refusal }) => content && refusal === null);
  if (!answer) return;
  const { outcome, seat } = answer;
  const body = { seen, outcome, seat, texts: [{ kind: 'reasons' as const, body: reasons }] };
  const header = { 'Idempotency-Key': `${key}-submit` };
  await read(api.POST('/cases/{id}/answers', { params: { path: { id }, header }, body }));
}
