/** The pages of those who hold a role: each has few, and sees no others. */
import { Link } from '@tanstack/react-router';
import { holds, useSession } from '../session/session.ts';
import { useTexts } from '../texts/language.tsx';
import { deskTexts } from './texts.ts';

export function Desks() {
  const t = useTexts(deskTexts);
  const account = useSession();
  return (
    <>
      {holds(account, 'programme_officer', 'director', 'admin', 'operator', 'auditor') && (
        <li>
          <Link from="/$lang" to="/$lang/board">
            {t('board')}
          </Link>
        </li>
      )}
      {holds(account, 'legal_officer', 'agency_officer', 'cabinet_liaison', 'permanent_secretary', 'minister') && (
        <li>
          <Link from="/$lang" to="/$lang/proposals">
            {t('proposals')}
          </Link>
        </li>
      )}
      {holds(
        account,
        'admin',
        'operator',
        'director',
        'programme_officer',
        'secretary',
        'legal_officer',
        'auditor',
      ) && (
        <li>
          <Link from="/$lang" to="/$lang/administration">
            {t('administration')}
          </Link>
        </li>
      )}
      {holds(account, 'secretary', 'admin') && (
        <li>
          <Link from="/$lang" to="/$lang/meetings">
            {t('meetings')}
          </Link>
        </li>
      )}
      {holds(account, 'finance_officer', 'director', 'admin', 'auditor') && (
        <li>
          <Link from="/$lang" to="/$lang/payments">
            {t('payments')}
          </Link>
        </li>
      )}
    </>
  );
}
