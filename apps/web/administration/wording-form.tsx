/** A letter in a programme's own words, and how it would look. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { REASON_CHARS_MAX, TEMPLATE_PARAGRAPH_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { LongTextField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Refusal } from '../layout/refusal.tsx';
import { orNull } from '../form/value.ts';
import { Section } from '../layout/page.tsx';
import { Prose } from '../texts/prose.tsx';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { useToldOf } from './programme.tsx';
import { administrationTexts, wordingTexts } from './texts.ts';

export interface Wording {
  subject: string | null;
  opening: readonly string[];
  closing: readonly string[];
}

interface Props {
  programmeId: string;
  message: string;
  lang: 'th' | 'en';
  placeholders: readonly string[];
  /** As it stands now. */
  now: Wording;
}

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);

export function WordingForm({ programmeId, message, lang, placeholders, now }: Props) {
  const t = useTexts(wordingTexts);
  const say = useTexts(administrationTexts);
  const told = useToldOf();
  const { note, tell } = useDone();
  const form = useForm(
    { subject: now.subject ?? '', opening: now.opening.join('\n\n'), closing: now.closing.join('\n\n'), reason: '' },
    `wording ${programmeId} ${message} ${lang}`,
  );
  const path = { id: programmeId };
  const save = useCommand(
    (body: Schemas['NewTemplate'], header) =>
      read(api.POST('/programmes/{id}/templates', { params: { path, header }, body })),
    {
      changes: [['templates'], ['changes']],
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const [letter, setLetter] = useState<Schemas['Preview'] | null>(null);
  const preview = useCommand(
    (body: Schemas['NewPreview'], header) =>
      read(api.POST('/programmes/{id}/template-previews', { params: { path, header }, body })),
    { onDone: setLetter },
  );
  const wording = () => ({
    message,
    lang,
    subject: orNull(form.values.subject),
    opening: paragraphs(form.values.opening),
    closing: paragraphs(form.values.closing),
  });
  const most = TEMPLATE_PARAGRAPH_CHARS_MAX * 10;
  const names = placeholders.map((name) => `{${name}}`).join(' ');
  return (
    <>
      {note}
      {names && <p>{t('placeholders', { names })}</p>}
      <Form
        form={form}
        command={save}
        input={() => ({ ...wording(), reason: form.values.reason.trim(), effectiveAt: null })}
        send={t('save')}
        fieldAt={(at) => at.replace(/\.\d+$/, '')}
        beside={
          <Button
            variant="default"
            size="md"
            loading={preview.isPending}
            onClick={() => preview.mutate({ ...wording(), caseId: null })}
          >
            {t('preview')}
          </Button>
        }
      >
        <TextField name="subject" label={t('subject')} most={TITLE_CHARS_MAX} />
        <LongTextField name="opening" label={t('opening')} hint={t('paragraphs')} most={most} rows={4} />
        <LongTextField name="closing" label={t('closing')} hint={t('paragraphs')} most={most} rows={4} />
        <LongTextField name="reason" label={say('reason')} required most={REASON_CHARS_MAX} rows={2} />
      </Form>
      {preview.error && <Refusal error={preview.error} />}
      <div aria-live="polite">
        {letter && (
          <Section title={t('previewed')}>
            <h3 lang={lang}>{letter.subject}</h3>
            <Prose>{letter.text}</Prose>
          </Section>
        )}
      </div>
    </>
  );
}
