/** One day of an announcement; it waits for a second person. */
import { REASON_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { DateField, LongTextField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { useToldOf } from './programme.tsx';
import { holidayTexts } from './texts.ts';

export function HolidayForm() {
  const t = useTexts(holidayTexts);
  const told = useToldOf();
  const { note, tell } = useDone();
  const form = useForm({ day: '', name: '', source: '', reason: '' }, 'holiday');
  const command = useCommand(
    (body: Schemas['NewHolidays'], header) => read(api.POST('/holidays', { params: { header }, body })),
    {
      changes: [['changes'], ['holidays']],
      onDone: () => {
        form.clear();
        tell(told('PENDING'));
      },
    },
  );
  const { day, name, source, reason } = form.values;
  const input = (): Schemas['NewHolidays'] => ({
    add: [{ day: dayFrom(day), name: name.trim() }],
    remove: [],
    source: source.trim(),
    reason: reason.trim(),
    effectiveAt: null,
  });
  return (
    <>
      {note}
      <Form
        form={form}
        command={command}
        input={input}
        send={t('send')}
        fieldAt={(at) => at.replace(/^add\.\d+\.?/, '') || 'day'}
      >
        <DateField name="day" label={t('day')} required />
        <TextField name="name" label={t('name')} required most={TITLE_CHARS_MAX} />
        <TextField name="source" label={t('source')} required most={480} />
        <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
      </Form>
    </>
  );
}
