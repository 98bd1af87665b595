/**
 * A call's form, as its author wrote it, and its content as words. Values of a form are text by path (`budget.0.amount`);
 * content is JSON by the form's own types.
 */
import { formatBaht } from '#libs/money/satang.js';
import { formatPercentages } from '#libs/money/shares.js';
import { formatBahtNumber } from './baht-number.ts';
import { bangkokDay, lastDayBefore } from '#libs/calendar/working-days.js';

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
  'x-reviewed'?: boolean;
  /** Of a table: what its amounts come to is what these fields beside it say together. */
  'x-adds-up-to'?: readonly string[];
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

export type Named = readonly [name: string, schema: FieldSchema];

/** A call's form; beside the sum that is asked for stands the most that the call gives. */
export function callForm({ form, bands }: { form: unknown; bands: readonly { upTo: string }[] }): FormSchema {
  const schema = form as FormSchema;
  const [asked, most] = [schema.properties?.['requested'], bands.at(-1)?.upTo];
  if (!asked || most === undefined) return schema;
  const said = (lang: 'th' | 'en', limit: string) => [asked['x-help']?.[lang], limit].filter(Boolean).join(' ');
  const help = {
    th: said('th', `ไม่เกิน ${formatBaht(BigInt(most), 'th')}`),
    en: said('en', `At most ${formatBaht(BigInt(most), 'en')}`),
  };
  return { ...schema, properties: { ...schema.properties, requested: { ...asked, 'x-help': help } } };
}

/** In the order of whoever wrote the form. */
export function propertiesOf({ properties = {}, 'x-order': order = [] }: Part): Named[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(properties).sort(([a], [b]) => place(a) - place(b));
}

/** What is known already is refined where it stands; what is new comes right behind the field that asks for it. */
export function withMore(fields: readonly Named[], more: readonly Named[], behind: string | undefined): Named[] {
  const refined = fields.map(([name, schema]): Named => [name, { ...schema, ...new Map(more).get(name) }]);
  const fresh = more.filter(([name]) => !fields.some(([known]) => known === name));
  const at = fields.findIndex(([name]) => name === behind);
  const place = at < 0 ? fields.length : at + 1;
  return [...refined.slice(0, place), ...fresh, ...refined.slice(place)];
}

/** Whatever the form may ask for, whether its conditions hold or not: to show what was answered. */
export function everyField(form: FormSchema): Named[] {
  return (form.allOf ?? []).reduce<Named[]>(
    (fields, branch) =>
      [branch.then ?? {}, branch.else ?? {}].reduce(
        (all, part) => withMore(all, propertiesOf(part), Object.keys(branch.if?.properties ?? {})[0]),
        fields,
      ),
    propertiesOf(form),
  );
}

// ─── From content to text ───────────────────────────────────────────────────────────────────────────────────────────

type Write = (value: string) => string;

/** As a person would have typed it: days by `day`, amounts in baht. To be read instead of typed, `amount` names the currency. */
export function typedFrom(
  form: FormSchema,
  content: Content,
  day: Write,
  amount: Write = formatBahtNumber,
): Record<string, string> {
  const typed: Record<string, string> = {};
  const put = (schema: FieldSchema, at: string, value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((row: Content, index) => {
        for (const [name, of] of Object.entries(schema.items?.properties ?? {}))
          put(of, `${at}.${index}.${name}`, row[name]);
      });
    } else if (value !== undefined && value !== null) typed[at] = textOf(schema, value, day, amount);
  };
  for (const [name, schema] of everyField(form)) put(schema, name, content[name]);
  return typed;
}

function textOf(schema: FieldSchema, value: unknown, day: Write, amount: Write): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (schema.format === 'satang') return amount(String(value));
  if (schema.format === 'shares') return formatPercentages(String(value));
  if (schema.format === 'date') return day(String(value));
  if (schema.format === 'date-time')
    return day(midnight(String(value)) ? lastDayBefore(String(value)) : bangkokDay(String(value)));
  return String(value);
}

const midnight = (instant: string) => new Date(instant).toISOString().endsWith('T17:00:00.000Z');

/** `/budget/0/amount` of the API is `budget.0.amount` here. */
export function fieldAt(at: string): string {
  return at.replace(/^\//, '').replaceAll('/', '.');
}
