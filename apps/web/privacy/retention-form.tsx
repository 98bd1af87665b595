/** Another period for a kind of data, with what it rests on. */
import { REASON_CHARS_MAX, RETENTION_DAYS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { useToldOf } from '../administration/programme.tsx';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { RetentionItem } from '../api/privacy.ts';
import { LongTextField, NumberField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { wholeNumberFrom } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
import { retentionTexts } from './texts.ts';

export function RetentionForm({ item, tell }: { item: RetentionItem; tell: (words: string) => void }) {
  const t = useTexts(retentionTexts);
  const told = useToldOf();
  const { kind } = item;
  const form = useForm({ days: String(item.days ?? ''), basis: '', reason: '' }, `retention ${kind}`);
  const command = useCommand(
    (body: Schemas['NewRetentionPeriod'], header) =>
      read(api.POST('/privacy/retention/{kind}/periods', { params: { path: { kind }, header }, body })),
    {
      changes: [['changes'], ['retention'], ['processing']],
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const { days, basis, reason } = form.values;
  const input = (): Schemas['NewRetentionPeriod'] => ({
    days: wholeNumberFrom(days) ?? 0,
    basis: basis.trim(),
    reason: reason.trim(),
  });
  return (
    <Form form={form} command={command} input={input} send={t('propose')} scope={kind}>
      <NumberField
        name="days"
        label={t('daysField')}
        hint={t('daysHint')}
        required
        least={1}
        most={RETENTION_DAYS_MAX}
      />
      <TextField name="basis" label={t('basisField')} hint={t('basisHint')} required most={TITLE_CHARS_MAX} />
      <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
    </Form>
  );
}
