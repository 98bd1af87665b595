import { useQueryClient } from '@tanstack/react-query';
import { securityQuery, type Security } from '../api/account.ts';
import { sendJson } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { Card, Cards } from '../layout/page.tsx';
import { enrolPasskey, PasskeyDeclined } from '../session/passkey.ts';
import { PasskeyRefusal, usePasskeys } from '../session/other-ways.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { securityTexts } from './texts.ts';

export function Passkeys({ security, onDone }: { security: Security; onDone: () => void }) {
  const t = useTexts(securityTexts);
  return (
    <>
      <p>{t('passkeyLead')}</p>
      <Cards>
        {security.passkeys.map((passkey) => (
          <OnePasskey key={passkey.id} passkey={passkey} />
        ))}
      </Cards>
      {usePasskeys() ? <NewPasskey onDone={onDone} /> : <p>{t('passkeyNotHere')}</p>}
    </>
  );
}

function OnePasskey({ passkey }: { passkey: Security['passkeys'][number] }) {
  const t = useTexts(securityTexts);
  const { day } = useFormats();
  const act = useCommand((_: null) => sendJson('POST', '/api/auth/passkey/delete-passkey', { id: passkey.id }), {
    changes: [securityQuery.queryKey],
  });
  return (
    <Card>
      <p>
        <strong>
          <Verbatim>{passkey.name ?? t('unnamed')}</Verbatim>
        </strong>
        {passkey.createdAt && ` · ${t('since', { day: day(passkey.createdAt) })}`}
      </p>
      <ConfirmButton label={t('removePasskey')} asks={t('removePasskeyAsks')} act={act} />
    </Card>
  );
}

function NewPasskey({ onDone }: { onDone: () => void }) {
  const t = useTexts(securityTexts);
  const queries = useQueryClient();
  const form = useForm({ name: '' });
  const command = useCommand((name: string) => enrolPasskey(queries, name), {
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const declined = command.error instanceof PasskeyDeclined;
  return (
    <div style={{ marginTop: '1rem' }}>
      {declined && <PasskeyRefusal error={command.error} />}
      <Form
        form={form}
        command={declined ? { ...command, error: null } : command}
        input={() => form.values.name.trim()}
        send={t('addPasskey')}
      >
        <TextField name="name" label={t('passkeyName')} hint={t('passkeyNameHint')} required most={60} />
      </Form>
    </div>
  );
}
