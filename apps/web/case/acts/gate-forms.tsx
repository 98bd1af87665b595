/** What lets a stage go on: a file that is brought, a paper on a shelf that is named, or a waiver with its reason. */
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { FilePlace } from '../../api/files.ts';
import { FileField } from '../../form/file-field.tsx';
import { LongTextField, TextField } from '../../form/fields.tsx';
import { Form, useForm } from '../../form/form.tsx';
import { useTexts, Verbatim } from '../../texts/language.tsx';
import { gateFormTexts } from './texts.ts';

export interface GateFormProps {
  caseId: string;
  item: string;
  title: string;
  tell: (words: string) => void;
  place: FilePlace;
}

const changed = (caseId: string) => [['case', caseId], ['cases']];

const supply = (caseId: string, item: string, ref: string, header: { 'Idempotency-Key': string }) =>
  read(api.POST('/cases/{id}/gate/{item}', { params: { path: { id: caseId, item }, header }, body: { ref } }));

/** The file lies with the case, and the gate names it by its hash: what was seen is what is there. */
export function BringFile({ caseId, item, title, tell, place }: GateFormProps) {
  const t = useTexts(gateFormTexts);
  const form = useForm({ file: '' });
  const command = useCommand((ref: string, header) => supply(caseId, item, ref, header), {
    changes: changed(caseId),
    onDone: () => tell(t('suppliedDone', { item: title })),
  });
  return (
    <Form form={form} command={command} input={() => form.values.file} send={t('record')} scope={`file-${item}`}>
      <FileField name="file" label={t('file')} place={place} as="sha256" required />
    </Form>
  );
}

export function NameShelf({ caseId, item, title, tell }: GateFormProps) {
  const t = useTexts(gateFormTexts);
  const form = useForm({ ref: '' }, `supply ${caseId} ${item}`);
  const command = useCommand((ref: string, header) => supply(caseId, item, ref, header), {
    changes: changed(caseId),
    onDone: () => {
      form.clear();
      tell(t('suppliedDone', { item: title }));
    },
  });
  return (
    <Form form={form} command={command} input={() => form.values.ref.trim()} send={t('record')} scope={`shelf-${item}`}>
      <TextField name="ref" label={t('shelf')} required most={2_000} />
    </Form>
  );
}

/** What was written for the case in this product already, in the words that are recorded. */
export function UseWritten({ caseId, item, title, tell, words }: GateFormProps & { words: string }) {
  const t = useTexts(gateFormTexts);
  const form = useForm({});
  const command = useCommand((ref: string, header) => supply(caseId, item, ref, header), {
    changes: changed(caseId),
    onDone: () => tell(t('suppliedDone', { item: title })),
  });
  return (
    <Form form={form} command={command} input={() => words} send={t('record')} scope={`written-${item}`}>
      <p>
        <Verbatim>{words}</Verbatim>
      </p>
    </Form>
  );
}

export function Waive({ caseId, item, title, tell }: GateFormProps) {
  const t = useTexts(gateFormTexts);
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
      scope={`waive-${item}`}
      fieldAt={(at) => (at.startsWith('texts.1') ? 'citation' : 'reason')}
    >
      <LongTextField name="reason" label={t('reason')} hint={t('reasonHint')} required most={TEXT_CHARS_MAX} rows={3} />
      <TextField name="citation" label={t('citation')} required most={2_000} />
    </Form>
  );
}
