/** Every file that lies with a case. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { caseFilesQuery } from '../api/work.ts';
import { Empty } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { workTexts } from './texts.ts';

export function CaseFiles({ caseId }: { caseId: string }) {
  const t = useTexts(workTexts);
  const { instant } = useFormats();
  const { items } = useSuspenseQuery(caseFilesQuery(caseId)).data;
  if (items.length === 0) return <Empty>{t('noFiles')}</Empty>;
  return (
    <ul>
      {items.map(({ id, name, purpose, scan, storedAt }) => (
        <li key={id}>
          {scan === 'held' ? (
            <>
              <Verbatim>{name}</Verbatim> ({t('held')})
            </>
          ) : (
            <a href={`/files/${id}/content`}>
              <Verbatim>{name}</Verbatim>
            </a>
          )}{' '}
          · {purpose === 'verification' ? '' : t(purpose)} · {instant(storedAt)}
        </li>
      ))}
    </ul>
  );
}
