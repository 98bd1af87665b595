/** Why a case came back: above the form that answers it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { caseRemarksQuery } from '../api/cases.ts';
import { Note } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import { caseTexts } from './texts.ts';

export function Returned({ caseId }: { caseId: string }) {
  const t = useTexts(caseTexts);
  const { reasons } = useSuspenseQuery(caseRemarksQuery(caseId)).data;
  if (reasons.length === 0) return null;
  return (
    <Note tone="warn" title={t('returned')}>
      {reasons.map(({ words, at }) => (
        <Prose key={`${at} ${words}`}>{words}</Prose>
      ))}
    </Note>
  );
}
