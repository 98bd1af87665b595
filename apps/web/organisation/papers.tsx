/** Papers that show who the organisation is and who signs for it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { filesQuery } from '../api/files.ts';
import { useUpload } from '../api/upload.ts';
import { FileInput } from '../form/upload.tsx';
import { FileName } from '../layout/file-name.tsx';
import { useTexts } from '../texts/language.tsx';
import { detailTexts } from './texts.ts';
import styles from './organisation.module.css';

export function Papers({ organisationId: id, bring }: { organisationId: string; bring: boolean }) {
  const t = useTexts(detailTexts);
  const { items } = useSuspenseQuery(filesQuery({ kind: 'organisation', id })).data;
  return (
    <>
      <h3>{t('papers')}</h3>
      {items.length === 0 && <p>{t('noPapers')}</p>}
      <ul className={styles.list}>
        {items.map((file) => (
          <li key={file.id}>
            <FileName file={file} />
          </li>
        ))}
      </ul>
      {bring && <Bring organisationId={id} />}
    </>
  );
}

function Bring({ organisationId: id }: { organisationId: string }) {
  const t = useTexts(detailTexts);
  const upload = useUpload({ kind: 'organisation', id });
  return (
    <FileInput
      id={useId()}
      label={t('addPaper')}
      hint={t('paperHint')}
      accept="application/pdf,image/jpeg,image/png"
      upload={upload}
    />
  );
}
