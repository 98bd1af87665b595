/** The paper itself, scanned, is put with the case that was made of it. */
import { useId } from 'react';
import { useUpload } from '../api/upload.ts';
import { FileInput } from '../form/upload.tsx';
import { useTexts } from '../texts/language.tsx';
import { paperTexts } from './texts.ts';

export function BringScan({ caseId }: { caseId: string }) {
  const t = useTexts(paperTexts);
  const upload = useUpload({ kind: 'evidence', id: caseId, purpose: 'paper_application' });
  return (
    <FileInput
      id={useId()}
      label={t('scan')}
      hint={t('scanHint')}
      accept="application/pdf,image/jpeg,image/png"
      upload={upload}
    />
  );
}
