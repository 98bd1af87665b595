/** A page of one's account, with the way to the others. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { accountTexts } from './texts.ts';
import styles from './account.module.css';

const pages = [
  ['/$lang/account', 'profile'],
  ['/$lang/account/security', 'security'],
  ['/$lang/account/letters', 'letters'],
  ['/$lang/account/notices', 'preferences'],
  ['/$lang/account/standing-in', 'standingIn'],
  ['/$lang/account/privacy', 'privacy'],
] as const;

export function AccountPage(props: { title: string; lead?: string; children: ReactNode }) {
  const t = useTexts(accountTexts);
  return (
    <Page
      {...props}
      above={
        <nav aria-label={t('account')} className="no-print">
          <ul className={styles.pages}>
            {pages.map(([to, key]) => (
              <li key={key}>
                <Link from="/$lang" to={to} activeOptions={{ exact: true }}>
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      }
    />
  );
}
