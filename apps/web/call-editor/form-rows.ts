/**
 * A call's form as a list of fields that one person can read: each with its kind, its words, and when it is asked. What
 * the list has no place for (a format of its own, a nested table, another condition) is carried along unchanged.
 */
import { propertiesOf, type FieldSchema, type FormSchema, type Named } from '../draft/form-schema.ts';

export const fieldKinds = [
  'text',
  'long',
  'choice',
  'yes_no',
  'agree',
  'number',
  'amount',
  'day',
  'email',
  'file',
  'table',
  'other',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface Option {
  value: string;
  th: string;
  en: string;
}

export interface FieldRow {
  /** Its name in what is sent: never changed once applications hold it. */
  name: string;
  kind: FieldKind;
  th: string;
  en: string;
  helpTh: string;
  helpEn: string;
  required: boolean;
  /** Characters of a text, or the largest number; null where nothing bounds it. */
  most: number | null;
  options: readonly Option[];
  section: string;
  /** Shown to those who judge without knowing whose it is. */
  reviewed: boolean;
  /** Of a table: its amounts come to what is asked for and what is brought. */
  addsUp: boolean;
  /** Asked only where another field has been answered so; null: always. */
  when: { field: string; value: string } | null;
  base: FieldSchema;
}

type Branch = NonNullable<FormSchema['allOf']>[number];

/** What the list does not show. */
export interface Rest {
  form: Omit<FormSchema, 'properties' | 'required' | 'allOf' | 'x-order'>;
  branches: readonly Branch[];
  /** As the names stood, so that what is unchanged stays as it was. */
  required: readonly string[];
}

const LONG_CHARS = 300;
const formatKinds: Readonly<Record<string, FieldKind>> = {
  satang: 'amount',
  date: 'day',
  'date-time': 'day',
  email: 'email',
  file: 'file',
};

export function kindOf(schema: FieldSchema): FieldKind {
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return schema.const === true ? 'agree' : 'yes_no';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'array') return 'table';
  if (schema.type !== 'string') return 'other';
  if (schema.format) return formatKinds[schema.format] ?? 'other';
  return (schema.maxLength ?? 0) > LONG_CHARS ? 'long' : 'text';
}

const said = (th: string, en: string) => ({ th, en });

/** What a new field of that kind begins with. */
function blank(kind: FieldKind): FieldSchema {
  switch (kind) {
    case 'text':
    case 'long':
    case 'choice':
    case 'other':
      return { type: 'string' };
    case 'yes_no':
      return { type: 'boolean' };
    case 'agree':
      return { type: 'boolean', const: true };
    case 'number':
      return { type: 'integer', minimum: 0 };
    case 'amount':
      return { type: 'string', format: 'satang' };
    case 'day':
      // A moment, as the processes count them: what they take out of an application they can read.
      return { type: 'string', format: 'date-time' };
    case 'email':
    case 'file':
      return { type: 'string', format: kind };
    case 'table':
      return {
        type: 'array',
        maxItems: 50,
        items: {
          type: 'object',
          required: ['item', 'amount'],
          'x-order': ['item', 'amount'],
          properties: {
            item: { type: 'string', maxLength: 200, 'x-title': said('รายการ', 'Item') },
            amount: { type: 'string', format: 'satang', 'x-title': said('จำนวนเงิน', 'Amount') },
          },
        },
      };
  }
}

// ─── From a form to its list ────────────────────────────────────────────────────────────────────────────────────────

export function rowsOf(form: FormSchema): { rows: FieldRow[]; rest: Rest } {
  const { properties, required = [], allOf = [], 'x-order': _, ...others } = form;
  const names = new Set(Object.keys(properties ?? {}));
  const simple = allOf.filter((branch) => isSimple(branch, names));
  const rows = propertiesOf(form).map((named) => rowOf(named, required, null));
  for (const branch of simple) {
    const [[field, { const: value }]] = Object.entries(branch.if?.properties ?? {}) as [[string, FieldSchema]];
    const when = { field, value: String(value) };
    const more = propertiesOf(branch.then ?? {}).map((named) => rowOf(named, branch.then?.required ?? [], when));
    // Behind the field that they depend on, and what depends on it already.
    const last = rows.findLastIndex((row) => row.name === field || row.when?.field === field);
    rows.splice(last < 0 ? rows.length : last + 1, 0, ...more);
  }
  const branches = allOf.filter((branch) => !simple.includes(branch));
  return { rows, rest: { form: others, branches, required } };
}

/** One field is so, and then others are asked that nobody else asks. */
function isSimple({ if: condition, then, else: otherwise }: Branch, names: ReadonlySet<string>): boolean {
  const asked = Object.entries(condition?.properties ?? {});
  const [only] = asked;
  return (
    asked.length === 1 &&
    only !== undefined &&
    only[1].const !== undefined &&
    otherwise === undefined &&
    Object.keys(then?.properties ?? {}).every((name) => !names.has(name))
  );
}

function rowOf([name, schema]: Named, required: readonly string[], when: FieldRow['when']): FieldRow {
  const { 'x-title': title, 'x-help': help, 'x-enum-titles': titles = [], enum: values = [] } = schema;
  const bound = schema.maxLength ?? schema.maximum;
  return {
    name,
    kind: kindOf(schema),
    th: title?.th ?? '',
    en: title?.en ?? '',
    helpTh: help?.th ?? '',
    helpEn: help?.en ?? '',
    required: required.includes(name),
    most: bound ?? null,
    options: values.map((value, at) => ({ value, th: titles[at]?.th ?? '', en: titles[at]?.en ?? '' })),
    section: schema['x-section'] ?? '',
    reviewed: schema['x-reviewed'] === true,
    addsUp: schema['x-adds-up-to'] !== undefined,
    when,
    base: schema,
  };
}

// ─── And back ───────────────────────────────────────────────────────────────────────────────────────────────────────

export function formFrom(rows: readonly FieldRow[], rest: Rest): FormSchema {
  if (rows.length === 0 && rest.branches.length === 0) return {};
  const always = rows.filter(({ when }) => when === null);
  const conditions = new Map<string, FieldRow[]>();
  for (const row of rows) {
    if (row.when === null) continue;
    const key = JSON.stringify([row.when.field, row.when.value]);
    conditions.set(key, [...(conditions.get(key) ?? []), row]);
  }
  const branches = [...conditions.values()].map((asked) => branchOf(asked, rows));
  const required = requiredOf(always, rest.required);
  const allOf = [...branches, ...rest.branches];
  return {
    ...rest.form,
    type: 'object',
    ...partOf(always),
    ...(required.length > 0 && { required }),
    ...(allOf.length > 0 && { allOf }),
  };
}

function partOf(rows: readonly FieldRow[]) {
  return {
    'x-order': rows.map(({ name }) => name),
    properties: Object.fromEntries(rows.map((row) => [row.name, schemaOf(row)])),
  };
}

function requiredOf(rows: readonly FieldRow[], before: readonly string[]): string[] {
  const names = rows.filter(({ required }) => required).map(({ name }) => name);
  return [...before.filter((name) => names.includes(name)), ...names.filter((name) => !before.includes(name))];
}

function branchOf(asked: readonly FieldRow[], rows: readonly FieldRow[]): Branch {
  const { field, value } = asked[0]?.when ?? { field: '', value: '' };
  const kind = rows.find(({ name }) => name === field)?.kind;
  const answered = kind === 'yes_no' || kind === 'agree' ? value === 'true' : value;
  const required = requiredOf(asked, []);
  return {
    if: { required: [field], properties: { [field]: { const: answered } } },
    then: { ...partOf(asked), ...(required.length > 0 && { required }) },
  };
}

function schemaOf(row: FieldRow): FieldSchema {
  const { kind, most, options, section, reviewed, addsUp, base } = row;
  const kept = kindOf(base) === kind ? base : blank(kind);
  const {
    'x-title': _,
    'x-help': __,
    'x-section': ___,
    'x-reviewed': ____,
    enum: _____,
    'x-enum-titles': ______,
    maxLength: _______,
    maximum: ________,
    'x-adds-up-to': known = ['requested', 'ownFunds'],
    ...others
  } = kept;
  return {
    ...others,
    ...((kind === 'text' || kind === 'long') && most !== null && { maxLength: most }),
    ...(kind === 'number' && most !== null && { maximum: most }),
    ...(kind === 'choice' && {
      enum: options.map(({ value }) => value),
      'x-enum-titles': options.map(({ th, en }) => said(th, en)),
    }),
    'x-title': said(row.th, row.en),
    ...((row.helpTh || row.helpEn) && { 'x-help': said(row.helpTh, row.helpEn) }),
    ...(section && { 'x-section': section }),
    ...(reviewed && { 'x-reviewed': true }),
    ...(kind === 'table' && addsUp && { 'x-adds-up-to': known }),
  };
}
