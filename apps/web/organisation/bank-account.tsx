/** The account into which the organisation is paid, and how it is changed. */
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { organisationQuery, type OrganisationFile } from '../api/organisations.ts';
import { LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Facts, Note } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { AccountFields, accountFrom } from './account-fields.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { detailTexts } from './texts.ts';

export function BankAccount({ organisation }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  const { day } = useFormats();
  const { account, nextAccount, myRole } = organisation;
  if (!account && !nextAccount) return <p>{t('noAccount')}</p>;
  const words = ({ bank, name, number }: NonNullable<OrganisationFile['account']>) => (
    <>
      <Verbatim>{bank}</Verbatim> {number}
      <br />
      <Verbatim>{name}</Verbatim>
    </>
  );
  return (
    <>
      <Facts
        items={[
          [t('inUse'), account && words(account)],
          [nextAccount ? t('next', { day: day(nextAccount.usableFrom) }) : '', nextAccount && words(nextAccount)],
        ]}
      />
      {(myRole === 'lead' || myRole === 'signatory') && <ChangeAccount id={organisation.id} />}
    </>
  );
}

function ChangeAccount({ id }: { id: string }) {
  const t = useTexts(detailTexts);
  const form = useForm({ bank: '', payee: '', number: '', reason: '' }, `account of ${id}`);
  const command = useCommand(
    (body: Schemas['NewPayeeAccount'], header) =>
      read(api.POST('/organisations/{id}/accounts', { params: { path: { id }, header }, body })),
    { changes: [organisationQuery(id).queryKey], onDone: form.clear },
  );
  return (
    <Foldable title={t('changeAccount')}>
      <p>{t('changeAccountLead')}</p>
      {command.isSuccess && (
        <Note tone="good" live>
          <p>{t('sent')}</p>
        </Note>
      )}
      <Form
        scope={'account'}
        form={form}
        command={command}
        input={() => ({ ...accountFrom(form.values), reason: form.values.reason.trim() })}
        fieldAt={(at) => (at === 'name' ? 'payee' : at)}
        send={t('ask')}
      >
        <AccountFields />
        <LongTextField name="reason" label={t('reason')} required rows={3} most={REASON_CHARS_MAX} />
      </Form>
    </Foldable>
  );
}
