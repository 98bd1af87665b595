/** On a sandbox, whose accounts everybody knows: one tap signs in as any role. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../layout/refusal.tsx';
import { Section } from '../layout/page.tsx';
import { useLang, useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { CodeForm } from './code-form.tsx';
import { demoAccountsQuery, signIn, type Credentials } from './session.ts';
import { signInTexts } from './texts.ts';
import styles from './demo-accounts.module.css';

export function DemoAccounts({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTexts(signInTexts);
  const titleOf = useTitle();
  const queries = useQueryClient();
  const accounts = useQuery(demoAccountsQuery).data?.items ?? [];
  const [codeAsked, setCodeAsked] = useState(false);
  const lang = useLang();
  const command = useCommand((credentials: Credentials) => signIn(queries, credentials, `/${lang}/confirm-email`), {
    onDone: (step) => (step === 'code' ? setCodeAsked(true) : onDone()),
  });
  if (accounts.length === 0) return null;
  return (
    <Section title={t('demo')}>
      <p>{t('demoLead')}</p>
      {command.error && <Refusal error={command.error} />}
      {codeAsked && (
        <>
          <p>{t('demoCode')}</p>
          <CodeForm onDone={onDone} giveUp={() => setCodeAsked(false)} />
        </>
      )}
      <ul className={styles.accounts}>
        {accounts.map(({ name, roles, email, password }) => (
          <li key={email}>
            <button type="button" disabled={command.isPending} onClick={() => command.mutate({ email, password })}>
              <strong>{roles.map(titleOf).join(' · ')}</strong>
              <span>
                <Verbatim>{name}</Verbatim>
              </span>
              <small>{email}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
