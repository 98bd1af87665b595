/** A proposal of a law, policy or measure, by one of the reader's organisations. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { programmesQuery } from '../api/funds.ts';
import { definitionsQuery, newestOf } from '../api/processes.ts';
import { SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import type { Account } from '../session/session.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { organisationTexts } from './texts.ts';

export function BeginProposal({ organisations }: Pick<Account, 'organisations'>) {
  const t = useTexts(organisationTexts);
  const titleOf = useTitle();
  const navigate = useNavigate({ from: '/$lang' });
  const programmes = useSuspenseQuery(programmesQuery).data.items;
  const processes = newestOf(useSuspenseQuery(definitionsQuery).data.items, 'proposal');
  const only = (all: readonly { id: string }[]) => (all.length === 1 ? (all[0]?.id ?? '') : '');
  const process = processes.length === 1 ? (processes[0]?.key ?? '') : '';
  const form = useForm({ title: '', programmeId: only(programmes), process, organisationId: only(organisations) });
  const command = useCommand(
    (body: Schemas['NewDraft'], header) => read(api.POST('/drafts', { params: { header }, body })),
    { changes: [['drafts']], onDone: ({ id }) => navigate({ to: '/$lang/drafts/$id', params: { id } }) },
  );
  return (
    <Form
      form={form}
      command={command}
      input={(): Schemas['NewDraft'] => ({ kind: 'proposal', ...form.values })}
      send={t('begin')}
      scope="proposal"
    >
      <TextField name="title" label={t('proposalTitle')} hint={t('titleHint')} required most={TITLE_CHARS_MAX} />
      {programmes.length > 1 && (
        <SelectField
          name="programmeId"
          label={t('programme')}
          required
          choices={programmes.map(({ id, title }) => ({ value: id, label: titleOf(title) }))}
        />
      )}
      {processes.length > 1 && (
        <SelectField
          name="process"
          label={t('process')}
          required
          choices={processes.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
        />
      )}
      {organisations.length > 1 && (
        <SelectField
          name="organisationId"
          label={t('organisation')}
          required
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Form>
  );
}
