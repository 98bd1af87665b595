/** Every file that lies with a case. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { filesQuery } from '../api/files.ts';
import { FileName } from '../layout/file-name.tsx';
import { Empty } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { workTexts } from './texts.ts';

export function CaseFiles({ caseId }: { caseId: string }) {
  const t = useTexts(workTexts);
  const { instant } = useFormats();
  const { items } = useSuspenseQuery(filesQuery({ kind: 'case', id: caseId })).data;
  if (items.length === 0) return <Empty>{t('noFiles')}</Empty>;
  return (
    <ul>
      {items.map((file) => (
        <li key={file.id}>
          <FileName file={file} /> · {file.purpose === 'verification' ? '' : t(file.purpose)} · {instant(file.storedAt)}
        </li>
      ))}
    </ul>
  );
}
