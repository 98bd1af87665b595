/** A time of the meeting's day. */
import { useField, type FieldProps } from '../form/form.tsx';
import { TextInput } from '../form/inputs.tsx';
import { useTexts } from '../texts/language.tsx';
import { meetingTexts } from './texts.ts';

export function TimeField(props: FieldProps) {
  const t = useTexts(meetingTexts);
  const field = useField(props, (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : t('timeWrong')));
  return (
    <TextInput
      id={field.id}
      type="time"
      label={props.label}
      description={props.hint}
      error={field.error}
      value={field.value}
      onChange={(event) => field.set(event.currentTarget.value)}
    />
  );
}

/** `HH:MM` of a day in Bangkok, as an instant. */
export function instantOn(day: string, time: string): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}
