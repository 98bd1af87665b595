/** A call as text in fields, and from what was typed to the call that is proposed. */
import { endOfBangkokDay, lastDayBefore, bangkokDay } from '#libs/calendar/working-days.js';
import type { ManagedCall } from '../api/administration.ts';
import type { Schemas } from '../api/client.ts';
import { formatPercentages } from '#libs/money/shares.js';
import { formatBahtNumber } from '../draft/baht-number.ts';
import type { FieldSchema, FormSchema } from '../draft/form-schema.ts';
import type { Values } from '../form/form.tsx';
import { dayFrom, instantFrom, orNull, satangFrom, sharesFrom, tagsFrom, wholeNumberFrom } from '../form/value.ts';
import { formFrom, rowsOf, type FieldKind, type FieldRow, type Option, type Rest } from './form-rows.ts';
import { idsIn, readerOf, valuesOf, type Row } from './rows.ts';

/** What a change of a call carries, but for its version and reason. */
export type CallBody = Omit<Schemas['ChangedCall'], 'version' | 'reason' | 'effectiveAt'>;

/** A fact that the process leaves to the call. */
export interface CallFact {
  key: string;
  title: { th: string; en: string };
  kind: 'amount' | 'instant' | 'days' | 'shares';
}

type SayDay = (day: string) => string;

// ─── From a call to its fields ──────────────────────────────────────────────────────────────────────────────────────

export function valuesFrom(call: ManagedCall, facts: readonly CallFact[], day: SayDay): Values {
  const { title, summary, mode, opensAt, closesAt, workstreamId, envelopeId, track, province } = call;
  return {
    titleTh: title.th,
    titleEn: title.en,
    summaryTh: summary.th,
    summaryEn: summary.en,
    tags: call.tags.join(', '),
    mode,
    opens: day(bangkokDay(opensAt)),
    closes: day(lastDayBefore(closesAt)),
    workstreamId,
    envelopeId,
    track,
    province: province ?? '',
    blind: call.blind ? 'yes' : '',
    ...Object.fromEntries(call.reviewers.map((id) => [`reviewer.${id}`, 'yes'])),
    ...Object.fromEntries(facts.map((fact) => [`fact.${fact.key}`, factText(fact, call.facts[fact.key], day)])),
    ...valuesOf('rubric', call.rubric.map(criterionRow)),
    ...valuesOf('bands', call.bands.map(bandRow)),
    ...valuesOf('fields', rowsOf(call.form as FormSchema).rows.map(fieldRow)),
    reason: '',
  };
}

function factText({ kind }: CallFact, value: string | number | boolean | undefined, day: SayDay): string {
  if (value === undefined) return '';
  if (kind === 'instant') return day(lastDayBefore(String(value)));
  if (kind === 'shares') return formatPercentages(String(value));
  return kind === 'amount' ? formatBahtNumber(String(value)) : String(value);
}

function criterionRow({ key, title, guide, weight, max }: ManagedCall['rubric'][number]): Row {
  const guides = { guideTh: guide?.th ?? '', guideEn: guide?.en ?? '' };
  return { key, th: title.th, en: title.en, ...guides, weight: String(weight), max: String(max) };
}

function bandRow({ key, title, upTo, ownShare }: ManagedCall['bands'][number]): Row {
  return { key, th: title.th, en: title.en, upTo: formatBahtNumber(upTo), ownShare: String(ownShare) };
}

function fieldRow(row: FieldRow): Row {
  const { name, kind, th, en, helpTh, helpEn, section, when } = row;
  return {
    name,
    kind,
    th,
    en,
    helpTh,
    helpEn,
    section,
    required: row.required ? 'yes' : '',
    reviewed: row.reviewed ? 'yes' : '',
    addsUp: row.addsUp ? 'yes' : '',
    most: row.most === null ? '' : String(row.most),
    options: row.options.map((option) => `${option.value} | ${option.th} | ${option.en}`).join('\n'),
    whenField: when?.field ?? '',
    whenValue: when?.value ?? '',
    base: JSON.stringify(row.base),
  };
}

// ─── And back ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Of a form whose fields were all found right. A day that was not touched keeps its hour. */
export function bodyFrom(values: Values, call: ManagedCall, facts: readonly CallFact[], day: SayDay): CallBody {
  const of = (name: string) => (values[name] ?? '').trim();
  const { rest } = rowsOf(call.form as FormSchema);
  const before = valuesFrom(call, facts, day);
  const unless = (name: string, same: string, other: () => string) => (before[name] === of(name) ? same : other());
  const chosen = Object.keys(values).filter((name) => name.startsWith('reviewer.') && values[name] === 'yes');
  return {
    workstreamId: of('workstreamId'),
    envelopeId: of('envelopeId'),
    title: { th: of('titleTh'), en: of('titleEn') },
    summary: { th: of('summaryTh'), en: of('summaryEn') },
    mode: of('mode') === 'ranked' ? 'ranked' : 'rolling',
    opensAt: unless('opens', call.opensAt, () => instantFrom(of('opens'))),
    closesAt: unless('closes', call.closesAt, () => endOfBangkokDay(dayFrom(of('closes')))),
    process: call.process.key,
    processVersion: call.process.version,
    facts: factsFrom(facts, of, before, call.facts),
    form: formOf(values, rest) as CallBody['form'],
    rubric: rowsFrom(values, 'rubric').map(criterionFrom),
    bands: rowsFrom(values, 'bands').map(bandFrom),
    blind: of('blind') === 'yes',
    reviewers: chosen.map((name) => name.slice('reviewer.'.length)),
    tags: tagsFrom(of('tags')),
    track: of('track') === 'provincial' ? 'provincial' : 'central',
    province: of('track') === 'provincial' ? orNull(of('province')) : null,
  };
}

/** `before`, `stood`: what the fields and the call said until now; nothing, of a call that is begun. */
export function factsFrom(
  facts: readonly CallFact[],
  of: (name: string) => string,
  before: Values = {},
  stood: ManagedCall['facts'] = {},
): CallBody['facts'] {
  const entries = facts.flatMap(({ key, kind }): [string, string | number | boolean][] => {
    const typed = of(`fact.${key}`);
    const same = stood[key];
    if (typed === before[`fact.${key}`] && same !== undefined) return [[key, same]];
    if (typed === '') return [];
    if (kind === 'instant') return [[key, endOfBangkokDay(dayFrom(typed))]];
    if (kind === 'days') return [[key, wholeNumberFrom(typed) ?? 0]];
    return [[key, kind === 'amount' ? satangFrom(typed) : sharesFrom(typed)]];
  });
  const known = new Set(facts.map(({ key }) => key));
  const others = Object.entries(stood).filter(([key]) => !known.has(key));
  return Object.fromEntries([...others, ...entries]);
}

type Reader = (name: string) => string;
const rowsFrom = (values: Values, list: string): Reader[] =>
  idsIn(values, list).map((id) => {
    const of = readerOf(values, list, id);
    return (name) => of(name).trim();
  });

function criterionFrom(of: Reader): Schemas['Criterion'] {
  const guide = { th: of('guideTh'), en: of('guideEn') };
  return {
    key: of('key'),
    title: { th: of('th'), en: of('en') },
    guide: guide.th || guide.en ? guide : null,
    weight: wholeNumberFrom(of('weight')) ?? 0,
    max: wholeNumberFrom(of('max')) ?? 0,
  };
}

function bandFrom(of: Reader): Schemas['Band'] {
  const title = { th: of('th'), en: of('en') };
  return { key: of('key'), title, upTo: satangFrom(of('upTo')), ownShare: wholeNumberFrom(of('ownShare')) ?? 0 };
}

/** The form as the rows say it now: for the proposal, and for the preview while somebody types. */
export function formOf(values: Values, rest: Rest): FormSchema {
  return formFrom(rowsFrom(values, 'fields').map(fieldFrom), rest);
}

function fieldFrom(of: Reader): FieldRow {
  const when = of('whenField') ? { field: of('whenField'), value: of('whenValue') } : null;
  return {
    name: of('name'),
    kind: of('kind') as FieldKind,
    th: of('th'),
    en: of('en'),
    helpTh: of('helpTh'),
    helpEn: of('helpEn'),
    required: of('required') === 'yes',
    most: wholeNumberFrom(of('most')),
    options: optionsFrom(of('options')),
    section: of('section'),
    reviewed: of('reviewed') === 'yes',
    addsUp: of('addsUp') === 'yes',
    when,
    base: JSON.parse(of('base') || '{}') as FieldSchema,
  };
}

/** One a line: `value | ไทย | English`. A word that is missing is the one before it. */
export function optionsFrom(text: string): Option[] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([value]) => value)
    .map(([value = '', th = value, en = th]) => ({ value, th, en }));
}
