/** Giving a clock more time, and stopping it: always with a reason. */
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { LongTextField, NumberField } from '../../form/fields.tsx';
import { Form, useForm } from '../../form/form.tsx';
import { wholeNumberFrom } from '../../form/value.ts';
import { useTexts } from '../../texts/language.tsx';
import { clockFormTexts } from './texts.ts';

export interface ClockFormProps {
  caseId: string;
  clockId: string;
  tell: (words: string) => void;
}

const reasons = (body: string) => [{ kind: 'reasons' as const, body }];

export function Extend({ caseId, clockId, tell, atMostDays }: ClockFormProps & { atMostDays: number }) {
  const t = useTexts(clockFormTexts);
  const form = useForm({ days: '', reason: '' }, `extend ${caseId} ${clockId}`);
  const command = useCommand(
    (body: Schemas['NewExtension'], header) =>
      read(
        api.POST('/cases/{id}/clocks/{clock}/extensions', {
          params: { path: { id: caseId, clock: clockId }, header },
          body,
        }),
      ),
    {
      changes: changed(caseId),
      onDone: () => {
        form.clear();
        tell(t('extendedDone'));
      },
    },
  );
  const input = () => ({ days: wholeNumberFrom(form.values.days) ?? 0, texts: reasons(form.values.reason) });
  return (
    <Form form={form} command={command} input={input} send={t('extend')} scope={`extend-${clockId}`} fieldAt={reasonAt}>
      <NumberField
        name="days"
        label={t('extendBy')}
        hint={`${t('atMost', { count: atMostDays })} · ${t('extendHint')}`}
        required
        least={1}
        most={atMostDays}
      />
      <LongTextField name="reason" label={t('reason')} hint={t('reasonHint')} required most={TEXT_CHARS_MAX} rows={3} />
    </Form>
  );
}

export function Pause({ caseId, clockId, tell }: ClockFormProps) {
  const t = useTexts(clockFormTexts);
  const form = useForm({ reason: '' }, `pause ${caseId} ${clockId}`);
  const command = useCommand(
    (body: Schemas['NewPause'], header) =>
      read(
        api.POST('/cases/{id}/clocks/{clock}/pauses', {
          params: { path: { id: caseId, clock: clockId }, header },
          body,
        }),
      ),
    {
      changes: changed(caseId),
      onDone: () => {
        form.clear();
        tell(t('pausedDone'));
      },
    },
  );
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ texts: reasons(form.values.reason) })}
      send={t('pause')}
      scope={`pause-${clockId}`}
      fieldAt={reasonAt}
    >
      <LongTextField name="reason" label={t('reason')} hint={t('reasonHint')} required most={TEXT_CHARS_MAX} rows={3} />
    </Form>
  );
}

export const changed = (caseId: string) => [['case', caseId], ['cases'], ['inbox']];
const reasonAt = (at: string) => (at.startsWith('texts') ? 'reason' : at);
