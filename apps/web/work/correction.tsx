/** A wrong entry is mended by a further one that says what should have stood there, and why. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { caseEventsQuery, caseProcessQuery, type CaseEvent } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { stagesByVisit } from '../case/visits.ts';
import { useNeedLabel } from '../case/acts/need-fields.tsx';
import { DateField, LongTextField, SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { dayFrom, instantFrom, wholeNumberFrom } from '../form/value.ts';
import { More } from '../layout/more.tsx';
import { Empty } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { useDone } from './done.tsx';
import { workTexts } from './texts.ts';

export function Correction({ caseId }: { caseId: string }) {
  const t = useTexts(workTexts);
  const { note, tell } = useDone();
  const query = useSuspenseInfiniteQuery(caseEventsQuery(caseId));
  const events = query.data.pages.flatMap(({ items }) => items);
  const entries = events.filter(({ type }) => type === 'answered');
  return (
    <>
      {note}
      <p>{t('correctLead')}</p>
      {entries.length === 0 ? (
        <Empty>{t('noEntries')}</Empty>
      ) : (
        <Foldable title={t('correct')}>
          <CorrectionForm caseId={caseId} events={events} entries={entries} tell={tell} />
        </Foldable>
      )}
      <More query={query} />
    </>
  );
}

interface Props {
  caseId: string;
  /** All that happened: which stage an entry belongs to. */
  events: readonly CaseEvent[];
  entries: readonly CaseEvent[];
  tell: (words: string) => void;
}

function CorrectionForm({ caseId, events, entries, tell }: Props) {
  const t = useTexts(workTexts);
  const label = useNeedLabel(caseId);
  const nameOf = useEntryName(caseId, events);
  const { day } = useFormats();
  const form = useForm<Values>({ entry: '', reason: '' }, `correction ${caseId}`);
  const command = useCommand(
    (body: Schemas['NewCorrection'], header) =>
      read(api.POST('/cases/{id}/corrections', { params: { path: { id: caseId }, header }, body })),
    {
      changes: [['case', caseId], ['cases']],
      onDone: () => {
        form.clear();
        tell(t('correctedDone'));
      },
    },
  );
  const chosen = entries.find(({ seq }) => String(seq) === form.values['entry']);
  const stood = Object.entries((chosen?.body['values'] ?? {}) as Record<string, string | number | boolean>);
  const has = (key: string) => typeof chosen?.body[key] === 'string';
  const typed = (name: string) => (form.values[name] ?? '').trim();
  const input = (): Schemas['NewCorrection'] => ({
    seq: chosen?.seq ?? 0,
    values: Object.fromEntries(
      stood.flatMap(([name, before]) => (typed(name) === '' ? [] : [[name, valueLike(before, typed(name))]])),
    ),
    reference: typed('reference') || null,
    decidedAt: typed('decidedAt') === '' ? null : instantFrom(typed('decidedAt')),
    texts: [{ kind: 'reasons', body: typed('reason') }],
  });
  return (
    <Form form={form} command={command} input={input} send={t('correctDo')} scope="correction" fieldAt={fieldAt}>
      <SelectField
        name="entry"
        label={t('entry')}
        required
        choices={entries.map((entry) => ({ value: String(entry.seq), label: nameOf(entry) }))}
      />
      {stood.map(([name, before]) =>
        isDay(before) ? (
          <DateField key={name} name={name} label={label(name)} hint={day(before)} />
        ) : (
          <TextField key={name} name={name} label={label(name)} hint={String(before)} />
        ),
      )}
      {has('reference') && (
        <TextField name="reference" label={t('reference')} hint={String(chosen?.body['reference'])} most={120} />
      )}
      {has('decidedAt') && (
        <DateField name="decidedAt" label={t('decidedAt')} hint={day(String(chosen?.body['decidedAt']))} />
      )}
      <LongTextField name="reason" label={t('reason')} hint={t('reasonHint')} required most={TEXT_CHARS_MAX} rows={3} />
    </Form>
  );
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const fieldAt = (at: string) => (at.startsWith('texts') ? 'reason' : at.replace(/^values\./, ''));

/** In the form in which it stood: a day, a number, or as it was written (satang are). */
function valueLike(before: string | number | boolean, typed: string): string | number {
  if (isDay(before)) return dayFrom(typed);
  return typeof before === 'number' ? (wholeNumberFrom(typed) ?? Number(typed)) : typed;
}

/** Stages may call outcomes of one key by different names: that of the entry's own stage counts. */
function useEntryName(caseId: string, events: readonly CaseEvent[]): (entry: CaseEvent) => string {
  const titleOf = useTitle();
  const { instant } = useFormats();
  const { stages } = useSuspenseQuery(caseProcessQuery(caseId)).data;
  const stageOf = stagesByVisit(events);
  return ({ seq, at, body, actorName }) => {
    const stage = stages.find(({ key }) => key === stageOf.get(body['visit']));
    const way = stage?.ways.find(({ outcome }) => outcome === body['outcome']);
    return [`${seq}. ${way ? titleOf(way.title) : String(body['outcome'] ?? '')}`, actorName, instant(at)]
      .filter(Boolean)
      .join(' · ');
  };
}
