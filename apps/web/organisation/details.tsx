import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { provinces } from '#libs/contracts/provinces.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { organisationQuery, type OrganisationFile } from '../api/organisations.ts';
import { LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Note, Section } from '../layout/page.tsx';
import { sessionQuery } from '../session/session.ts';
import { useTexts } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { RegistrationFields, registrationFrom } from './registration-fields.tsx';
import { detailTexts } from './texts.ts';

/** Name, number and province, and how they are changed. */
export function Details({ organisation }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  const { id, name, nameEn, registration, registrationKind, province } = organisation;
  const form = useForm(
    {
      name,
      nameEn: nameEn ?? '',
      numbered: registration === null ? 'none' : (registrationKind ?? ''),
      registration: registration ?? '',
      province: provinces.find(({ th }) => th === province)?.code ?? '',
      reason: '',
    },
    `details of ${id}`,
  );
  const command = useCommand(
    (body: Schemas['Registration'], header) =>
      read(api.POST('/organisations/{id}/registrations', { params: { path: { id }, header }, body })),
    { changes: [organisationQuery(id).queryKey, sessionQuery.queryKey], onDone: form.clear },
  );
  return (
    <Section title={t('details')}>
      <Foldable title={t('changeDetails')}>
        <p>{t('changeDetailsLead')}</p>
        {command.data && (
          <Note tone="good" live>
            <p>{t(command.data.status === 'PENDING' ? 'sent' : 'done')}</p>
          </Note>
        )}
        <Form
          scope={'details'}
          form={form}
          command={command}
          input={() => ({ ...registrationFrom(form.values), reason: form.values.reason.trim() })}
          send={t('save')}
        >
          <RegistrationFields values={form.values} />
          <LongTextField name="reason" label={t('reason')} required rows={3} most={REASON_CHARS_MAX} />
        </Form>
      </Foldable>
    </Section>
  );
}
