/** A call in full, as its makers write it: proposed as one change, which a second person confirms once it is published. */
import { useState } from 'react';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { useToldOf } from '../administration/programme.tsx';
import type { ManagedCall } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { FormSchema } from '../draft/form-schema.ts';
import { Fetched } from '../layout/fetched.tsx';
import { LongTextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { later } from '../layout/later.ts';
import { Note, Section } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { bodyFrom, formOf, valuesFrom } from './call-values.ts';
import { useProcessOfCall } from './process-of-call.ts';
import { FieldRows } from './field-rows.tsx';
import { rowsOf } from './form-rows.ts';
import { Facts, Judges, WindowAndMoney, Words } from './frame-fields.tsx';
import { BandRows, RubricRows } from './judging-rows.tsx';
import { at, idsIn } from './rows.ts';
import { callEditorTexts } from './texts.ts';

const Preview = later(async () => (await import('./preview.tsx')).Preview);

export function CallForm({ call }: { call: ManagedCall }) {
  const t = useTexts(callEditorTexts);
  const { day } = useFormats();
  const told = useToldOf();
  const { note, tell } = useDone();
  const { key, version } = call.process;
  const { facts, roles } = useProcessOfCall(key, version);
  const [first] = useState(() => valuesFrom(call, facts, day));
  const form = useForm<Values>(first, `call ${call.id} ${call.version}`);
  const { rest } = rowsOf(call.form as FormSchema);
  const command = useCommand(
    (body: Schemas['ChangedCall'], header) =>
      read(api.PUT('/calls/{id}', { params: { path: { id: call.id }, header }, body })),
    {
      changes: [['calls'], ['call'], ['changes']],
      onDone: ({ status }) => {
        form.set('reason', '');
        tell(told(status));
      },
    },
  );
  const input = (): Schemas['ChangedCall'] => ({
    ...bodyFrom(form.values, call, facts, day),
    version: call.version,
    reason: (form.values['reason'] ?? '').trim(),
    effectiveAt: null,
  });
  const fieldAt = (where: string) => placeOf(where.replace(/^\//, '').replaceAll('/', '.'), form.values);
  return (
    <>
      {note}
      {call.status === 'published' && <Note>{t('needsSecond')}</Note>}
      <Form form={form} command={command} input={input} send={t('propose')} fieldAt={fieldAt}>
        <Words />
        <WindowAndMoney programmeId={call.programmeId} values={form.values} />
        <Facts facts={facts} />
        <FieldRows form={form} rest={rest} />
        <RubricRows form={form} />
        <BandRows form={form} />
        <Judges programmeId={call.programmeId} roles={roles} values={form.values} />
        <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
      </Form>
      <Section title={t('preview')} id="preview">
        <p>{t('previewLead')}</p>
        <Fetched room="100vh">
          <Preview schema={formOf(form.values, rest)} />
        </Fetched>
      </Section>
    </>
  );
}

/** Where in the fields of this page a part of the proposal stands: `rubric.2.weight` is a row, `title.th` a field. */
export function placeOf(where: string, values: Values): string {
  const [part = '', place = '', name = ''] = where.split('.');
  if (part === 'rubric' || part === 'bands') {
    const id = idsIn(values, part)[Number(place)] ?? idsIn(values, part)[0] ?? '';
    return at(part, id, name === 'title' ? 'th' : name || 'key');
  }
  if (part === 'form') {
    const field = /properties\.([^.]+)/.exec(where)?.[1];
    const id = idsIn(values, 'fields').find((one) => values[at('fields', one, 'name')] === field);
    return id ? at('fields', id, 'th') : where;
  }
  const plain: Readonly<Record<string, string>> = { opensAt: 'opens', closesAt: 'closes', facts: `fact.${place}` };
  if (part === 'title' || part === 'summary') return `${part}${place === 'en' ? 'En' : 'Th'}`;
  return plain[part] ?? part;
}
