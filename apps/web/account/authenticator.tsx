/** The authenticator app: set up by its picture or its key, confirmed by a code, with backup codes shown once. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { encodeQR } from 'qr';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { securityQuery, type Security } from '../api/account.ts';
import { sendJson } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { PasswordField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Note } from '../layout/page.tsx';
import { showCode, type SecondStep } from '../session/session.ts';
import { useTexts } from '../texts/language.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { securityTexts } from './texts.ts';
import styles from './account.module.css';

interface Enrolment {
  totpURI: string;
  backupCodes: string[];
}

/** `onDone`: the codes were put away. */
export function Authenticator({ security, onDone }: { security: Security; onDone: () => void }) {
  const t = useTexts(securityTexts);
  const [begun, setBegun] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes)
    return (
      <BackupCodes
        codes={codes}
        onKept={() => {
          setCodes(null);
          onDone();
        }}
      />
    );
  if (begun)
    return (
      <Confirm
        enrolment={begun}
        onDone={() => {
          setBegun(null);
          setCodes(begun.backupCodes);
        }}
      />
    );
  if (security.authenticator)
    return (
      <>
        <p>{t('appOn')}</p>
        <Details summary={t('newCodes')}>
          <AskPassword
            path="/api/auth/two-factor/generate-backup-codes"
            send={t('makeCodes')}
            onDone={({ backupCodes }) => setCodes(backupCodes)}
          />
        </Details>
        <Details summary={t('appOff')}>
          <p>{t('appOffTodo')}</p>
          <AskPassword path="/api/auth/two-factor/disable" send={t('turnOff')} onDone={onDone} />
        </Details>
      </>
    );
  return (
    <>
      <p>{t('appLead')}</p>
      <AskPassword path="/api/auth/two-factor/enable" send={t('setUp')} onDone={setBegun} />
    </>
  );
}

function Details({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details style={{ margin: '0.75rem 0' }}>
      <summary style={{ padding: '0.25rem 0', cursor: 'pointer' }}>{summary}</summary>
      {children}
    </details>
  );
}

/** Whoever finds an open browser does not know the password. */
function AskPassword(props: { path: string; send: string; onDone: (reply: Enrolment) => void }) {
  const t = useTexts(securityTexts);
  const form = useForm({ password: '' });
  const command = useCommand((body: { password: string }) => sendJson<Enrolment>('POST', props.path, body), {
    changes: [securityQuery.queryKey],
    onDone: (reply) => {
      form.clear();
      props.onDone(reply);
    },
  });
  return (
    <Form
      scope={props.path.split('/').at(-1) ?? ''}
      form={form}
      command={command}
      input={() => form.values}
      send={props.send}
    >
      <PasswordField name="password" label={t('password')} required />
    </Form>
  );
}

function Confirm({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => void }) {
  const t = useTexts(securityTexts);
  const queries = useQueryClient();
  const form = useForm({ code: '' });
  const command = useCommand((step: SecondStep) => showCode(queries, step), { onDone });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const key = new URL(enrolment.totpURI).searchParams.get('secret') ?? '';
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('steps')}
      </h3>
      <ol className={styles.steps}>
        <li>
          <p>{t('scan')}</p>
          {/* Made here of the key alone: it goes to no picture service. */}
          <div
            className={styles.qr}
            role="img"
            aria-label={t('qr')}
            dangerouslySetInnerHTML={{ __html: encodeQR(enrolment.totpURI, 'svg', { border: 1 }) }}
          />
        </li>
        <li>
          <p>{t('orKey')}</p>
          <p>
            <code>{key.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </li>
        <li>
          <Form
            form={form}
            command={command}
            input={() => ({ from: 'app' as const, code: form.values.code.replace(/\s+/g, '') })}
            send={t('confirm')}
          >
            <TextField name="code" label={t('code')} hint={t('codeHint')} required autoComplete="one-time-code" />
          </Form>
        </li>
      </ol>
      <Note>
        <p>{t('codesNext')}</p>
      </Note>
      <Button variant="subtle" onClick={() => location.reload()}>
        {t('later')}
      </Button>
    </>
  );
}
