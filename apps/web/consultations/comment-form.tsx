/** A comment of anybody, and the receipt for it. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { COMMENT_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, EmailField, LongTextField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { orNull } from '../form/value.ts';
import { Facts, Note } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { consultationTexts } from './texts.ts';

type NewComment = Schemas['NewComment'];
type Receipt = Schemas['CommentReceipt'];

const stances = ['support', 'oppose', 'amend', 'other'] as const;

export function CommentForm({ consultationId }: { consultationId: string }) {
  const t = useTexts(consultationTexts);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const form = useForm({ stance: '', body: '', name: '', email: '' }, `comment ${consultationId}`);
  const command = useCommand(
    (body: NewComment, header) =>
      read(api.POST('/consultations/{id}/comments', { params: { path: { id: consultationId }, header }, body })),
    {
      changes: [['consultation', consultationId]],
      onDone: (given) => {
        form.clear();
        setReceipt(given);
      },
    },
  );
  if (receipt) return <ReceiptNote receipt={receipt} onAnother={() => setReceipt(null)} />;
  const input = (): NewComment => ({
    stance: form.values.stance as NewComment['stance'],
    body: form.values.body,
    name: orNull(form.values.name),
    email: orNull(form.values.email),
  });
  return (
    <Form form={form} command={command} input={input} send={t('send')}>
      <ChoiceField
        name="stance"
        label={t('stance')}
        required
        choices={stances.map((value) => ({ value, label: t(value) }))}
      />
      <LongTextField name="body" label={t('body')} hint={t('bodyHint')} required most={COMMENT_CHARS_MAX} rows={8} />
      <p>{t('privacy')}</p>
      <TextField name="name" label={t('name')} most={TITLE_CHARS_MAX} autoComplete="name" />
      <EmailField name="email" label={t('email')} />
    </Form>
  );
}

function ReceiptNote({ receipt, onAnother }: { receipt: Receipt; onAnother: () => void }) {
  const t = useTexts(consultationTexts);
  const { instant } = useFormats();
  const place = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone; what is to be kept is read out, and in sight.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Note tone="good" title={t('received')} live>
        <p>{t('keepIt')}</p>
        <Facts
          items={[
            [t('receipt'), <code key="receipt">{receipt.receipt}</code>],
            [t('receivedAt'), instant(receipt.at)],
            [t('hash'), <code key="hash">{receipt.hash}</code>],
          ]}
        />
        <p>
          <Link from="/$lang" to="/$lang/receipts" search={{ receipt: receipt.receipt }}>
            {t('check')}
          </Link>
        </p>
        <Button variant="default" onClick={onAnother}>
          {t('another')}
        </Button>
      </Note>
    </div>
  );
}
