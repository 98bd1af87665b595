/** Giving a group a role, and ending that: proposed here, confirmed by a second person. */
import { REASON_CHARS_MAX, REFERENCE_CHARS_MAX } from '#libs/contracts/limits.js';
import { useToldOf } from '../administration/programme.tsx';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { groupRolesQuery, type GroupRole } from '../api/directory.ts';
import { LongTextField, SelectField, TextField, type Choice } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { groupRoleTexts } from './texts.ts';

type Tell = (words: string) => void;

const changes = [groupRolesQuery.queryKey, ['changes']];
/** The value of the choice that stands for every programme. */
const EVERYWHERE = 'everywhere';

interface GiveProps {
  roles: readonly Choice[];
  programmes: readonly Choice[];
  tell: Tell;
}

export function GiveGroupRole({ roles, programmes, tell }: GiveProps) {
  const t = useTexts(groupRoleTexts);
  const told = useToldOf();
  const form = useForm({ group: '', role: '', programmeId: '', reason: '' }, 'group role');
  const command = useCommand(
    (body: Schemas['NewGroupRole'], header) => read(api.POST('/directory/group-roles', { params: { header }, body })),
    {
      changes,
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const { group, role, programmeId, reason } = form.values;
  const input = (): Schemas['NewGroupRole'] => ({
    group: group.trim(),
    role,
    programmeId: programmeId === EVERYWHERE ? null : programmeId,
    reason: reason.trim(),
    effectiveAt: null,
  });
  return (
    <>
      <p>{t('giveLead')}</p>
      <Form form={form} command={command} input={input} send={t('propose')}>
        <TextField name="group" label={t('group')} required most={REFERENCE_CHARS_MAX} />
        <SelectField name="role" label={t('role')} required choices={roles} />
        <SelectField
          name="programmeId"
          label={t('programme')}
          required
          choices={[{ value: EVERYWHERE, label: t('everywhere') }, ...programmes]}
        />
        <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
      </Form>
    </>
  );
}

export function EndGroupRole({ groupRole: { id }, tell }: { groupRole: GroupRole; tell: Tell }) {
  const t = useTexts(groupRoleTexts);
  const told = useToldOf();
  const form = useForm({ reason: '' }, `end group role ${id}`);
  const command = useCommand(
    (query: { reason: string }) => read(api.DELETE('/directory/group-roles/{id}', { params: { path: { id }, query } })),
    {
      changes,
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  return (
    <>
      <p>{t('endLead')}</p>
      <Form
        form={form}
        command={command}
        input={() => ({ reason: form.values.reason.trim() })}
        send={t('propose')}
        scope={id}
      >
        <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
      </Form>
    </>
  );
}
