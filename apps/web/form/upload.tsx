/** A file is chosen and goes at once: how much of it has gone is said, and so is why it was not taken. */
import { useState } from 'react';
import { FILE_BYTES_MAX } from '#libs/contracts/limits.js';
import type { useUpload } from '../api/upload.ts';
import { useTexts } from '../texts/language.tsx';
import { Refusal } from '../layout/refusal.tsx';
import { FilePick } from './inputs.tsx';
import { formTexts } from './texts.ts';
import styles from './form.module.css';

interface FileInputProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** Types that the dialog offers; the server looks at the bytes. */
  accept?: string | undefined;
  error?: string | null;
  upload: ReturnType<typeof useUpload>;
}

export function FileInput({ id, label, hint, accept, error = null, upload }: FileInputProps) {
  const t = useTexts(formTexts);
  const [tooLarge, setTooLarge] = useState(false);
  const { command, percent } = upload;
  const wrong = tooLarge ? t('fileTooLarge') : error;
  const take = (file: File | undefined) => {
    setTooLarge((file?.size ?? 0) > FILE_BYTES_MAX);
    if (file && file.size <= FILE_BYTES_MAX) upload.bring(file);
  };
  return (
    <div className={styles.file}>
      {command.error && <Refusal error={command.error} />}
      <FilePick
        id={id}
        label={label}
        description={hint ?? t('fileHint')}
        error={wrong}
        accept={accept}
        busy={command.isPending}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file may be tried again.
          currentTarget.value = '';
        }}
      />
      <p role="status" className={styles.hint}>
        {percent !== null && (
          <>
            <progress max={100} value={percent} aria-hidden="true" />{' '}
            {command.isPaused ? t('willBeSent') : t('filePercent', { percent })}
          </>
        )}
        {command.isSuccess && t('fileHere')}
      </p>
    </div>
  );
}
