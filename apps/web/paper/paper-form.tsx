/** What an organisation wrote on paper, typed into the call's form by an officer. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import type { Call } from '../api/calls.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { contentFrom, fieldsFor } from '../draft/form-conditions.ts';
import { callForm, fieldAt, type FormSchema } from '../draft/form-schema.ts';
import { ReceiptNote, type Receipt } from '../draft/receipt/receipt-note.tsx';
import { SchemaFields } from '../draft/schema-fields.tsx';
import { draftTexts } from '../draft/texts.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Section } from '../layout/page.tsx';
import { FindOrganisation, type Found } from '../organisation/find-organisation.tsx';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { BringScan } from './scan.tsx';
import { paperTexts } from './texts.ts';

/** Beside the fields of the call's form, none of which is called so. */
const WHOSE = 'organisation:id';
const WHOSE_NAME = 'organisation:name';

type CallInFull = Pick<Call, 'id' | 'bands'> & { form: unknown };

export function PaperForm({ call }: { call: CallInFull }) {
  const t = useTexts(paperTexts);
  const schema = callForm(call);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const form = useForm<Values>({ [WHOSE]: '', [WHOSE_NAME]: '', title: '' }, `paper ${call.id}`);
  const choose = (organisation: Pick<Found, 'id' | 'name'>) => {
    form.set(WHOSE, organisation.id);
    form.set(WHOSE_NAME, organisation.name);
  };
  const whose = { id: form.values[WHOSE] ?? '', name: form.values[WHOSE_NAME] ?? '' };
  if (receipt) return <Entered receipt={receipt} />;
  if (!whose.id)
    return (
      <Section title={t('whose')}>
        <FindOrganisation onChosen={choose} />
      </Section>
    );
  return (
    <Written
      call={call}
      schema={schema}
      form={form}
      whose={whose}
      onAnother={() => choose({ id: '', name: '' })}
      onDone={setReceipt}
    />
  );
}

interface WrittenProps {
  call: CallInFull;
  schema: FormSchema;
  form: ReturnType<typeof useForm<Values>>;
  whose: { id: string; name: string };
  onAnother: () => void;
  onDone: (receipt: Receipt) => void;
}

function Written({ call, schema, form, whose, onAnother, onDone }: WrittenProps) {
  const t = useTexts(paperTexts);
  const say = useTexts(draftTexts);
  const place = useFocusOnArrival();
  const content = contentFrom(schema, form.values);
  const command = useCommand(
    (body: Schemas['NewFiling'], header) => read(api.POST('/assisted-filings', { params: { header }, body })),
    {
      changes: [['filings'], ['cases']],
      onDone: (receipt) => {
        form.clear();
        onDone(receipt);
      },
    },
  );
  const input = (): Schemas['NewFiling'] => ({
    callId: call.id,
    organisationId: whose.id,
    title: (form.values['title'] ?? '').trim(),
    content: content as Schemas['DraftContent'],
  });
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Section title={t('asWritten')}>
        <p>
          {t('of')}:{' '}
          <strong>
            <Verbatim>{whose.name}</Verbatim>
          </strong>{' '}
          <Button variant="subtle" size="compact-md" onClick={onAnother}>
            {t('another')}
          </Button>
        </p>
        <p>{t('filesLater')}</p>
        <Form form={form} command={command} input={input} send={t('enter')} fieldAt={fieldAt}>
          <TextField name="title" label={say('title')} required most={TITLE_CHARS_MAX} />
          <SchemaFields
            form={schema}
            fields={fieldsFor(schema, content)}
            typed={form.values}
            set={form.set}
            place={null}
          />
        </Form>
      </Section>
    </div>
  );
}

function Entered({ receipt }: { receipt: Receipt }) {
  const t = useTexts(paperTexts);
  const place = useFocusOnArrival();
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <ReceiptNote receipt={receipt} title={t('done')}>
        <p>{t('told')}</p>
      </ReceiptNote>
      <BringScan caseId={receipt.caseId} />
    </div>
  );
}

/** What was pressed to come here is gone: whoever works by keys or ears goes on here. */
function useFocusOnArrival() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
