/**
 * The form of a call: JSON Schema of few keywords, which the web app can draw and the server checks. Titles and help in
 * both languages stand in keywords of our own. No `pattern`: a format names what is meant, says so in both languages,
 * and cannot be made to run for ever.
 */
import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DataValidationCxt } from 'ajv/dist/types/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { FORM_DEPTH_MAX, FORM_ISSUES_MAX, FORMS_COMPILED_MAX } from '#libs/contracts/limits.js';
import { formatBaht, MAX_SATANG } from '#libs/money/satang.js';
import type { ProcessDefinition, Text } from '#libs/process/definition.js';
import { canonical } from '#libs/record/canonical.js';

export type Form = { readonly [keyword: string]: unknown };

/** `at`: a JSON Pointer into the form or the content. */
export interface FormIssue {
  at: string;
  message: Text;
}

const ownKeywords = [
  'x-title',
  'x-help',
  'x-order',
  'x-enum-titles',
  'x-section',
  'x-sections',
  'x-widget',
  'x-reviewed',
];
const ADDS_UP = 'x-adds-up-to';
const standardKeywords =
  'type properties required enum const format items additionalProperties minLength maxLength minimum maximum ' +
  'minItems maxItems uniqueItems if then else allOf dependentRequired';
const keywords = new Set([...standardKeywords.split(' '), ...ownKeywords, ADDS_UP]);

const isSatang = (text: string) => /^(0|[1-9]\d{0,18})$/.test(text) && BigInt(text) <= MAX_SATANG;

/** What a text may have to be; `file` is the id of an uploaded file. */
const formats = {
  date: fullFormats.date,
  'date-time': fullFormats['date-time'],
  email: fullFormats.email,
  uri: fullFormats.uri,
  file: fullFormats.uuid,
  satang: isSatang,
  'thai-phone': /^0\d{8,9}$/,
  'postal-code': /^\d{5}$/,
};

const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false, strictRequired: false, formats });
ajv.addVocabulary(ownKeywords);
ajv.addKeyword({
  keyword: ADDS_UP,
  type: 'array',
  schemaType: 'array',
  metaSchema: { type: 'array', items: { type: 'string' }, minItems: 1 },
  errors: true,
  validate: addsUp,
});

/**
 * `x-adds-up-to`, of a table: what its rows cost together is what these fields beside it say together. An amount that cannot
 * be read is wrong by itself, and so is asking for nothing.
 */
function addsUp(names: string[], rows: unknown[], table?: AnySchemaObject, context?: DataValidationCxt): boolean {
  const column = amountColumn(table);
  const beside = (context?.parentData ?? {}) as Record<string, unknown>;
  const costs = rows.map((row) => (isRecord(row) && column ? row[column] : undefined));
  const asked = names.map((name) => beside[name] ?? '0');
  if (![...costs, ...asked].every((amount) => typeof amount === 'string' && isSatang(amount))) return true;
  const sumOf = (all: unknown[]) => all.reduce<bigint>((sum, amount) => sum + BigInt(String(amount)), 0n);
  const [total, wanted] = [sumOf(costs), sumOf(asked)];
  if (wanted === 0n || total === wanted) return true;
  const params = { total: String(total), wanted: String(wanted) };
  addsUp.errors = [{ keyword: ADDS_UP, params, ...(table && { parentSchema: table }) }];
  return false;
}
addsUp.errors = [] as Partial<ErrorObject>[];

function amountColumn(table?: AnySchemaObject): string | undefined {
  const columns =
    isRecord(table?.items) && isRecord(table.items.properties) ? Object.entries(table.items.properties) : [];
  return columns.find(([, column]) => isRecord(column) && column.format === 'satang')?.[0];
}

const compiled = new Map<string, ValidateFunction>();

function validatorOf(form: Form): ValidateFunction {
  const text = canonical(form);
  const known = compiled.get(text);
  if (known) return known;
  const oldest = compiled.size < FORMS_COMPILED_MAX ? undefined : compiled.keys().next().value;
  if (oldest !== undefined) compiled.delete(oldest);
  const made = ajv.compile(JSON.parse(text) as object);
  // A compiled form is kept here alone, so that dropping it frees it.
  ajv.removeSchema();
  compiled.set(text, made);
  return made;
}

// ─── Is it a form? ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Empty where the form can be drawn and checked, and asks for what the process has to know of an application. */
export function checkForm(form: Form, definition: ProcessDefinition): FormIssue[] {
  if (Object.keys(form).length === 0) return [];
  const shape = [...shapeIssues(form, '', 0), ...titleIssues(form, '')];
  if (form.type !== 'object') shape.push(issue('/type', 'แบบฟอร์มต้องเป็น object', 'a form is an object'));
  if (shape.length > 0) return shape.slice(0, FORM_ISSUES_MAX);
  try {
    validatorOf(form);
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    return [issue('', `แบบฟอร์มไม่ถูกต้อง: ${why}`, why)];
  }
  return factIssues(form, definition);
}

function shapeIssues(schema: unknown, at: string, depth: number): FormIssue[] {
  if (typeof schema === 'boolean') return [];
  if (!isRecord(schema)) return [issue(at, 'ต้องเป็น object', 'must be an object')];
  if (depth > FORM_DEPTH_MAX) return [issue(at, 'ซ้อนลึกเกินไป', 'is nested too deeply')];
  const unknown = Object.keys(schema).filter((keyword) => !keywords.has(keyword));
  const odd = unknown.map((keyword) => issue(`${at}/${keyword}`, 'คำสั่งนี้ใช้ไม่ได้', 'is no keyword of forms'));
  return [...odd, ...below(schema, at).flatMap(([inner, place]) => shapeIssues(inner, place, depth + 1))];
}

/** The schemas within one, with where they stand. */
function below(schema: Form, at: string): [unknown, string][] {
  const { properties, items, allOf } = schema;
  const named = isRecord(properties) ? Object.entries(properties) : [];
  const branches = ['if', 'then', 'else'].filter((keyword) => keyword in schema);
  return [
    ...named.map(([key, inner]): [unknown, string] => [inner, `${at}/properties/${escaped(key)}`]),
    ...(items === undefined ? [] : [[items, `${at}/items`] as [unknown, string]]),
    ...branches.map((keyword): [unknown, string] => [schema[keyword], `${at}/${keyword}`]),
    ...(Array.isArray(allOf) ? allOf.map((inner, n): [unknown, string] => [inner, `${at}/allOf/${n}`]) : []),
  ];
}

/** Whatever a person has to fill in is called something, in both languages; what only asks (`if`) is not. */
function titleIssues(schema: unknown, at: string): FormIssue[] {
  if (!isRecord(schema)) return [];
  const own = isRecord(schema.properties) ? Object.entries(schema.properties) : [];
  const untitled = own
    .filter(([, field]) => isRecord(field) && field.type !== undefined && !isText(field['x-title']))
    .map(([key]) =>
      issue(`${at}/properties/${escaped(key)}/x-title`, 'ต้องมีชื่อสองภาษา', 'needs a title in both languages'),
    );
  const { enum: values, 'x-enum-titles': titles } = schema;
  const named =
    Array.isArray(titles) && Array.isArray(values) && titles.length === values.length && titles.every(isText);
  const choices = Array.isArray(values) && schema.type !== undefined && !named;
  const nameless = choices
    ? [issue(`${at}/x-enum-titles`, 'ตัวเลือกต้องมีชื่อสองภาษา', 'each choice needs a title in both languages')]
    : [];
  const inner = below(schema, at).filter(([, place]) => !place.endsWith('/if'));
  return [...untitled, ...nameless, ...inner.flatMap(([field, place]) => titleIssues(field, place))];
}

const formatOfKind: Readonly<Record<string, string>> = { amount: 'satang', instant: 'date-time' };

/** What the process takes out of an application is asked for, and in a form that it can read. */
function factIssues(form: Form, { facts }: ProcessDefinition): FormIssue[] {
  const fields = isRecord(form.properties) ? form.properties : {};
  const required = Array.isArray(form.required) ? form.required : [];
  return facts
    .filter(({ stated, required: needed }) => stated && needed)
    .flatMap(({ key, kind, title }) => {
      const field = fields[key];
      const at = `/properties/${escaped(key)}`;
      if (!isRecord(field) || !required.includes(key))
        return [
          issue(
            at,
            `กระบวนการต้องใช้ “${title.th}”: เพิ่มช่องที่มีชื่อในข้อมูลว่า ${key} และบังคับกรอก`,
            `the process needs “${title.en}”: add a field whose name in the data is ${key}, and have it required`,
          ),
        ];
      const format = kind && formatOfKind[kind];
      if (!format || field.format === format) return [];
      return [issue(`${at}/format`, `ต้องเป็น ${format}`, `must be ${format}`)];
    });
}

/** The form with the order of its fields written down, because a database does not keep it. */
export function ordered(form: Form): Form {
  return Object.fromEntries(
    Object.entries({ ...orderOf(form), ...form }).map(([keyword, value]) => [keyword, orderedWithin(keyword, value)]),
  );
}

function orderedWithin(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, isRecord(field) ? ordered(field) : field]),
    );
  if (keyword === 'allOf' && Array.isArray(value)) return value.map((one) => (isRecord(one) ? ordered(one) : one));
  if (['items', 'then', 'else'].includes(keyword) && isRecord(value)) return ordered(value);
  return value;
}

function orderOf({ properties }: Form): Form {
  return isRecord(properties) ? { 'x-order': Object.keys(properties) } : {};
}

// ─── Is it filled in? ───────────────────────────────────────────────────────────────────────────────────────────────

/** What is missing or wrong in an application, field by field. Empty: it may be submitted. */
export function contentIssues(form: Form, content: Readonly<Record<string, unknown>>): FormIssue[] {
  if (Object.keys(form).length === 0) return [];
  const validate = validatorOf(form);
  if (validate(content)) return [];
  // A condition that failed is told by what it asked for.
  const told = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return told.slice(0, FORM_ISSUES_MAX).map(issueOf);
}

function issueOf(error: ErrorObject): FormIssue {
  const { keyword, instancePath, params, parentSchema } = error;
  const field = typeof params.missingProperty === 'string' ? params.missingProperty : params.additionalProperty;
  const at = typeof field === 'string' ? `${instancePath}/${escaped(field)}` : instancePath;
  const fields = isRecord(parentSchema?.properties) ? parentSchema.properties : {};
  const schema = keyword === 'required' && typeof field === 'string' ? fields[field] : parentSchema;
  const title = isRecord(schema) && isText(schema['x-title']) ? schema['x-title'] : null;
  const { th, en } = (phrases[keyword] ?? invalid)(params as Limits);
  return title ? issue(at, `${title.th}: ${th}`, `${title.en}: ${en}`) : issue(at, th, en);
}

interface Limits {
  limit: number;
  format: string;
  /** Satang. */
  total: string;
  wanted: string;
}
const text = (th: string, en: string): Text => ({ th, en });
const missing = () => text('ยังไม่ได้กรอก', 'is missing');
const invalid = () => text('ไม่ถูกต้อง', 'is not valid');
const phrases: Readonly<Record<string, (limits: Limits) => Text>> = {
  required: missing,
  dependentRequired: missing,
  type: () => text('ชนิดข้อมูลไม่ถูกต้อง', 'is of the wrong kind'),
  enum: () => text('เลือกจากรายการที่มี', 'choose one of the list'),
  const: () => text('ต้องยืนยันข้อนี้', 'has to be agreed to'),
  format: ({ format }) => formatPhrases[format] ?? invalid(),
  minLength: ({ limit }) => text(`ต้องมีอย่างน้อย ${limit} อักขระ`, `needs at least ${limit} characters`),
  maxLength: ({ limit }) => text(`ต้องไม่เกิน ${limit} อักขระ`, `may have at most ${limit} characters`),
  minimum: ({ limit }) => text(`ต้องไม่น้อยกว่า ${limit}`, `must be at least ${limit}`),
  maximum: ({ limit }) => text(`ต้องไม่เกิน ${limit}`, `must be at most ${limit}`),
  minItems: ({ limit }) => text(`ต้องมีอย่างน้อย ${limit} รายการ`, `needs at least ${limit} entries`),
  maxItems: ({ limit }) => text(`ต้องไม่เกิน ${limit} รายการ`, `may have at most ${limit} entries`),
  uniqueItems: () => text('มีรายการซ้ำ', 'names something twice'),
  [ADDS_UP]: ({ total, wanted }) =>
    text(
      `รวมได้ ${formatBaht(BigInt(total), 'th')} ต้องเท่ากับวงเงินที่ขอรวมเงินสมทบ ${formatBaht(BigInt(wanted), 'th')}`,
      `adds up to ${formatBaht(BigInt(total), 'en')}, and must be what is requested with your own funds, ${formatBaht(BigInt(wanted), 'en')}`,
    ),
  additionalProperties: () => text('แบบฟอร์มไม่มีช่องนี้', 'the form has no such field'),
};
const formatPhrases: Readonly<Record<string, Text>> = {
  date: text('ต้องเป็นวันที่', 'must be a date'),
  'date-time': text('ต้องเป็นวันและเวลา', 'must be a date and time'),
  email: text('ต้องเป็นที่อยู่อีเมล', 'must be an e-mail address'),
  uri: text('ต้องเป็นที่อยู่เว็บ', 'must be a web address'),
  file: text('ต้องแนบไฟล์', 'must be an uploaded file'),
  satang: text('ต้องเป็นจำนวนเงิน', 'must be an amount of money'),
  'thai-phone': text('ต้องเป็นเลขหมายโทรศัพท์ 9–10 หลัก', 'must be a telephone number of 9 or 10 digits'),
  'postal-code': text('ต้องเป็นรหัสไปรษณีย์ 5 หลัก', 'must be a postal code of 5 digits'),
};

function issue(at: string, th: string, en: string): FormIssue {
  return { at, message: { th, en } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is Text {
  return isRecord(value) && ['th', 'en'].every((lang) => typeof value[lang] === 'string' && value[lang] !== '');
}

/** As a step of a JSON Pointer. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
