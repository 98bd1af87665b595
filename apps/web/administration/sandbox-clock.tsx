/** A sandbox's time, and how to let it pass: clocks run, as they would in the days that are skipped. */
import { api, read, type Schemas } from '../api/client.ts';
import { useNow } from '../api/clock.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, DateField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { instantFrom } from '../form/value.ts';
import { Facts, Note } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { sandboxClockTexts } from './texts.ts';

const DAY_MS = 86_400_000;
const spans = { day: 1, week: 7, month: 30 } as const;
const isSpan = (chosen: string): chosen is keyof typeof spans => chosen in spans;

export function SandboxClock() {
  const t = useTexts(sandboxClockTexts);
  const { instant } = useFormats();
  const now = useNow();
  const { note, tell } = useDone();
  const form = useForm({ forward: '', until: '' });
  const command = useCommand(
    (body: Schemas['NewAdvance'], header) => read(api.POST('/sandbox/advance', { params: { header }, body })),
    {
      // Whatever a page shows may be another after some days.
      changes: [[]],
      onDone: (moved) => {
        form.clear();
        tell(t('moved', { at: instant(moved.now), count: moved.steps }));
      },
    },
  );
  const { forward, until } = form.values;
  // Always to an instant: sent twice, it moves once.
  const input = (): Schemas['NewAdvance'] => ({
    until: isSpan(forward) ? new Date(Date.parse(now) + spans[forward] * DAY_MS).toISOString() : instantFrom(until),
  });
  return (
    <>
      <Facts items={[[t('now'), instant(now)]]} />
      <Note tone="warn">{t('warning')}</Note>
      {note}
      <Form form={form} command={command} input={input} send={t('send')}>
        <ChoiceField
          name="forward"
          label={t('forward')}
          required
          choices={[
            { value: 'day', label: t('day') },
            { value: 'week', label: t('week') },
            { value: 'month', label: t('month') },
            { value: 'toDay', label: t('toDay') },
          ]}
        />
        {forward === 'toDay' && <DateField name="until" label={t('until')} required />}
      </Form>
    </>
  );
}
