/** Opens a meeting: of which body, when, and how many have to be there. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { programmesQuery } from '../api/funds.ts';
import { meetingBodiesQuery } from '../api/meetings.ts';
import { DateField, LongTextField, NumberField, SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom, orNull, wholeNumberFrom } from '../form/value.ts';
import { useSession } from '../session/session.ts';
import { useLang, useTexts, useTitle } from '../texts/language.tsx';
import { meetingTexts } from './texts.ts';
import { instantOn, TimeField } from './time-field.tsx';

export function NewMeeting() {
  const t = useTexts(meetingTexts);
  const titleOf = useTitle();
  const lang = useLang();
  const navigate = useNavigate();
  const programmes = useProgrammes();
  const bodies = useSuspenseQuery(meetingBodiesQuery).data.items;
  const only = programmes.length === 1 ? programmes[0] : undefined;
  const form = useForm(
    { programmeId: '', role: '', title: '', day: '', time: '', place: '', quorum: '', names: '' },
    'new meeting',
  );
  const command = useCommand(
    (body: Schemas['NewMeeting'], header) => read(api.POST('/meetings', { params: { header }, body })),
    {
      changes: [['meetings']],
      onDone: ({ id }) => {
        form.clear();
        return navigate({ to: '/$lang/meetings/$id', params: { lang, id } });
      },
    },
  );
  const { values } = form;
  const input = (): Schemas['NewMeeting'] => ({
    programmeId: only?.id ?? values.programmeId,
    role: values.role,
    title: values.title.trim(),
    heldAt: instantOn(dayFrom(values.day), values.time),
    place: orNull(values.place),
    quorum: wholeNumberFrom(values.quorum),
    attendance: values.names
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
  });
  const choices = (all: readonly { value: string; title: { th: string; en: string } }[]) =>
    all.map(({ value, title }) => ({ value, label: titleOf(title) }));
  return (
    <Form form={form} command={command} input={input} send={t('create')}>
      {!only && (
        <SelectField
          name="programmeId"
          label={t('programme')}
          required
          choices={choices(programmes.map(({ id, title }) => ({ value: id, title })))}
        />
      )}
      <SelectField
        name="role"
        label={t('body')}
        required
        choices={choices(bodies.map(({ role, title }) => ({ value: role, title })))}
      />
      <TextField name="title" label={t('name')} hint={t('nameHint')} required most={TITLE_CHARS_MAX} />
      <DateField name="day" label={t('day')} required />
      <TimeField name="time" label={t('time')} required />
      <TextField name="place" label={t('place')} hint={t('placeHint')} most={TITLE_CHARS_MAX} />
      <NumberField name="quorum" label={t('quorumNeeded')} hint={t('quorumHint')} />
      <LongTextField name="names" label={t('sheet')} hint={t('sheetHint')} rows={3} />
    </Form>
  );
}

/** Those in which the reader holds a role; all of them for a role that reaches all. */
function useProgrammes() {
  const account = useSession();
  const all = useSuspenseQuery(programmesQuery).data.items;
  const places = account?.roles.map(({ programmeId }) => programmeId) ?? [];
  return all.filter(({ id, active }) => active && (places.includes(id) || places.includes(null)));
}
