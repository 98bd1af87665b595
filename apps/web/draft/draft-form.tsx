/** Writing an application: drawn from the call's form, saved while typing, submitted with a receipt. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { draftQuery, saveDraft, type Draft } from '../api/drafts.ts';
import { useAutosave, type Autosave } from '../form/autosave.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Note, TableFrame } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { Attachments } from './attachments.tsx';
import { fieldAt, typedFrom, type FormSchema } from './form-schema.ts';
import { contentFrom, fieldsFor } from './form-conditions.ts';
import { ReceiptNote, type Receipt } from './receipt-note.tsx';
import { SchemaFields } from './schema-fields.tsx';
import { draftTexts } from './texts.ts';

export function DraftForm({ draft, schema }: { draft: Draft; schema: FormSchema }) {
  const t = useTexts(draftTexts);
  const { day } = useFormats();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const typedOf = (of: Draft): Values => ({ ...typedFrom(schema, of.content, day), title: of.title });
  const form = useForm<Values>(typedOf(draft), `draft ${draft.id} ${draft.version}`);
  const content = contentFrom(schema, form.values);
  const proposal = draft.kind === 'proposal';
  const fields = fieldsFor(schema, content);
  const place = { kind: 'draft', id: draft.id } as const;
  const value = { title: form.values['title']?.trim() || draft.title, content: content as Schemas['DraftContent'] };
  const autosave = useAutosave({
    value,
    first: draft,
    save: (body, ifMatch) => saveDraft(draft.id, body, ifMatch),
    on: receipt === null,
  });
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
        setReceipt(given);
      },
    },
  );
  if (receipt) return <ReceiptNote receipt={receipt} />;
  return (
    <>
      <SavedState status={autosave.status} />
      {autosave.status.state === 'conflict' && (
        <Conflict
          draftId={draft.id}
          mine={form.values}
          typedOf={typedOf}
          onMine={autosave.goOnFrom}
          onTheirs={(theirs) => {
            for (const [name, text] of Object.entries(typedOf(theirs))) form.set(name, text);
            autosave.goOnFrom(theirs);
          }}
        />
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

function SavedState({ status }: { status: Autosave }) {
  const t = useTexts(draftTexts);
  const { instant } = useFormats();
  const words =
    status.state === 'saved'
      ? t('saved', { at: instant(status.at) })
      : status.state === 'saving'
        ? t('saving')
        : status.state === 'waiting'
          ? t('notSaved')
          : '';
  return <p role="status">{words}</p>;
}

interface ConflictProps {
  draftId: string;
  mine: Values;
  typedOf: (draft: Draft) => Values;
  onMine: (theirs: Draft) => void;
  onTheirs: (theirs: Draft) => void;
}

function Conflict({ draftId, mine, typedOf, onMine, onTheirs }: ConflictProps) {
  const t = useTexts(draftTexts);
  const queries = useQueryClient();
  const [theirs, setTheirs] = useState<Draft | null>(null);
  if (!theirs) {
    void queries.fetchQuery({ ...draftQuery(draftId), staleTime: 0 }).then(setTheirs);
    return null;
  }
  const saved = typedOf(theirs);
  const differing = [...new Set([...Object.keys(mine), ...Object.keys(saved)])].filter(
    (name) => (mine[name] ?? '') !== (saved[name] ?? ''),
  );
  return (
    <Note tone="warn" title={t('conflict')} live>
      <p>{t('conflictTodo')}</p>
      <TableFrame label={t('conflict')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('mine')}</th>
              <th scope="col">{t('theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <Verbatim>{mine[name] ?? ''}</Verbatim>
                </td>
                <td>
                  <Verbatim>{saved[name] ?? ''}</Verbatim>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Button mr="sm" onClick={() => onMine(theirs)}>
        {t('keepMine')}
      </Button>
      <Button variant="default" onClick={() => onTheirs(theirs)}>
        {t('takeTheirs')}
      </Button>
    </Note>
  );
}
