/** Deleting what was never used. The API refuses what was, and says so. */
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import type { QueryKey } from '@tanstack/react-query';
import { useCommand } from '../api/command.ts';
import type { Schemas } from '../api/client.ts';
import { LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { shapeTexts } from './texts.ts';

interface Props {
  /** Tells the fields of several on one page apart. */
  scope: string;
  send: string;
  remove: (query: { reason: string }) => Promise<Schemas['Change']>;
  changes: readonly QueryKey[];
  onDone: () => void | Promise<void>;
}

export function Deletion({ scope, send, remove, changes, onDone }: Props) {
  const t = useTexts(shapeTexts);
  const form = useForm({ reason: '' }, `delete ${scope}`);
  const command = useCommand((query: { reason: string }) => remove(query), {
    changes: [['changes'], ...changes],
    onDone: () => {
      form.clear();
      return onDone();
    },
  });
  return (
    <>
      <p>{t('deletionHint')}</p>
      <Form
        form={form}
        command={command}
        input={() => ({ reason: form.values.reason.trim() })}
        send={send}
        scope={`delete-${scope}`}
      >
        <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
      </Form>
    </>
  );
}
