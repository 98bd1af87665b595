/** A file as a field of a form. It goes when it is chosen; what the form holds is its id, or the hash of its bytes. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { filesQuery, type FilePlace, type StoredFile } from '../api/files.ts';
import { useUpload } from '../api/upload.ts';
import { useTexts } from '../texts/language.tsx';
import { useField, type FieldProps } from './form.tsx';
import { formTexts } from './texts.ts';
import { FileInput } from './upload.tsx';
import { FileName } from '../layout/file-name.tsx';
import styles from './form.module.css';

interface FileFieldProps extends FieldProps {
  place: FilePlace;
  as: 'id' | 'sha256';
  accept?: string;
}

export function FileField({ place, as, accept, ...props }: FileFieldProps) {
  const t = useTexts(formTexts);
  const field = useField(props, undefined, 'noFile');
  const { data } = useQuery(filesQuery(place));
  const file = data?.items.find((one) => one[as] === field.value);
  const removal = useRemoval(place);
  const upload = useUpload(place, {
    onDone: (stored) => {
      if (file && file.id !== stored.id) removal.drop(file);
      field.set(stored[as]);
    },
  });
  return (
    <div>
      {file && (
        <p className={styles.kept}>
          <FileName file={file} />{' '}
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t('removeFile', { name: file.name })}
            onClick={() => {
              field.set('');
              removal.drop(file);
              document.getElementById(field.id)?.focus();
            }}
          >
            {t('remove')}
          </Button>
        </p>
      )}
      <FileInput
        id={field.id}
        label={props.required || props.inRow ? props.label : `${props.label} ${t('optional')}`}
        hint={props.hint}
        accept={accept}
        error={field.error}
        upload={upload}
      />
    </div>
  );
}

/** A draft's file goes for good. One that lies with a case stays there, and is only named no more. */
export function useRemoval(place: FilePlace) {
  const command = useCommand(
    (file: string) => read(api.DELETE('/drafts/{id}/files/{file}', { params: { path: { id: place.id, file } } })),
    { changes: [filesQuery(place).queryKey] },
  );
  const drop = ({ id }: Pick<StoredFile, 'id'>) => {
    if (place.kind === 'draft') command.mutate(id);
  };
  return { drop, command };
}
