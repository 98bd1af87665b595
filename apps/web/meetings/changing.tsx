/** While nothing was decided: when the meeting is, who leads it, and that it does not take place after all. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { bangkokTime } from '#libs/calendar/working-days.js';
import { REASON_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { sittingQuery, type Meeting } from '../api/meetings.ts';
import { DateField, LongTextField, NumberField, SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom, orNull, wholeNumberFrom } from '../form/value.ts';
import { Foldable } from '../layout/foldable.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { meetingTexts } from './texts.ts';
import { instantOn, TimeField } from './time-field.tsx';

export function Changing({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingTexts);
  const { note, tell } = useDone();
  return (
    <div className="no-print">
      {note}
      <Foldable title={t('change')}>
        <Details meeting={meeting} onDone={() => tell(t('changed'))} />
      </Foldable>
      <Foldable title={t('callOff')}>
        <CallingOff meeting={meeting} />
      </Foldable>
    </div>
  );
}

function Details({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const t = useTexts(meetingTexts);
  const { day } = useFormats();
  const { id, title, heldAt, place, chair, quorum } = meeting;
  const { members } = useSuspenseQuery(sittingQuery(id)).data;
  const form = useForm(
    {
      title,
      day: day(heldAt),
      time: bangkokTime(heldAt),
      place: place ?? '',
      chair: chair ?? '',
      quorum: String(quorum),
    },
    `meeting ${id}`,
  );
  const command = useCommand(
    (body: Schemas['MeetingChange']) => read(api.PUT('/meetings/{id}', { params: { path: { id } }, body })),
    {
      changes: [['meeting', id], ['meetings']],
      onDone: () => {
        form.stored(form.values);
        onDone();
      },
    },
  );
  const { values } = form;
  const input = (): Schemas['MeetingChange'] => ({
    title: values.title.trim(),
    heldAt: instantOn(dayFrom(values.day), values.time),
    place: orNull(values.place),
    chair: orNull(values.chair),
    quorum: wholeNumberFrom(values.quorum) ?? quorum,
  });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('saveChange')}
      scope="change"
      fieldAt={(at) => (at === 'heldAt' ? 'day' : at)}
    >
      <p>{t('changeLead')}</p>
      <TextField name="title" label={t('name')} required most={TITLE_CHARS_MAX} />
      <DateField name="day" label={t('day')} required />
      <TimeField name="time" label={t('time')} required />
      <TextField name="place" label={t('place')} hint={t('placeHint')} most={TITLE_CHARS_MAX} />
      {members.length > 0 && (
        <SelectField
          name="chair"
          label={t('chair')}
          choices={members.map((member) => ({ value: member.id, label: member.name }))}
        />
      )}
      <NumberField name="quorum" label={t('quorumNeeded')} required least={1} most={meeting.members} />
    </Form>
  );
}

function CallingOff({ meeting: { id } }: { meeting: Meeting }) {
  const t = useTexts(meetingTexts);
  const form = useForm({ reason: '' }, `call off ${id}`);
  const command = useCommand(
    (body: Schemas['WithReason'], header) =>
      read(api.POST('/meetings/{id}/cancellation', { params: { path: { id }, header }, body })),
    { changes: [['meeting', id], ['meetings']], onDone: form.clear },
  );
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ reason: form.values.reason.trim() })}
      send={t('callOff')}
      scope="call-off"
    >
      <LongTextField
        name="reason"
        label={t('callOffReason')}
        hint={t('callOffLead')}
        required
        most={REASON_CHARS_MAX}
        rows={2}
      />
    </Form>
  );
}
