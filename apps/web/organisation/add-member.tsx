/** A lead brings in somebody who has an account already: no invitation is needed. */
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { membersQuery } from '../api/organisations.ts';
import { EmailField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { RoleField } from './members.tsx';
import { roleFrom } from './roles.ts';
import { detailTexts } from './texts.ts';

export function AddMember({ organisationId: id }: { organisationId: string }) {
  const t = useTexts(detailTexts);
  const { note, tell } = useDone();
  const form = useForm({ email: '', role: '' });
  const command = useCommand(
    (body: Schemas['NewMember'], header) =>
      read(api.POST('/organisations/{id}/members', { params: { path: { id }, header }, body })),
    {
      changes: [membersQuery(id).queryKey],
      onDone: ({ name }) => {
        form.clear();
        tell(t('memberAdded', { name }));
      },
    },
  );
  const input = (): Schemas['NewMember'] => ({ email: form.values.email.trim(), role: roleFrom(form.values.role) });
  return (
    <>
      {note}
      <Foldable title={t('addMember')}>
        <p>{t('addMemberLead')}</p>
        <Form form={form} command={command} input={input} send={t('addMember')} scope="member">
          <EmailField name="email" label={t('email')} required autoComplete="off" />
          <RoleField />
        </Form>
      </Foldable>
    </>
  );
}
