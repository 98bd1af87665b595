/** Whether two organisations are one, and which of them stays. */
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { pairsQuery, type OrganisationPair } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { pairTexts } from './texts.ts';

const DIFFERENT = 'different';

export function PairForm({ pair, tell }: { pair: OrganisationPair; tell: (words: string) => void }) {
  const t = useTexts(pairTexts);
  const { id, organisation, other } = pair;
  const form = useForm({ verdict: '', reason: '' }, `pair ${id}`);
  const command = useCommand(
    (body: Schemas['PairVerdict'], header) =>
      read(api.POST('/organisation-pairs/{id}/verdicts', { params: { path: { id }, header }, body })),
    {
      changes: [pairsQuery.queryKey, ['organisation register'], ['organisation'], ['changes']],
      onDone: () => {
        form.clear();
        tell(t('done', { names: `${organisation.name} · ${other.name}` }));
      },
    },
  );
  const { verdict, reason } = form.values;
  const input = (): Schemas['PairVerdict'] => ({
    verdict: verdict === DIFFERENT ? 'different' : 'same',
    keep: verdict === DIFFERENT ? null : verdict,
    reason: reason.trim(),
  });
  const stays = ({ id: value, name }: OrganisationPair['other']) => ({
    value,
    label: t('same', { name }),
    hint: t('sameHint'),
  });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('send')}
      fieldAt={(at) => (at === 'keep' ? 'verdict' : at)}
      scope={id}
    >
      <ChoiceField
        name="verdict"
        label={t('verdict')}
        required
        choices={[
          { value: DIFFERENT, label: t('different'), hint: t('differentHint') },
          stays(organisation),
          stays(other),
        ]}
      />
      <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
    </Form>
  );
}
