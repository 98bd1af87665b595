import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../../../../api/client.ts';
import { useCommand } from '../../../../api/command.ts';
import { ChoiceField, LongTextField } from '../../../../form/fields.tsx';
import { Form, useForm } from '../../../../form/form.tsx';
import { orNull } from '../../../../form/value.ts';
import { Note, Page, Section } from '../../../../layout/page.tsx';
import { FindOrganisation, type Found } from '../../../../organisation/find-organisation.tsx';
import { RegistrationFields, registrationFrom } from '../../../../organisation/registration-fields.tsx';
import { newTexts } from '../../../../organisation/texts.ts';
import { readSession } from '../../../../session/session.ts';
import { useTexts, Verbatim } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/organisations/new')({ component: NewOrganisationPage });

function NewOrganisationPage() {
  const t = useTexts(newTexts);
  const [chosen, setChosen] = useState<Found | null>(null);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('join')}>
        <p>{t('joinLead')}</p>
        <FindOrganisation onChosen={setChosen} />
        {chosen && <Join key={chosen.id} organisation={chosen} />}
      </Section>
      <Section title={t('register')}>
        <p>{t('registerLead')}</p>
        <Register />
      </Section>
    </Page>
  );
}

function Join({ organisation: { id, name } }: { organisation: Found }) {
  const t = useTexts(newTexts);
  const form = useForm({ message: '' }, `join ${id}`);
  const command = useCommand(
    (body: Schemas['NewJoinRequest'], header) =>
      read(api.POST('/organisations/{id}/join-requests', { params: { path: { id }, header }, body })),
    { onDone: form.clear },
  );
  if (command.isSuccess)
    return (
      <Note tone="good" title={t('asked')} live>
        <p>
          <Verbatim>{name}</Verbatim>
        </p>
        <p>{t('askedTodo')}</p>
      </Note>
    );
  return (
    <div style={{ marginTop: '1rem' }}>
      <h3>
        <Verbatim>{name}</Verbatim>
      </h3>
      <Form form={form} command={command} input={() => ({ message: orNull(form.values.message) })} send={t('ask')}>
        <LongTextField name="message" label={t('message')} hint={t('messageHint')} rows={3} most={REASON_CHARS_MAX} />
      </Form>
    </div>
  );
}

function Register() {
  const t = useTexts(newTexts);
  const queries = useQueryClient();
  const navigate = Route.useNavigate();
  const form = useForm(
    { kind: '', name: '', nameEn: '', numbered: '', registration: '', province: '' },
    'new organisation',
  );
  const command = useCommand(
    (body: Schemas['NewOrganisation'], header) => read(api.POST('/organisations', { params: { header }, body })),
    {
      onDone: async ({ id }) => {
        form.clear();
        await readSession(queries);
        await navigate({ to: '/$lang/organisations/$id', params: (known) => ({ ...known, id }) });
      },
    },
  );
  const input = (): Schemas['NewOrganisation'] => ({
    kind: form.values.kind === 'agency' ? 'agency' : 'cso',
    ...registrationFrom(form.values),
  });
  return (
    <Form form={form} command={command} input={input} send={t('send')}>
      <ChoiceField
        name="kind"
        label={t('kind')}
        required
        choices={[
          { value: 'cso', label: t('cso'), hint: t('csoHint') },
          { value: 'agency', label: t('agency') },
        ]}
      />
      <RegistrationFields values={form.values} />
    </Form>
  );
}
