/**
 * A call's form, as fields: what to draw for the answers given so far, and from typed text to the content that the API
 * takes and back. Values of a form are text by path (`budget.0.amount`); content is JSON by the form's own types.
 */
import { Validator, type Schema } from '@cfworker/json-schema';
import { formatBahtNumber } from './baht-number.ts';
import { bangkokDay, endOfBangkokDay, lastDayBefore } from '#libs/calendar/working-days.js';
import { dayFrom, satangFrom, wholeNumberFrom } from '../form/value.ts';

interface Said {
  th: string;
  en: string;
}

export interface FieldSchema {
  type?: string;
  format?: string;
  enum?: readonly string[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, FieldSchema>>;
  items?: FieldSchema;
  'x-title'?: Said;
  'x-help'?: Said;
  'x-enum-titles'?: readonly Said[];
  /** Stores of JSON lose the order of properties: here it stands. */
  'x-order'?: readonly string[];
  'x-section'?: string;
  'x-widget'?: string;
}

type Part = Pick<FieldSchema, 'properties' | 'required' | 'x-order'>;

interface Branch {
  if?: Part;
  then?: Part;
  else?: Part;
}

export interface FormSchema extends FieldSchema {
  allOf?: readonly Branch[];
  'x-sections'?: readonly { key: string; title: Said }[];
}

export type Content = Record<string, unknown>;
export type Typed = Readonly<Record<string, string>>;

export interface DrawnField {
  name: string;
  schema: FieldSchema;
  required: boolean;
}

/** Every field that the content so far calls for; a conditional one stands behind the field that its condition names. */
export function fieldsFor(form: FormSchema, content: Content): DrawnField[] {
  const required = new Set(form.required ?? []);
  let fields = propertiesOf(form);
  for (const branch of form.allOf ?? []) {
    const holds = branch.if ? new Validator(branch.if as Schema, '2020-12').validate(content).valid : true;
    const chosen = (holds ? branch.then : branch.else) ?? {};
    for (const name of chosen.required ?? []) required.add(name);
    fields = withMore(fields, propertiesOf(chosen), Object.keys(branch.if?.properties ?? {})[0]);
  }
  return fields.map(([name, schema]) => ({ name, schema, required: required.has(name) }));
}

type Named = readonly [name: string, schema: FieldSchema];

/** In the order of whoever wrote the form. */
export function propertiesOf({ properties = {}, 'x-order': order = [] }: Part): Named[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(properties).sort(([a], [b]) => place(a) - place(b));
}

/** What is known already is refined where it stands; what is new comes right behind the field that asks for it. */
function withMore(fields: readonly Named[], more: readonly Named[], behind: string | undefined): Named[] {
  const refined = fields.map(([name, schema]): Named => [name, { ...schema, ...new Map(more).get(name) }]);
  const fresh = more.filter(([name]) => !fields.some(([known]) => known === name));
  const at = fields.findIndex(([name]) => name === behind);
  const place = at < 0 ? fields.length : at + 1;
  return [...refined.slice(0, place), ...fresh, ...refined.slice(place)];
}

// ─── From typed text to content ─────────────────────────────────────────────────────────────────────────────────────

/** What can be read of what was typed; a field that is empty or cannot be read yet is left out. */
export function contentFrom(form: FormSchema, typed: Typed): Content {
  // Conditions look at plain fields; those that they bring in are read in a second pass.
  const first = readFields(fieldsFor(form, {}), typed);
  return readFields(fieldsFor(form, first), typed);
}

function readFields(fields: readonly DrawnField[], typed: Typed): Content {
  const read = fields.map(({ name, schema }) => [name, valueFrom(schema, name, typed)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function valueFrom(schema: FieldSchema, at: string, typed: Typed): unknown {
  if (schema.type === 'array') return rowsFrom(schema, at, typed);
  const text = (typed[at] ?? '').trim();
  if (text === '') return undefined;
  try {
    return plainFrom(schema, text);
  } catch (error) {
    // Half a date is no content yet: the field itself says what is wrong with it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function plainFrom(schema: FieldSchema, text: string): unknown {
  if (schema.type === 'boolean') return text === 'yes';
  if (schema.type === 'integer' || schema.type === 'number') return wholeNumberFrom(text) ?? undefined;
  if (schema.format === 'satang') return satangFrom(text);
  if (schema.format === 'date') return dayFrom(text);
  // A project that ends on a day ends with that day.
  if (schema.format === 'date-time') return endOfBangkokDay(dayFrom(text));
  return text;
}

function rowsFrom({ items = {} }: FieldSchema, at: string, typed: Typed): Content[] | undefined {
  const rows = Array.from({ length: rowCount(at, typed) }, (_, row) =>
    readFields(
      propertiesOf(items).map(([name, schema]) => ({ name: `${at}.${row}.${name}`, schema, required: false })),
      typed,
    ),
  );
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([path, value]) => [path.split('.').at(-1) ?? path, value])),
  );
  const filled = named.filter((row) => Object.keys(row).length > 0);
  return filled.length > 0 ? filled : undefined;
}

/** One more than the last row in which anything stands. */
export function rowCount(at: string, typed: Typed): number {
  const rows = Object.entries(typed).flatMap(([path, text]) => {
    const row = path.startsWith(`${at}.`) ? Number(path.slice(at.length + 1).split('.')[0]) : Number.NaN;
    return Number.isInteger(row) && text.trim() !== '' ? [row + 1] : [];
  });
  return Math.max(0, ...rows);
}

// ─── From content to text ───────────────────────────────────────────────────────────────────────────────────────────

/** As a person would have typed it: days by `day`, amounts in baht. */
export function typedFrom(form: FormSchema, content: Content, day: (day: string) => string): Record<string, string> {
  const typed: Record<string, string> = {};
  const put = (schema: FieldSchema, at: string, value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((row: Content, index) => {
        for (const [name, of] of Object.entries(schema.items?.properties ?? {}))
          put(of, `${at}.${index}.${name}`, row[name]);
      });
    } else if (value !== undefined && value !== null) typed[at] = textOf(schema, value, day);
  };
  for (const { name, schema } of fieldsFor(form, content)) put(schema, name, content[name]);
  return typed;
}

function textOf(schema: FieldSchema, value: unknown, day: (day: string) => string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (schema.format === 'satang') return formatBahtNumber(String(value));
  if (schema.format === 'date') return day(String(value));
  if (schema.format === 'date-time')
    return day(midnight(String(value)) ? lastDayBefore(String(value)) : bangkokDay(String(value)));
  return String(value);
}

const midnight = (instant: string) => new Date(instant).toISOString().endsWith('T17:00:00.000Z');
