/** What somebody says of single fields when an application goes back: its organisation reads it beside each of them. */
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REMARK_CHARS_MAX } from '#libs/contracts/limits.js';
import { callQuery } from '../../api/calls.ts';
import { caseContentQuery } from '../../api/cases.ts';
import type { Schemas } from '../../api/client.ts';
import { fieldsFor } from '../../draft/form-conditions.ts';
import type { FormSchema } from '../../draft/form-schema.ts';
import { LongTextField } from '../../form/fields.tsx';
import type { Values } from '../../form/form.tsx';
import { useTexts, useTitle } from '../../texts/language.tsx';
import { remarkTexts } from './texts.ts';
import styles from '../../draft/schema-fields.module.css';

/** Names of the fields that have a remark, and each remark, among the values of the form. */
const LIST = 'remarked';
const at = (field: string) => `remark.${field}`;
const remarked = (typed: Values) => (typed[LIST] ?? '').split(' ').filter(Boolean);

interface Props {
  caseId: string;
  callId: string;
  typed: Values;
  set: (name: string, value: string) => void;
}

export function RemarkFields({ caseId, callId, typed, set }: Props) {
  const t = useTexts(remarkTexts);
  const titleOf = useTitle();
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const { content } = useSuspenseQuery(caseContentQuery(caseId)).data;
  // Those that the applicant's form shows: a field behind a condition that does not hold cannot be mended.
  const fields = new Map(
    fieldsFor(call.form as FormSchema, content ?? {}).map(({ name, schema }) => [
      name,
      schema['x-title'] ? titleOf(schema['x-title']) : name,
    ]),
  );
  const [choice, setChoice] = useState('');
  const chosen = remarked(typed).filter((name) => fields.has(name));
  const free = [...fields].filter(([name]) => !chosen.includes(name));
  if (fields.size === 0) return null;
  const add = () => {
    if (!choice) return;
    set(LIST, [...chosen, choice].join(' '));
    setChoice('');
  };
  return (
    <fieldset className={styles.rows}>
      <legend>{t('title')}</legend>
      <p>{t('lead')}</p>
      {chosen.map((name) => (
        <div key={name}>
          <LongTextField
            name={at(name)}
            label={t('remarkOn', { field: fields.get(name) ?? name })}
            required
            most={REMARK_CHARS_MAX}
            rows={3}
          />
          <Button
            variant="subtle"
            onClick={() => {
              set(LIST, chosen.filter((other) => other !== name).join(' '));
              set(at(name), '');
            }}
          >
            {t('remove', { field: fields.get(name) ?? name })}
          </Button>
        </div>
      ))}
      {free.length > 0 && (
        <div className={styles.choose}>
          <label htmlFor="remark-field">{t('field')}</label>
          <select id="remark-field" value={choice} onChange={(event) => setChoice(event.currentTarget.value)}>
            <option value="">{t('choose')}</option>
            {free.map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
          <Button variant="default" disabled={!choice} onClick={add}>
            {t('add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** One text with all of them; none where nothing was said. */
export function remarkTextsFrom(typed: Values): Schemas['NewText'][] {
  const said = remarked(typed).map((field) => ({ field, words: (typed[at(field)] ?? '').trim() }));
  return said.length === 0 ? [] : [{ kind: 'remark', body: JSON.stringify(said) }];
}
