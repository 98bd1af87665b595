/** What the public will read, and who is told of it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DRAFT_LAW_CHARS_MAX, REFERENCE_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { ConsultationFile } from '../api/preparation.ts';
import { EmailField, LongTextField, SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { orNull } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { preparationTexts } from './texts.ts';
import styles from './preparation.module.css';

type Pack = Schemas['ConsultationPack'];

/** Rows keep their numbers while others are removed, so that what is typed stays with its row. */
const rowsIn = (values: Values) =>
  [...new Set(Object.keys(values).flatMap((name) => /^who\.(\d+)\./.exec(name)?.[1] ?? []))].map(Number);

function typedFrom(file: ConsultationFile | null, title: string): Values {
  const rows = (file?.stakeholders ?? []).flatMap(({ name, email, lang }, row) => [
    [`who.${row}.name`, name],
    [`who.${row}.email`, email ?? ''],
    [`who.${row}.lang`, lang],
  ]);
  return {
    title: file?.title ?? title,
    summary: file?.summary ?? '',
    questions: file?.questions ?? '',
    draft: file?.draft ?? '',
    centralRef: file?.centralRef ?? '',
    ...Object.fromEntries(rows),
  };
}

/** `title`: of the case, with which one begins. */
export function PackForm({ caseId, file, title }: { caseId: string; file: ConsultationFile | null; title: string }) {
  const t = useTexts(preparationTexts);
  const { note, tell } = useDone();
  const [first] = useState(() => typedFrom(file, title));
  const form = useForm<Values>(first, `consultation ${caseId} ${file?.round ?? 0}`);
  const [removed, setRemoved] = useState<readonly number[]>([]);
  const rows = rowsIn(form.values).filter((row) => !removed.includes(row));
  const command = useCommand(
    (body: Pack, header) =>
      read(api.PUT('/cases/{id}/consultation', { params: { path: { id: caseId }, header }, body })),
    { changes: [['case', caseId]], onDone: () => tell(t('saved')) },
  );
  const of = (name: string) => form.values[name] ?? '';
  const input = (): Pack => ({
    title: of('title'),
    summary: of('summary'),
    questions: of('questions'),
    draft: of('draft'),
    centralRef: orNull(of('centralRef')),
    stakeholders: rows.map((row) => ({
      name: of(`who.${row}.name`),
      email: orNull(of(`who.${row}.email`)),
      lang: of(`who.${row}.lang`) === 'en' ? 'en' : 'th',
    })),
  });
  const add = () => {
    const row = Math.max(-1, ...rowsIn(form.values)) + 1;
    form.set(`who.${row}.lang`, 'th');
    requestAnimationFrame(() => document.getElementById(`field-who.${row}.name`)?.focus());
  };
  return (
    <>
      <p>{t('packLead')}</p>
      {note}
      <Form
        form={form}
        command={command}
        input={input}
        send={t('save')}
        fieldAt={(at) => at.replace(/^stakeholders\.(\d+)/, (_, place: string) => `who.${rows[Number(place)]}`)}
      >
        <TextField name="title" label={t('packTitle')} required most={TITLE_CHARS_MAX} />
        <LongTextField
          name="summary"
          label={t('summary')}
          hint={t('summaryHint')}
          required
          most={TEXT_CHARS_MAX}
          rows={8}
        />
        <LongTextField
          name="questions"
          label={t('questions')}
          hint={t('questionsHint')}
          most={TEXT_CHARS_MAX}
          rows={4}
        />
        <LongTextField name="draft" label={t('draft')} most={DRAFT_LAW_CHARS_MAX} rows={12} />
        <TextField name="centralRef" label={t('centralRef')} hint={t('centralHint')} most={REFERENCE_CHARS_MAX} />
        <h3 className={styles.heading}>{t('stakeholders')}</h3>
        <p className={styles.soft}>{t('stakeholdersLead')}</p>
        {rows.map((row, at) => (
          <fieldset key={row} className={styles.row}>
            <legend>{t('stakeholder', { count: at + 1 })}</legend>
            <TextField name={`who.${row}.name`} label={t('name')} required most={TITLE_CHARS_MAX} />
            <EmailField name={`who.${row}.email`} label={t('email')} autoComplete="off" />
            <SelectField
              name={`who.${row}.lang`}
              label={t('language')}
              required
              choices={[
                { value: 'th', label: t('thai') },
                { value: 'en', label: t('english') },
              ]}
            />
            <div>
              <Button variant="default" onClick={() => setRemoved([...removed, row])}>
                {t('remove')} <span className="hidden">{t('stakeholder', { count: at + 1 })}</span>
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button variant="default" onClick={add}>
            {t('addStakeholder')}
          </Button>
        </div>
      </Form>
    </>
  );
}
