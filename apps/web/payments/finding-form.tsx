/** What became of an order of which the bank said nothing; or that somebody looked into it. */
import { REASON_CHARS_MAX, REFERENCE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, LongTextField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { orNull } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
import type { Line } from './statement.ts';
import { findingTexts } from './texts.ts';

interface Props {
  ours: Line;
  /** As the bank's report has it; null where it says nothing of this order. */
  theirs: Line | null;
  tell: (words: string) => void;
}

export function FindingForm({ ours, theirs, tell }: Props) {
  const t = useTexts(findingTexts);
  const open = ours.result === 'unknown';
  const sameSum = theirs === null || theirs.amount === ours.amount;
  const settles = open && sameSum;
  const first = settles && theirs && theirs.result !== 'unknown' ? theirs.result : '';
  const form = useForm({ finding: first as string, bankRef: theirs?.bankRef ?? '', reason: '' }, `finding ${ours.key}`);
  const command = useCommand(
    (body: Schemas['NewFinding'], header) =>
      read(api.POST('/payments/{order}/findings', { params: { path: { order: ours.key }, header }, body })),
    {
      changes: [['cases', 'payments']],
      onDone: () => {
        form.clear();
        tell(t('done', { key: ours.key }));
      },
    },
  );
  const { finding, bankRef, reason } = form.values;
  const input = (): Schemas['NewFinding'] => ({
    finding: finding as Schemas['NewFinding']['finding'],
    bankRef: finding === 'paid' ? orNull(bankRef) : null,
    reason: reason.trim(),
  });
  const whyNot = open ? (sameSum ? null : t('otherSum')) : t('settled');
  const choice = (value: 'paid' | 'refused') => ({
    value,
    label: t(value),
    hint: whyNot ?? t('settles'),
    disabled: !settles,
  });
  return (
    <Form form={form} command={command} input={input} send={t('send')} scope={`finding-${ours.key}`}>
      <ChoiceField
        name="finding"
        label={t('found')}
        required
        choices={[
          choice('paid'),
          choice('refused'),
          { value: 'looked_into', label: t('looked_into'), hint: t('lookedIntoHint') },
        ]}
      />
      {finding === 'paid' && <TextField name="bankRef" label={t('bankRef')} required most={REFERENCE_CHARS_MAX} />}
      <LongTextField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        required
        most={REASON_CHARS_MAX}
        rows={3}
      />
    </Form>
  );
}
