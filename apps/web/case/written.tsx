/** What was sent, field by field, by the titles of its form. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { caseProcessQuery } from '../api/cases.ts';
import { filesQuery, type StoredFile } from '../api/files.ts';
import { everyField, propertiesOf, typedFrom, type FieldSchema, type FormSchema } from '../draft/form-schema.ts';
import { FileName } from '../layout/file-name.tsx';
import { Facts } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { caseTexts } from './texts.ts';
import { nameInWords } from './name-in-words.ts';
import { Unforeseen } from './unforeseen.tsx';

export interface Sent {
  caseId: string;
  content: Record<string, unknown>;
  before: Record<string, unknown> | null;
}

/** What the form does not know stands behind it. What was sent otherwise before says so. */
export function Written({ caseId, content, before, form }: Sent & { form: FormSchema }) {
  const t = useTexts(caseTexts);
  const { day, baht } = useFormats();
  const label = useFieldLabel();
  const titleOf = useTitle();
  const files = useQuery(filesQuery({ kind: 'case', id: caseId })).data?.items ?? [];
  const typed = typedFrom(form, content, day, baht);
  const fields = everyField(form).filter(([name]) => content[name] !== undefined);
  const typedBefore = before && typedFrom(form, before, day, baht);
  const valueWords = (schema: FieldSchema, text: string) => {
    if (schema.format !== 'file') return <Verbatim>{label.of(schema, text)}</Verbatim>;
    const file = files.find(({ id }) => id === text);
    return file ? <FileName file={file} /> : t('fileSent');
  };
  const rowsOf = (name: string, of: Record<string, unknown> | null) =>
    Array.isArray(of?.[name]) ? of[name].length : 0;
  const known = fields.flatMap(([name, schema]): [string, ReactNode][] => {
    if (!Array.isArray(content[name])) {
      const [now, then] = [typed[name] ?? '', typedBefore?.[name] ?? ''];
      const value = valueWords(schema, now);
      const changed = typedBefore && now !== then && <Before>{then && valueWords(schema, then)}</Before>;
      return [[label(name, schema), withBefore(value, changed)]];
    }
    return Array.from({ length: Math.max(rowsOf(name, content), rowsOf(name, before)) }, (_, row) => {
      const words = (of: Readonly<Record<string, string>>) => rowWords(schema, `${name}.${row}`, of, label.of);
      const now = row < rowsOf(name, content) ? words(typed) : '';
      const then = typedBefore && row < rowsOf(name, before) ? words(typedBefore) : '';
      const changed = typedBefore && now !== then && (
        <Before>
          <Verbatim>{then}</Verbatim>
        </Before>
      );
      return [`${label(name, schema)} ${row + 1}`, withBefore(<Verbatim>{now}</Verbatim>, changed)];
    });
  });
  const attached = attachedTo(content, files);
  const names = new Set([...fields.map(([name]) => name), 'attachments']);
  const { facts } = useSuspenseQuery(caseProcessQuery(caseId)).data;
  const others = Object.entries(content).flatMap(([name, value]): [string, ReactNode][] => {
    if (names.has(name)) return [];
    const fact = facts.find(({ key }) => key === name);
    const called = fact ? titleOf(fact.title) : nameInWords(name);
    return [[called, <Unforeseen key={name} value={value} kind={fact?.kind ?? null} />]];
  });
  return (
    <Facts
      items={[
        ...known,
        ...others,
        [t('attachments'), attached.length > 0 && <Attached key="attached" papers={attached} />],
      ]}
    />
  );
}

const withBefore = (now: ReactNode, before: ReactNode) => (
  <>
    {now}
    {before}
  </>
);

function Before({ children }: { children: ReactNode }) {
  const t = useTexts(caseTexts);
  return (
    <p>
      <small>
        {t('before')} {children || '–'}
      </small>
    </p>
  );
}

interface Paper {
  name: string;
  sha256: string;
  /** Null to whoever may not read it. */
  file: StoredFile | null;
}

/** Papers that went with it, but for those that stand in a field of the form that asked for them. */
function attachedTo({ attachments, ...fields }: Record<string, unknown>, files: readonly StoredFile[]): Paper[] {
  const named = Array.isArray(attachments) ? (attachments as Omit<Paper, 'file'>[]) : [];
  const inFields = new Set(Object.values(fields));
  return named
    .map((paper) => ({ ...paper, file: files.find(({ sha256 }) => sha256 === paper.sha256) ?? null }))
    .filter(({ file }) => file === null || !inFields.has(file.id));
}

function Attached({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul>
      {papers.map(({ name, sha256, file }) => (
        <li key={`${name} ${sha256}`}>{file ? <FileName file={file} /> : <Verbatim>{name}</Verbatim>}</li>
      ))}
    </ul>
  );
}

type Words = (schema: FieldSchema, text: string) => string;

function rowWords(schema: FieldSchema, at: string, typed: Readonly<Record<string, string>>, words: Words): string {
  return propertiesOf(schema.items ?? {})
    .map(([column, of]) => words(of, typed[`${at}.${column}`] ?? ''))
    .join(' · ');
}

function useFieldLabel() {
  const t = useTexts(caseTexts);
  const titleOf = useTitle();
  const label = (name: string, schema: FieldSchema) => (schema['x-title'] ? titleOf(schema['x-title']) : name);
  /** A choice by its title. */
  label.of = (schema: FieldSchema, text: string) => {
    if (schema.type === 'boolean' && (text === 'yes' || text === 'no')) return t(text);
    const title = schema['x-enum-titles']?.[schema.enum?.indexOf(text) ?? -1];
    return title ? titleOf(title) : text;
  };
  return label;
}
