/** Papers that show who the organisation is and who signs for it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { papersQuery } from '../api/organisations.ts';
import { Refusal } from '../form/form.tsx';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { detailTexts } from './texts.ts';
import styles from './organisation.module.css';

export function Papers({ organisationId: id, bring }: { organisationId: string; bring: boolean }) {
  const t = useTexts(detailTexts);
  const { items } = useSuspenseQuery(papersQuery(id)).data;
  return (
    <>
      <h3>{t('papers')}</h3>
      {items.length === 0 && <p>{t('noPapers')}</p>}
      <ul className={styles.list}>
        {items.map((file) => (
          <li key={file.id}>
            <Paper file={file} />
          </li>
        ))}
      </ul>
      {bring && <Bring organisationId={id} />}
    </>
  );
}

function Paper({ file }: { file: Schemas['StoredFile'] }) {
  const t = useTexts(detailTexts);
  const { id, name, scan } = file;
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

/** By all but the file itself a command knows one from another. */
interface Brought {
  file: File;
  name: string;
  size: number;
  changedAt: number;
}

function Bring({ organisationId: id }: { organisationId: string }) {
  const t = useTexts(detailTexts);
  const field = useId();
  const command = useCommand(
    ({ file, name }: Brought, header) =>
      read(
        api.POST('/organisations/{id}/files', {
          params: { path: { id }, query: { name }, header },
          headers: { 'content-type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: (bytes) => bytes,
        }),
      ),
    { changes: [papersQuery(id).queryKey] },
  );
  return (
    <div>
      {command.error && <Refusal error={command.error} />}
      <label htmlFor={field} style={{ display: 'block' }}>
        {t('addPaper')}
      </label>
      <input
        id={field}
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        style={{ font: 'inherit', maxWidth: '100%', padding: '0.35rem 0' }}
        disabled={command.isPending}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) command.mutate({ file, name: file.name, size: file.size, changedAt: file.lastModified });
          // The same file may be tried again.
          event.currentTarget.value = '';
        }}
      />
      <p role="status">{command.isPending ? t('bringing') : command.isSuccess ? t('brought') : ''}</p>
    </div>
  );
}
