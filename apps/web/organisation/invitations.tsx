/** Who was invited, and who asks to be let in: for leads. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { invitationsQuery, joinRequestsQuery, membersQuery } from '../api/organisations.ts';
import { EmailField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { Card, Cards, Section } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import { RoleField } from './members.tsx';
import { roleFrom, roleKeys } from './roles.ts';
import { detailTexts } from './texts.ts';

export function Invitations({ organisationId: id }: { organisationId: string }) {
  const t = useTexts(detailTexts);
  const query = invitationsQuery(id);
  const { items } = useSuspenseQuery(query).data;
  const form = useForm({ email: '', role: '' });
  const command = useCommand(
    (body: Schemas['NewInvitation'], header) =>
      read(api.POST('/organisations/{id}/invitations', { params: { path: { id }, header }, body })),
    { changes: [query.queryKey], onDone: form.clear },
  );
  const input = () => ({ email: form.values.email.trim(), role: roleFrom(form.values.role) });
  return (
    <Section title={t('invite')}>
      <Form scope={'invitation'} form={form} command={command} input={input} send={t('sendInvitation')}>
        <EmailField name="email" label={t('email')} hint={t('inviteHint')} required autoComplete="off" />
        <RoleField />
      </Form>
      {items.length > 0 && (
        <>
          <h3 style={{ marginTop: '1.5rem' }}>{t('invited')}</h3>
          <Cards>
            {items.map((invitation) => (
              <OneInvitation key={invitation.id} invitation={invitation} />
            ))}
          </Cards>
        </>
      )}
    </Section>
  );
}

function OneInvitation({ invitation }: { invitation: Schemas['Invitation'] }) {
  const t = useTexts(detailTexts);
  const { until } = useFormats();
  const { id, organisationId, email, role, expiresAt } = invitation;
  const act = useCommand(
    (_: null) =>
      read(
        api.DELETE('/organisations/{id}/invitations/{invitation}', {
          params: { path: { id: organisationId, invitation: id } },
        }),
      ),
    { changes: [invitationsQuery(organisationId).queryKey] },
  );
  return (
    <Card>
      <p>
        {email} · {t(roleKeys[role].title)} · {t('goodUntil', { at: until(expiresAt) })}
      </p>
      <ConfirmButton label={t('revoke')} asks={t('revokeAsks')} act={act} />
    </Card>
  );
}

export function JoinRequests({ organisationId }: { organisationId: string }) {
  const t = useTexts(detailTexts);
  const { items } = useSuspenseQuery(joinRequestsQuery(organisationId)).data;
  if (items.length === 0) return null;
  return (
    <Section title={t('askToJoin')}>
      <Cards>
        {items.map((request) => (
          <OneRequest key={request.id} request={request} />
        ))}
      </Cards>
    </Section>
  );
}

function OneRequest({ request }: { request: Schemas['JoinRequest'] }) {
  const t = useTexts(detailTexts);
  const { id, organisationId, name, message } = request;
  const form = useForm({ role: '' });
  const options = { changes: [joinRequestsQuery(organisationId).queryKey, membersQuery(organisationId).queryKey] };
  const decide = (body: Schemas['JoinDecision'], header: { 'Idempotency-Key': string }) =>
    read(
      api.POST('/organisations/{id}/join-requests/{request}/decisions', {
        params: { path: { id: organisationId, request: id }, header },
        body,
      }),
    );
  const accept = useCommand(decide, options);
  const refuse = useCommand((_: null, header) => decide({ accept: false }, header), options);
  return (
    <Card>
      <p style={{ margin: 0 }}>
        <strong>
          <Verbatim>{name}</Verbatim>
        </strong>
      </p>
      {message && <Prose>{message}</Prose>}
      <Form
        scope={id}
        form={form}
        command={accept}
        input={() => ({ accept: true, role: roleFrom(form.values.role) })}
        send={t('accept')}
        beside={<ConfirmButton label={t('refuse')} asks={t('refuseAsks')} act={refuse} />}
      >
        <RoleField label={t('acceptAs')} />
      </Form>
    </Card>
  );
}
