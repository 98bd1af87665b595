/** Writing an application: drawn from the call's form, saved while typing, submitted with a receipt. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { nowQuery } from '../api/clock.ts';
import { saveDraft, type Draft } from '../api/drafts.ts';
import { useAutosave, type Autosave } from '../form/autosave.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Fetched } from '../layout/fetched.tsx';
import { later } from '../layout/later.ts';
import { Refusal } from '../layout/refusal.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { Attachments } from './attachments.tsx';
import { fieldAt, typedFrom, type FormSchema } from './form-schema.ts';
import { contentFrom, fieldsFor } from './form-conditions.ts';
import type { Receipt } from './receipt/receipt-note.tsx';
import { SchemaFields } from './schema-fields.tsx';
import { draftTexts } from './texts.ts';

const Conflict = later(async () => (await import('./conflict/conflict.tsx')).Conflict);

export interface DraftFormProps {
  draft: Draft;
  schema: FormSchema;
  onSent: (receipt: Receipt) => void;
}

export function DraftForm({ draft, schema, onSent }: DraftFormProps) {
  const t = useTexts(draftTexts);
  const { day } = useFormats();
  const queries = useQueryClient();
  const typedOf = (of: Draft): Values => ({ ...typedFrom(schema, of.content, day), title: of.title });
  const form = useForm<Values>(typedOf(draft), `draft ${draft.id}`);
  /** What was stored last, here or by the time the page came up: changes of two editors are told by it. */
  const base = useRef<Values>(typedOf(draft));
  const content = contentFrom(schema, form.values);
  const proposal = draft.kind === 'proposal';
  const fields = fieldsFor(schema, content);
  const place = { kind: 'draft', id: draft.id } as const;
  const value = { title: form.values['title']?.trim() || draft.title, content: content as Schemas['DraftContent'] };
  const autosave = useAutosave({
    value,
    first: draft,
    save: async (body, ifMatch) => {
      const saved = await saveDraft(draft.id, body, ifMatch);
      base.current = typedOf(saved);
      form.stored(base.current);
      return saved;
    },
  });
  const refused = autosave.status.state === 'refused';
  useEffect(() => {
    // Whatever was refused may be so because time has passed: what counts it looks at the clock anew.
    if (refused) void queries.invalidateQueries({ queryKey: nowQuery.queryKey });
  }, [refused, queries]);
  useEffect(() => {
    const late = Object.entries(form.late);
    if (late.length === 0) return;
    // Typed here before another editor saved: both texts are shown, and none is dropped.
    for (const [name, { typed, over }] of late) {
      base.current = { ...base.current, [name]: over };
      form.set(name, typed);
    }
    autosave.hold();
  }, [form.late]);
  const command = useCommand(
    async (_: object, header) => {
      const ifMatch = await autosave.settle();
      return read(
        api.POST('/drafts/{id}/submission', {
          params: { path: { id: draft.id }, header: { ...header, 'If-Match': ifMatch } },
        }),
      );
    },
    {
      changes: [['drafts'], ['cases'], ['inbox']],
      onDone: (given) => {
        form.clear();
        onSent(given);
        void queries.invalidateQueries({ queryKey: ['draft', draft.id] });
      },
    },
  );
  return (
    <>
      {/* Said once: a refused submission says the same. */}
      <SavedState status={autosave.status} told={command.error} />
      {autosave.status.state === 'conflict' && (
        <Fetched>
          <Conflict
            draftId={draft.id}
            schema={schema}
            base={base.current}
            mine={form.values}
            typedOf={typedOf}
            onSettled={(theirs, values) => {
              for (const name of new Set([...Object.keys(form.values), ...Object.keys(values)]))
                form.set(name, values[name] ?? '');
              base.current = typedOf(theirs);
              autosave.goOnFrom(theirs);
            }}
          />
        </Fetched>
      )}
      <Form
        form={form}
        command={command}
        input={() => ({})}
        send={t(proposal ? 'submitProposal' : 'submit')}
        fieldAt={fieldAt}
      >
        <TextField name="title" label={t(proposal ? 'proposalTitle' : 'title')} required most={TITLE_CHARS_MAX} />
        <SchemaFields form={schema} fields={fields} typed={form.values} set={form.set} place={place} />
        <Attachments draftId={draft.id} named={new Set(Object.values(form.values))} />
      </Form>
    </>
  );
}

function SavedState({ status, told }: { status: Autosave; told: Error | null }) {
  const t = useTexts(draftTexts);
  const { instant } = useFormats();
  const words = {
    saved: status.state === 'saved' ? t('saved', { at: instant(status.at) }) : '',
    saving: t('saving'),
    waiting: t('notSaved'),
    refused: t('notTaken'),
    conflict: '',
  };
  return (
    <>
      <p role="status">{words[status.state]}</p>
      {status.state === 'refused' && status.error !== told && <Refusal error={status.error} />}
    </>
  );
}
