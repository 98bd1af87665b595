/** Whether a person's data is corrected or erased, and why. */
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { askedPrivacyQuery, type PrivacyRequest } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { privacyRequestTexts } from './texts.ts';

export function PrivacyDecision({ request, tell }: { request: PrivacyRequest; tell: (words: string) => void }) {
  const t = useTexts(privacyRequestTexts);
  const { id, kind, name } = request;
  const form = useForm({ decision: '', reason: '' }, `privacy ${id}`);
  const command = useCommand(
    (body: Schemas['PrivacyDecision'], header) =>
      read(api.POST('/privacy/requests/{id}/decisions', { params: { path: { id }, header }, body })),
    {
      changes: [askedPrivacyQuery.queryKey],
      onDone: () => {
        form.clear();
        tell(t('done', { name }));
      },
    },
  );
  const { decision, reason } = form.values;
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ grant: decision === 'grant', reason: reason.trim() })}
      send={t('send')}
      scope={id}
      fieldAt={(at) => (at === 'grant' ? 'decision' : at)}
    >
      <ChoiceField
        name="decision"
        label={t('decision')}
        required
        choices={[
          { value: 'grant', label: t('grant'), hint: t(kind === 'erasure' ? 'grantErasure' : 'grantCorrection') },
          { value: 'refuse', label: t('refuse') },
        ]}
      />
      <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
    </Form>
  );
}
