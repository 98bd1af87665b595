/** That an officer entered a case from paper: whoever reads it should know whose hand it was. */
import { Link } from '@tanstack/react-router';
import type { CaseView } from '../api/cases.ts';
import { Note } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { onPaperTexts } from './texts.ts';

export const isOnPaper = ({ facts }: CaseView) => facts['channel'] === 'paper';

export function OnPaper({ theCase, party }: { theCase: CaseView; party: boolean }) {
  const t = useTexts(onPaperTexts);
  const { organisationId } = theCase;
  if (!isOnPaper(theCase)) return null;
  return (
    <Note title={t('onPaper')}>
      {party && organisationId ? (
        <Link from="/$lang" to="/$lang/organisations/$id" params={{ id: organisationId }}>
          {t('confirmHere')}
        </Link>
      ) : (
        t('onPaperStaff')
      )}
    </Note>
  );
}
