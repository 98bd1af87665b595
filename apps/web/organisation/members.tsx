import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { membersQuery } from '../api/organisations.ts';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { Card, Cards, Tag } from '../layout/page.tsx';
import { readSession, useSession } from '../session/session.ts';
import { useLang, useTexts, Verbatim } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { memberRoles, roleFrom, roleKeys } from './roles.ts';
import { detailTexts } from './texts.ts';

type Member = Schemas['Member'];

export function Members({ organisationId, leads }: { organisationId: string; leads: boolean }) {
  const { items } = useSuspenseQuery(membersQuery(organisationId)).data;
  return (
    <Cards>
      {items.map((member) => (
        <OneMember key={member.id} organisationId={organisationId} member={member} leads={leads} />
      ))}
    </Cards>
  );
}

function OneMember(props: { organisationId: string; member: Member; leads: boolean }) {
  const { organisationId, member, leads } = props;
  const t = useTexts(detailTexts);
  const account = useSession();
  const own = member.userId === account?.id;
  return (
    <Card>
      <p>
        <strong>
          <Verbatim>{member.name}</Verbatim>
        </strong>{' '}
        {own && `(${t('you')}) `}
        <Tag>{t(roleKeys[member.role].title)}</Tag>
      </p>
      {leads && !own && <ChangeRole organisationId={organisationId} member={member} />}
      {own ? (
        <Leave organisationId={organisationId} member={member} />
      ) : (
        leads && <Remove organisationId={organisationId} member={member} />
      )}
    </Card>
  );
}

function ChangeRole({ organisationId, member }: { organisationId: string; member: Member }) {
  const t = useTexts(detailTexts);
  const form = useForm({ role: member.role as string, reason: '' }, `role of ${organisationId} ${member.id}`);
  const command = useCommand(
    (body: Schemas['ChangedMember'], header) =>
      read(
        api.POST('/organisations/{id}/members/{member}/roles', {
          params: { path: { id: organisationId, member: member.id }, header },
          body,
        }),
      ),
    { changes: [membersQuery(organisationId).queryKey], onDone: form.clear },
  );
  return (
    <Foldable title={t('changeRole')} of={member.name}>
      <Form
        scope={member.id}
        form={form}
        command={command}
        input={() => ({ role: roleFrom(form.values.role), reason: form.values.reason.trim() })}
        send={t('save')}
      >
        <RoleField />
        <TextField name="reason" label={t('why')} required most={REASON_CHARS_MAX} />
      </Form>
    </Foldable>
  );
}

/** Nothing is chosen beforehand. */
export function RoleField({ label }: { label?: string }) {
  const t = useTexts(detailTexts);
  return (
    <ChoiceField
      name="role"
      label={label ?? t('role')}
      required
      choices={memberRoles.map((value) => ({
        value,
        label: t(roleKeys[value].title),
        hint: t(roleKeys[value].hint),
      }))}
    />
  );
}

function useRemoval(organisationId: string, { id }: Member, onDone?: () => Promise<void>) {
  return useCommand(
    (_: null) =>
      read(
        api.DELETE('/organisations/{id}/members/{member}', { params: { path: { id: organisationId, member: id } } }),
      ),
    onDone ? { onDone } : { changes: [membersQuery(organisationId).queryKey] },
  );
}

function Remove({ organisationId, member }: { organisationId: string; member: Member }) {
  const t = useTexts(detailTexts);
  const act = useRemoval(organisationId, member);
  return <ConfirmButton label={t('remove')} asks={t('removeAsks')} act={act} />;
}

function Leave({ organisationId, member }: { organisationId: string; member: Member }) {
  const t = useTexts(detailTexts);
  const lang = useLang();
  const queries = useQueryClient();
  const router = useRouter();
  const act = useRemoval(organisationId, member, async () => {
    await router.navigate({ to: '/$lang/organisation', params: { lang } });
    await readSession(queries);
    await router.invalidate();
  });
  return <ConfirmButton label={t('leave')} asks={t('leaveAsks')} act={act} />;
}
