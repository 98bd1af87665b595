import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { dataTexts } from '../../../../account/texts.ts';
import { privacyRequestsQuery } from '../../../../api/account.ts';
import { api, read, type Schemas } from '../../../../api/client.ts';
import { useCommand } from '../../../../api/command.ts';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { ChoiceField, LongTextField } from '../../../../form/fields.tsx';
import { Form, useForm } from '../../../../form/form.tsx';
import { orNull } from '../../../../form/value.ts';
import { Card, Cards, Note, Section, Tag } from '../../../../layout/page.tsx';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts } from '../../../../texts/language.tsx';
import { Prose } from '../../../../texts/prose.tsx';

export const Route = createFileRoute('/$lang/_signed-in/account/privacy')({
  loader: ({ context }) => context.queries.ensureQueryData(privacyRequestsQuery),
  component: DataPage,
});

function DataPage() {
  const t = useTexts(dataTexts);
  const { items } = useSuspenseQuery(privacyRequestsQuery).data;
  return (
    <AccountPage title={t('title')} lead={t('lead')}>
      <Section title={t('export')}>
        <p>
          {t('exportLead')}{' '}
          <Link from="/$lang" to="/$lang/processing">
            {t('record')}
          </Link>
        </p>
        <p>
          <a href="/people/me/export" download>
            {t('download')}
          </a>
        </p>
      </Section>
      {items.length > 0 && (
        <Section title={t('requests')}>
          <Cards>
            {items.map((request) => (
              <OneRequest key={request.id} request={request} />
            ))}
          </Cards>
        </Section>
      )}
      <Section title={t('ask')}>
        <AskForm />
      </Section>
    </AccountPage>
  );
}

const states = { asked: 'waiting', granted: 'granted', refused: 'refused' } as const;

function OneRequest({ request }: { request: Schemas['PrivacyRequest'] }) {
  const t = useTexts(dataTexts);
  const { day } = useFormats();
  const { kind, status, details, reason, askedAt, dueAt } = request;
  return (
    <Card>
      <p style={{ margin: 0 }}>
        <strong>{t(kind)}</strong> <Tag tone={status === 'granted' ? 'good' : 'plain'}>{t(states[status])}</Tag>
      </p>
      <p>{t('due', { at: day(askedAt), due: day(dueAt) })}</p>
      {details && <Prose>{details}</Prose>}
      {reason && <Prose>{reason}</Prose>}
    </Card>
  );
}

function AskForm() {
  const t = useTexts(dataTexts);
  const form = useForm({ kind: '', details: '' }, 'privacy request');
  const command = useCommand(
    (body: Schemas['NewPrivacyRequest'], header) =>
      read(api.POST('/people/me/privacy-requests', { params: { header }, body })),
    { changes: [privacyRequestsQuery.queryKey], onDone: form.clear },
  );
  const input = (): Schemas['NewPrivacyRequest'] => ({
    kind: form.values.kind === 'erasure' ? 'erasure' : 'correction',
    details: orNull(form.values.details),
  });
  return (
    <>
      {command.isSuccess && (
        <Note tone="good" live>
          <p>{t('asked')}</p>
        </Note>
      )}
      <Form form={form} command={command} input={input} send={t('send')}>
        <ChoiceField
          name="kind"
          label={t('kind')}
          required
          choices={[
            { value: 'correction', label: t('correction'), hint: t('correctionHint') },
            { value: 'erasure', label: t('erasure'), hint: t('erasureHint') },
          ]}
        />
        <LongTextField
          name="details"
          label={t('details')}
          hint={t('detailsHint')}
          required={form.values.kind !== 'erasure'}
          most={REASON_CHARS_MAX}
        />
      </Form>
    </>
  );
}
