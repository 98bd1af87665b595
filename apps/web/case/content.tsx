/** What was sent, by the titles of the call's form where there is one. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { callQuery } from '../api/calls.ts';
import { caseContentQuery, type CaseView } from '../api/cases.ts';
import { everyField, propertiesOf, typedFrom, type FieldSchema, type FormSchema } from '../draft/form-schema.ts';
import { Empty, Facts } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { caseTexts } from './texts.ts';

export function Content({ theCase }: { theCase: CaseView }) {
  const t = useTexts(caseTexts);
  const { content } = useSuspenseQuery(caseContentQuery(theCase.caseId)).data;
  if (content === null) return <Empty>{t('erased')}</Empty>;
  if (Object.keys(content).length === 0) return <Empty>{t('nothingSent')}</Empty>;
  if (theCase.callId === null) return <Written content={content} form={{}} />;
  return <OfCall callId={theCase.callId} content={content} />;
}

function OfCall({ callId, content }: { callId: string; content: Record<string, unknown> }) {
  const { data: call } = useSuspenseQuery(callQuery(callId));
  return <Written content={content} form={call.form as FormSchema} />;
}

/** What the form does not know stands behind it under its own name. */
function Written({ content, form }: { content: Record<string, unknown>; form: FormSchema }) {
  const { day } = useFormats();
  const label = useFieldLabel();
  const typed = typedFrom(form, content, day);
  const fields = everyField(form).filter(([name]) => content[name] !== undefined);
  const known = fields.flatMap(([name, schema]): [string, string][] =>
    Array.isArray(content[name])
      ? content[name].map((_, row) => [`${label(name, schema)} ${row + 1}`, rowWords(schema, `${name}.${row}`, typed)])
      : [[label(name, schema), label.of(schema, typed[name] ?? '')]],
  );
  const names = new Set(fields.map(([name]) => name));
  const others = Object.entries(content).flatMap(([name, value]): [string, string][] =>
    names.has(name) ? [] : [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
  );
  return (
    <Facts items={[...known, ...others].map(([name, words]) => [name, <Verbatim key={name}>{words}</Verbatim>])} />
  );
}

function rowWords(schema: FieldSchema, at: string, typed: Readonly<Record<string, string>>): string {
  return propertiesOf(schema.items ?? {})
    .map(([column]) => typed[`${at}.${column}`] ?? '')
    .join(' · ');
}

function useFieldLabel() {
  const titleOf = useTitle();
  const label = (name: string, schema: FieldSchema) => (schema['x-title'] ? titleOf(schema['x-title']) : name);
  /** A choice by its title. */
  label.of = (schema: FieldSchema, text: string) => {
    const title = schema['x-enum-titles']?.[schema.enum?.indexOf(text) ?? -1];
    return title ? titleOf(title) : text === 'yes' && schema.type === 'boolean' ? '✓' : text;
  };
  return label;
}
