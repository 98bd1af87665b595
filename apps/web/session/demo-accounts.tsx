/** On a sandbox, whose accounts everybody knows: one tap signs in as any role. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../form/form.tsx';
import { Section } from '../layout/page.tsx';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { demoAccountsQuery, signIn, type Credentials } from './session.ts';
import { signInTexts } from './texts.ts';
import styles from './demo-accounts.module.css';

export function DemoAccounts({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTexts(signInTexts);
  const titleOf = useTitle();
  const queries = useQueryClient();
  const accounts = useQuery(demoAccountsQuery).data?.items ?? [];
  const command = useCommand((credentials: Credentials) => signIn(queries, credentials), { onDone });
  if (accounts.length === 0) return null;
  return (
    <Section title={t('demo')}>
      <p>{t('demoLead')}</p>
      {command.error && <Refusal error={command.error} />}
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
