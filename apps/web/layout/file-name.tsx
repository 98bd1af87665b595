import type { StoredFile } from '../api/files.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { layoutTexts } from './texts.ts';

/** Its name, as a link once it may be read. */
export function FileName({ file: { id, name, scan } }: { file: Pick<StoredFile, 'id' | 'name' | 'scan'> }) {
  const t = useTexts(layoutTexts);
  if (scan === 'held' || scan === 'infected')
    return (
      <>
        <Verbatim>{name}</Verbatim> ({t(scan)})
      </>
    );
  return (
    <a href={`/files/${id}/content`} target="_blank" rel="noreferrer">
      <Verbatim>{name}</Verbatim>
    </a>
  );
}

export function FileList({ files }: { files: readonly StoredFile[] }) {
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <FileName file={file} />
        </li>
      ))}
    </ul>
  );
}
