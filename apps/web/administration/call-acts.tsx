/** What an administrator does to a call: publish, extend, close, or begin another from it. */
import { REASON_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { endOfBangkokDay } from '#libs/calendar/working-days.js';
import type { ManagedCall } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { useEnvelopes } from '../call-editor/envelopes.ts';
import { callEditorTexts } from '../call-editor/texts.ts';
import { DateField, LongTextField, SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom, instantFrom } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
import { useToldOf } from './programme.tsx';
import { administrationTexts, managedCallTexts } from './texts.ts';

export interface CallActProps {
  call: ManagedCall;
  tell: (words: string) => void;
}

const changes = [['calls'], ['call'], ['changes']];

function Reason({ name }: { name: string }) {
  const say = useTexts(administrationTexts);
  return <LongTextField name={name} label={say('reason')} required most={REASON_CHARS_MAX} rows={3} />;
}

/** With a reason alone. */
export function PublishOrClose({ call, tell, act }: CallActProps & { act: 'publications' | 'closings' }) {
  const t = useTexts(managedCallTexts);
  const told = useToldOf();
  const name = `${act}-${call.id}`;
  const form = useForm({ [name]: '' }, `call ${act} ${call.id}`);
  const command = useCommand(
    (body: Schemas['PlainProposal'], header) => {
      const params = { path: { id: call.id }, header };
      return act === 'publications'
        ? read(api.POST('/calls/{id}/publications', { params, body }))
        : read(api.POST('/calls/{id}/closings', { params, body }));
    },
    {
      changes,
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const input = () => ({ reason: (form.values[name] ?? '').trim(), effectiveAt: null });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t(act === 'publications' ? 'publish' : 'close')}
      fieldAt={() => name}
    >
      <Reason name={name} />
    </Form>
  );
}

export function Extend({ call, tell }: CallActProps) {
  const t = useTexts(managedCallTexts);
  const told = useToldOf();
  const [day, reason] = [`until-${call.id}`, `extend-${call.id}`];
  const form = useForm({ [day]: '', [reason]: '' }, `call extension ${call.id}`);
  const command = useCommand(
    (body: Schemas['ExtendedCall'], header) =>
      read(api.POST('/calls/{id}/extensions', { params: { path: { id: call.id }, header }, body })),
    {
      changes,
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const input = (): Schemas['ExtendedCall'] => ({
    closesAt: endOfBangkokDay(dayFrom(form.values[day] ?? '')),
    reason: (form.values[reason] ?? '').trim(),
    effectiveAt: null,
  });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('extend')}
      fieldAt={(at) => (at === 'closesAt' ? day : reason)}
    >
      <DateField name={day} label={t('lastDay')} required />
      <Reason name={reason} />
    </Form>
  );
}

/** The call as it stands, as a change of it takes it. */
function asItStands(call: ManagedCall) {
  const { workstreamId, envelopeId, title, summary, mode, opensAt, closesAt, process, facts, form, rubric } = call;
  const { bands, blind, reviewers, tags, track, province } = call;
  const about = { workstreamId, envelopeId, title, summary, mode, opensAt, closesAt, facts, form, rubric };
  const whose = { bands, blind, reviewers, tags, track, province };
  return { ...about, ...whose, process: process.key, processVersion: process.version };
}

/** Form, rubric, bands and the rest are taken over; the window is new, and the money may be another. */
export function CopyCall({ call, tell }: CallActProps) {
  const t = useTexts(managedCallTexts);
  const say = useTexts(callEditorTexts);
  const envelopes = useEnvelopes(call.programmeId, call.workstreamId);
  const told = useToldOf();
  const at = (name: string) => `copy-${name}-${call.id}`;
  const form = useForm(
    {
      [at('th')]: '',
      [at('en')]: '',
      [at('opens')]: '',
      [at('closes')]: '',
      [at('envelope')]: call.envelopeId,
      [at('reason')]: '',
    },
    `call copy ${call.id}`,
  );
  const command = useCommand(
    (body: Schemas['NewCall'], header) => read(api.POST('/calls', { params: { header }, body })),
    {
      changes,
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const typed = (name: string) => (form.values[at(name)] ?? '').trim();
  const input = (): Schemas['NewCall'] => ({
    ...asItStands(call),
    programmeId: call.programmeId,
    title: { th: typed('th'), en: typed('en') },
    opensAt: instantFrom(typed('opens')),
    closesAt: endOfBangkokDay(dayFrom(typed('closes'))),
    envelopeId: typed('envelope'),
    reason: typed('reason'),
    effectiveAt: null,
  });
  const places: Readonly<Record<string, string>> = {
    opensAt: 'opens',
    closesAt: 'closes',
    title: 'th',
    envelopeId: 'envelope',
    reason: 'reason',
  };
  const fieldAt = (where: string) => {
    const place = places[where.replace(/^\//, '').split(/[./]/)[0] ?? ''];
    return place ? at(place) : where;
  };
  return (
    <Form form={form} command={command} input={input} send={t('make')} fieldAt={fieldAt}>
      <TextField name={at('th')} label={t('titleTh')} required most={TITLE_CHARS_MAX} />
      <TextField name={at('en')} label={t('titleEn')} required most={TITLE_CHARS_MAX} />
      <DateField name={at('opens')} label={t('opensDay')} required />
      <DateField name={at('closes')} label={t('lastDay')} required />
      <SelectField name={at('envelope')} label={say('envelope')} required choices={envelopes} />
      <Reason name={at('reason')} />
    </Form>
  );
}
