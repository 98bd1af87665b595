/** A call begun from nothing: what a draft cannot do without. Form, rubric and judges are written in the draft. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { endOfBangkokDay } from '#libs/calendar/working-days.js';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { definitionsQuery, newestOf } from '../api/processes.ts';
import { LongTextField, SelectField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { dayFrom, instantFrom, tagsFrom } from '../form/value.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { placeOf } from './call-form.tsx';
import { factsFrom } from './call-values.ts';
import { Facts, WindowAndMoney, Words } from './frame-fields.tsx';
import { useProcessOfCall } from './process-of-call.ts';
import { callEditorTexts } from './texts.ts';

const blank = { titleTh: '', titleEn: '', summaryTh: '', summaryEn: '', tags: '', opens: '', closes: '', mode: '' };

type Process = Schemas['DefinitionItem'];

export function NewCallForm({ programmeId }: { programmeId: string }) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  const processes = newestOf(useSuspenseQuery(definitionsQuery).data.items, 'application');
  const first = processes.length === 1 ? (processes[0]?.key ?? '') : '';
  const form = useForm<Values>(
    { ...blank, process: first, workstreamId: '', envelopeId: '', reason: '' },
    `new call ${programmeId}`,
  );
  const process = processes.find(({ key }) => key === form.values['process']) ?? processes[0];
  if (!process) return <p>{t('noProcess')}</p>;
  return (
    <BeginForm programmeId={programmeId} form={form} process={process}>
      <SelectField
        name="process"
        label={t('process')}
        hint={t('processHint')}
        required
        choices={processes.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
      />
    </BeginForm>
  );
}

interface BeginProps {
  programmeId: string;
  form: ReturnType<typeof useForm<Values>>;
  process: Process;
  children: React.ReactNode;
}

function BeginForm({ programmeId, form, process, children }: BeginProps) {
  const t = useTexts(callEditorTexts);
  const navigate = useNavigate();
  const { facts } = useProcessOfCall(process.key, process.version);
  const command = useCommand(
    (body: Schemas['NewCall'], header) => read(api.POST('/calls', { params: { header }, body })),
    {
      changes: [['calls'], ['changes']],
      onDone: ({ subjectId }) => {
        form.clear();
        void navigate({ from: '/$lang', to: '/$lang/managed-calls/$id', params: { id: subjectId } });
      },
    },
  );
  const of = (name: string) => (form.values[name] ?? '').trim();
  const input = (): Schemas['NewCall'] => ({
    programmeId,
    workstreamId: of('workstreamId'),
    envelopeId: of('envelopeId'),
    title: { th: of('titleTh'), en: of('titleEn') },
    summary: { th: of('summaryTh'), en: of('summaryEn') },
    mode: of('mode') === 'ranked' ? 'ranked' : 'rolling',
    opensAt: instantFrom(of('opens')),
    closesAt: endOfBangkokDay(dayFrom(of('closes'))),
    process: process.key,
    processVersion: process.version,
    facts: factsFrom(facts, of),
    tags: tagsFrom(of('tags')),
    reason: of('reason'),
    effectiveAt: null,
  });
  const fieldAt = (where: string) => placeOf(where.replace(/^\//, '').replaceAll('/', '.'), form.values);
  return (
    <Form form={form} command={command} input={input} send={t('begin')} fieldAt={fieldAt}>
      {children}
      <Words />
      <WindowAndMoney programmeId={programmeId} values={form.values} />
      <Facts facts={facts} />
      <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
    </Form>
  );
}
