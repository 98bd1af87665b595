/** What a call's form asks for after the answers so far, and from typed text to the content that the API takes. */
import { Validator, type Schema } from '@cfworker/json-schema';
import { endOfBangkokDay } from '#libs/calendar/working-days.js';
import { dayFrom, satangFrom, sharesFrom, wholeNumberFrom } from '../form/value.ts';
import {
  propertiesOf,
  withMore,
  type Content,
  type DrawnField,
  type FieldSchema,
  type FormSchema,
  type Typed,
} from './form-schema.ts';

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
  if (schema.format === 'shares') return sharesFrom(text);
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
