/** Papers that go with a draft besides those that its form asks for; they are sent with it. */
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { FILES_PER_OWNER_MAX } from '#libs/contracts/limits.js';
import { filesQuery, type FilePlace } from '../api/files.ts';
import { useUpload } from '../api/upload.ts';
import { useRemoval } from '../form/file-field.tsx';
import { Refusal } from '../layout/refusal.tsx';
import { FileInput } from '../form/upload.tsx';
import { FileName } from '../layout/file-name.tsx';
import { useTexts } from '../texts/language.tsx';
import { draftTexts } from './texts.ts';
import styles from './schema-fields.module.css';

/** `named`: ids of files that fields of the form hold: those stand there. */
export function Attachments({ draftId, named }: { draftId: string; named: ReadonlySet<string> }) {
  const t = useTexts(draftTexts);
  const place: FilePlace = { kind: 'draft', id: draftId };
  const { items } = useSuspenseQuery(filesQuery(place)).data;
  const upload = useUpload(place);
  const removal = useRemoval(place);
  const loose = items.filter(({ id }) => !named.has(id));
  return (
    <fieldset className={styles.section}>
      <legend>{t('attachments')}</legend>
      {removal.command.error && <Refusal error={removal.command.error} />}
      <ul className={styles.files}>
        {loose.map((file) => (
          <li key={file.id}>
            <FileName file={file} />{' '}
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t('removeFile', { name: file.name })}
              onClick={() => {
                removal.drop(file);
                document.getElementById('attachment')?.focus();
              }}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {items.length < FILES_PER_OWNER_MAX && <FileInput id="attachment" label={t('attach')} upload={upload} />}
    </fieldset>
  );
}
