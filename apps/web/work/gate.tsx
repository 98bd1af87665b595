/** What must be there before a stage lets go: brought as a file, named where it lies, or waived with a reason. */
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FILE_BYTES_MAX, TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import type { CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { bringEvidence } from '../api/work.ts';
import { LongTextField, TextField } from '../form/fields.tsx';
import { Form, Refusal, useForm } from '../form/form.tsx';
import { Tag } from '../layout/page.tsx';
import { useTexts, useTitle } from '../texts/language.tsx';
import { Foldable, useDone } from './done.tsx';
import { workTexts } from './texts.ts';
import styles from './work.module.css';

const tones = { missing: 'warn', supplied: 'good', waived: 'plain' } as const;

export function GateItems({ theCase: { caseId, gate, possible } }: { theCase: CaseView }) {
  const t = useTexts(workTexts);
  const titleOf = useTitle();
  const { note, tell } = useDone();
  const waits = gate.some(({ status }) => status === 'missing');
  return (
    <>
      {note}
      <ul className={styles.things}>
        {gate.map(({ item, title, status }) => {
          const props = { caseId, item, title: titleOf(title), tell };
          return (
            <li key={item}>
              <h3>
                {titleOf(title)} <Tag tone={tones[status]}>{t(status)}</Tag>
              </h3>
              <div className={styles.choices}>
                {possible.supply.includes(item) && (
                  <>
                    <Foldable title={t('bringFile')}>
                      <BringFile {...props} />
                    </Foldable>
                    <Foldable title={t('nameShelf')}>
                      <NameShelf {...props} />
                    </Foldable>
                  </>
                )}
                {possible.waive.includes(item) && (
                  <Foldable title={t('waive')}>
                    <Waive {...props} />
                  </Foldable>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {waits && possible.supply.length === 0 && <p className={styles.soft}>{t('notYours')}</p>}
    </>
  );
}

interface Props {
  caseId: string;
  item: string;
  title: string;
  tell: (words: string) => void;
}

const changed = (caseId: string) => [['case', caseId], ['cases']];

const supply = (caseId: string, item: string, ref: string, header: { 'Idempotency-Key': string }) =>
  read(api.POST('/cases/{id}/gate/{item}', { params: { path: { id: caseId, item }, header }, body: { ref } }));

/** The file lies with the case, and the gate names it by its hash: what was seen is what is there. */
function BringFile({ caseId, item, title, tell }: Props) {
  const t = useTexts(workTexts);
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<'fileMissing' | 'fileTooLarge' | null>(null);
  const record = useCommand((ref: string, header) => supply(caseId, item, ref, header), {
    changes: changed(caseId),
    onDone: () => tell(t('suppliedDone', { item: title })),
  });
  const bring = useCommand(
    (chosen: { file: File; name: string; bytes: number }, header) =>
      bringEvidence(caseId, { file: chosen.file, purpose: 'evidence' }, header),
    { onDone: ({ sha256 }) => record.mutate(sha256) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = !file ? 'fileMissing' : file.size > FILE_BYTES_MAX ? 'fileTooLarge' : null;
    setWrong(problem);
    if (file && !problem) bring.mutate({ file, name: file.name, bytes: file.size });
  };
  const error = bring.error ?? record.error;
  const id = `file-${item}`;
  return (
    <form onSubmit={submit} className={styles.file}>
      {error && <Refusal error={error} />}
      <label htmlFor={id}>{t('file')}</label>
      <span id={`${id}-hint`} className={styles.soft}>
        {t('fileHint')}
      </span>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={wrong !== null}
        onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
      />
      <p id={`${id}-error`} className={styles.error} role="alert">
        {wrong && t(wrong)}
      </p>
      <div>
        <Button type="submit" loading={bring.isPending || record.isPending}>
          {t('upload')}
        </Button>
        {bring.isPending && <span role="status"> {t('uploading')}</span>}
      </div>
    </form>
  );
}

function NameShelf({ caseId, item, title, tell }: Props) {
  const t = useTexts(workTexts);
  const form = useForm({ ref: '' }, `supply ${caseId} ${item}`);
  const command = useCommand((ref: string, header) => supply(caseId, item, ref, header), {
    changes: changed(caseId),
    onDone: () => {
      form.clear();
      tell(t('suppliedDone', { item: title }));
    },
  });
  return (
    <Form form={form} command={command} input={() => form.values.ref.trim()} send={t('record')}>
      <TextField name="ref" label={t('shelf')} required most={2_000} />
    </Form>
  );
}

function Waive({ caseId, item, title, tell }: Props) {
  const t = useTexts(workTexts);
  const form = useForm({ reason: '', citation: '' }, `waive ${caseId} ${item}`);
  const command = useCommand(
    (body: Schemas['NewWaiver'], header) =>
      read(api.POST('/cases/{id}/waivers', { params: { path: { id: caseId }, header }, body })),
    {
      changes: changed(caseId),
      onDone: () => {
        form.clear();
        tell(t('waivedDone', { item: title }));
      },
    },
  );
  const input = (): Schemas['NewWaiver'] => ({
    item,
    texts: [
      { kind: 'reasons', body: form.values.reason },
      { kind: 'citation', body: form.values.citation },
    ],
  });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('waive')}
      fieldAt={(at) => (at.startsWith('texts.1') ? 'citation' : 'reason')}
    >
      <LongTextField name="reason" label={t('reason')} hint={t('reasonHint')} required most={TEXT_CHARS_MAX} rows={3} />
      <TextField name="citation" label={t('citation')} required most={2_000} />
    </Form>
  );
}
