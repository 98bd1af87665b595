/** Papers, signatories and, for the first time, the account: handed in for an officer to look at. */
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REASON_CHARS_MAX, SIGNATORIES_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { filesQuery } from '../api/files.ts';
import { membersQuery, organisationQuery, type OrganisationFile } from '../api/organisations.ts';
import { ChoiceField, LongTextField, TextField, TickField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Note } from '../layout/page.tsx';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { AccountFields, accountFrom } from './account-fields.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { Papers } from './papers.tsx';
import { detailTexts } from './texts.ts';
import styles from './organisation.module.css';

export function Verification({ organisation }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  const { id, myRole, signatories } = organisation;
  return (
    <>
      <p>{t('verificationLead')}</p>
      {signatories.length > 0 && (
        <ul className={styles.list}>
          {signatories.map(({ name, authority, userId }) => (
            <li key={name}>
              <Verbatim>{name}</Verbatim> · <Verbatim>{authority}</Verbatim> ·{' '}
              {t(userId === null ? 'signsOnPaper' : 'signsHere')}
            </li>
          ))}
        </ul>
      )}
      <Papers organisationId={id} bring={myRole !== null && myRole !== 'viewer'} />
      {myRole === 'lead' && <HandIn organisation={organisation} />}
    </>
  );
}

const paperField = (id: string) => `paper-${id}`;
/** The value of a choice that names nobody's account. */
const onPaper = 'on-paper';

function HandIn({ organisation: { id, account, nextAccount } }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  const { items } = useSuspenseQuery(filesQuery({ kind: 'organisation', id })).data;
  const members = useSuspenseQuery(membersQuery(id)).data.items.filter(
    ({ role }) => role === 'lead' || role === 'signatory',
  );
  const papers = items.filter(({ scan }) => scan !== 'infected');
  const first = !account && !nextAccount;
  const [count, setCount] = useState(1);
  const form = useForm<Values>({ reason: '' }, `verification ${id}`);
  const value = (name: string) => form.values[name]?.trim() ?? '';
  const command = useCommand(
    (body: Schemas['NewVerification'], header) =>
      read(api.POST('/organisations/{id}/verifications', { params: { path: { id }, header }, body })),
    { changes: [organisationQuery(id).queryKey], onDone: form.clear },
  );
  const rows = Array.from({ length: count }, (_, at) => at);
  const input = (): Schemas['NewVerification'] => ({
    documents: papers.filter((file) => value(paperField(file.id)) === 'yes').map((file) => file.id),
    signatories: rows.map((at) => ({
      name: value(`signatory-${at}`),
      authority: value(`authority-${at}`),
      userId: value(`account-${at}`) === onPaper ? null : value(`account-${at}`),
    })),
    account: first ? accountFrom(form.values) : null,
    reason: value('reason'),
  });
  return (
    <Foldable title={t('handIn')}>
      {command.isSuccess && (
        <Note tone="good" live>
          <p>{t('sent')}</p>
        </Note>
      )}
      <Form
        scope={'verification'}
        form={form}
        command={command}
        input={input}
        fieldAt={(at) => (at === 'documents' ? paperField(papers[0]?.id ?? '') : at.replace(/^account\./, ''))}
        send={t('ask')}
      >
        <fieldset className={styles.signatory}>
          <legend>{t('documents')}</legend>
          {papers.length === 0 && <p>{t('documentsNone')}</p>}
          {papers.map((file) => (
            <TickField key={file.id} name={paperField(file.id)} label={file.name} />
          ))}
        </fieldset>
        {rows.map((at) => (
          <fieldset key={at} className={styles.signatory}>
            <legend>{t('signatory', { count: at + 1 })}</legend>
            <TextField name={`signatory-${at}`} label={t('signatoryName')} required most={TITLE_CHARS_MAX} />
            <TextField
              name={`authority-${at}`}
              label={t('authority')}
              hint={t('authorityHint')}
              required
              most={TITLE_CHARS_MAX}
            />
            <ChoiceField
              name={`account-${at}`}
              label={t('signsAs')}
              hint={t('signsAsHint')}
              required
              choices={[
                ...members.map(({ userId, name }) => ({ value: userId, label: name })),
                { value: onPaper, label: t('signsOnPaper') },
              ]}
            />
          </fieldset>
        ))}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
          {count < SIGNATORIES_MAX && (
            <Button variant="default" onClick={() => setCount(count + 1)}>
              {t('moreSignatories')}
            </Button>
          )}
          {count > 1 && (
            <Button variant="default" onClick={() => setCount(count - 1)}>
              {t('fewerSignatories')}
            </Button>
          )}
        </div>
        {first && <AccountFields />}
        <LongTextField name="reason" label={t('reason')} required rows={3} most={REASON_CHARS_MAX} />
      </Form>
    </Foldable>
  );
}
