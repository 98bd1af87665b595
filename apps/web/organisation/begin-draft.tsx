import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { callQuery } from '../api/calls.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Section } from '../layout/page.tsx';
import type { Account } from '../session/session.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { organisationTexts } from './texts.ts';

/** An application to one call, by one of the reader's organisations. */
export function BeginDraft({ callId, organisations }: { callId: string; organisations: Account['organisations'] }) {
  const t = useTexts(organisationTexts);
  const titleOf = useTitle();
  const navigate = useNavigate({ from: '/$lang' });
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const [only] = organisations;
  // The one organisation that somebody belongs to is no guess; among several they choose.
  const form = useForm({ title: '', organisationId: organisations.length === 1 ? (only?.id ?? '') : '' });
  const command = useCommand(
    (body: Schemas['NewDraft'], header) => read(api.POST('/drafts', { params: { header }, body })),
    { changes: [['drafts']], onDone: ({ id }) => navigate({ to: '/$lang/drafts/$id', params: { id } }) },
  );
  const input = (): Schemas['NewDraft'] => ({ kind: 'application', callId, ...form.values });
  return (
    <Section title={t('start')}>
      <p>{t('startFor', { call: titleOf(call.title) })}</p>
      <Form form={form} command={command} input={input} send={t('begin')}>
        <TextField name="title" label={t('projectTitle')} hint={t('titleHint')} required most={TITLE_CHARS_MAX} />
        {organisations.length > 1 && (
          <SelectField
            name="organisationId"
            label={t('organisation')}
            required
            choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Form>
    </Section>
  );
}
