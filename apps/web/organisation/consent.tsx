/** Consent to be served by e-mail alone: given and withdrawn with its day. */
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { organisationQuery, type OrganisationFile } from '../api/organisations.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { detailTexts } from './texts.ts';

export function Consent({ organisation: { id, eServiceAt, myRole } }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  const { day } = useFormats();
  const form = useForm({ reason: '' }, `consent ${id}`);
  const command = useCommand(
    (body: Schemas['NewConsent'], header) =>
      read(api.POST('/organisations/{id}/consents', { params: { path: { id }, header }, body })),
    { changes: [organisationQuery(id).queryKey], onDone: form.clear },
  );
  const turn = t(eServiceAt ? 'consentTake' : 'consentGive');
  return (
    <>
      <p role="status">{eServiceAt ? t('consentGiven', { day: day(eServiceAt) }) : t('consentNot')}</p>
      {myRole === 'lead' && (
        <Foldable title={turn}>
          <Form
            scope={'consent'}
            form={form}
            command={command}
            input={() => ({ given: eServiceAt === null, reason: form.values.reason.trim() })}
            send={turn}
          >
            <TextField name="reason" label={t('why')} required most={REASON_CHARS_MAX} />
          </Form>
        </Foldable>
      )}
    </>
  );
}
