/** What an answer has to bring: `Need`s checked one by one. */
import { EARLIEST_YEAR, LATEST_YEAR } from '#libs/calendar/buddhist-era.js';
import { MAX_DAYS, MIN_DAYS, bangkokDay } from '#libs/calendar/working-days.js';
import { MAX_SATANG } from '#libs/money/satang.js';
import type { Need, Outcome, ProcessDefinition, Scalar } from './definition.js';
import type { Command, Refusal } from './command.js';
import type { Instant, Values } from './event.js';
import { refusal } from './journal.js';
import { areShares } from './schedule.js';
import type { CaseState } from './state.js';

type Answer = Extract<Command, { type: 'answer' }>;

export const MAX_VALUE_LENGTH = 2_000;

/**
 * The first thing missing or wrong, or null.
 * Codes: value_unknown, value_missing, value_invalid, amount_exceeds, reasons_missing, narrative_missing,
 * reference_missing, decided_at_invalid, meeting_missing, quorum_missing, document_not_ready, document_changed.
 */
export function unmetNeed(outcome: Outcome, answer: Answer, state: CaseState, now: Instant): Refusal | null {
  const needs = outcome.needs ?? [];
  const unknown = Object.keys(answer.values).find((name) => !namesOf(needs).has(name));
  if (unknown !== undefined) return refusal('value_unknown', { name: unknown });
  if (answer.decidedAt !== null && !canHaveDecided(answer.decidedAt, state, now))
    return refusal('decided_at_invalid', { from: state.openedAt, until: now });
  for (const need of needs) {
    const unmet = check(need, answer, state);
    if (unmet) return unmet;
  }
  return null;
}

/** The first length of a clock that an answer sets to no whole day, or to more than can be reckoned with. Code: period_invalid. */
export function unmetPeriod(definition: ProcessDefinition, { values }: Answer): Refusal | null {
  for (const [name, days] of Object.entries(values))
    if (isPeriod(definition, name) && (Number(days) < MIN_DAYS || Number(days) > MAX_DAYS))
      return refusal('period_invalid', { name, least: MIN_DAYS, most: MAX_DAYS });
  return null;
}

/** Whether the fact says how many days a clock runs. */
export function isPeriod({ stages }: ProcessDefinition, fact: string): boolean {
  return stages.some(({ clocks }) => clocks.some(({ length }) => 'daysFact' in length && length.daysFact === fact));
}

/** Nobody decides on a case before the day on which it was opened (minutes may name the day alone), or later than now. */
export function canHaveDecided(at: Instant, { openedAt }: CaseState, now: Instant): boolean {
  return isInstant(at) && at <= now && bangkokDay(at) >= bangkokDay(openedAt);
}

/** The first declared fact that is missing or malformed, or null. Codes: value_missing, value_invalid. */
export function unmetFact(definition: ProcessDefinition, facts: Values): Refusal | null {
  for (const { key: name, values, kind, required } of definition.facts) {
    const value = facts[name];
    if (value === undefined) {
      if (required) return refusal('value_missing', { name });
    } else if ((values && !values.includes(value)) || (kind && !isValid(kind, value)))
      return refusal('value_invalid', { name, kind: kind ?? 'choice' });
  }
  return null;
}

/** The first value that corrects no entry of a person, or gives it another form, or null. Codes as above, and value_unknown. */
export function wrongCorrection(definition: ProcessDefinition, facts: Values, values: Values): Refusal | null {
  for (const [name, value] of Object.entries(values)) {
    const kind = kindOf(definition, name);
    const before = facts[name];
    if (kind === undefined || before === undefined) return refusal('value_unknown', { name });
    if (typeof value !== typeof before || (kind !== null && !isValid(kind, value)))
      return refusal('value_invalid', { name, kind: kind ?? typeof before });
  }
  return unmetFact(definition, { ...facts, ...values });
}

/** What a fact that a person enters looks like; null where anything goes, undefined where the engine makes it. */
function kindOf({ facts, stages }: ProcessDefinition, name: string): string | null | undefined {
  const declared = facts.find(({ key }) => key === name);
  if (declared?.kind) return declared.kind;
  const needs = stages.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.needs ?? []));
  const brought = needs.find((need) => !need.startsWith('document:') && namesOf([need]).has(name));
  if (brought) return brought === 'meeting' ? null : parts(brought).kind;
  return declared ? null : undefined;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Written as the product writes instants, on a day that there is, and in a year that a case can speak of. */
export function isInstant(value: Scalar): boolean {
  return typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, DAY_LENGTH)) && !!Date.parse(value);
}

function isDay(value: string): boolean {
  if (!DAY.test(value) || new Date(`${value}T00:00:00.000Z`).getUTCDate() !== Number(value.slice(-2))) return false;
  const year = Number(value.slice(0, 4));
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** What only the meeting itself says, which the answer was given in. */
export const meetingValues = ['attendance', 'quorum', 'meeting'] as const;

/** The values that an outcome asks for, by name. */
export function namesOf(needs: readonly Need[]): ReadonlySet<string> {
  return new Set(
    needs.flatMap((need) => {
      const { kind, name } = parts(need);
      if (kind === 'meeting') return meetingValues;
      return name === undefined ? [] : kind === 'document' ? [`${name}.sha256`] : [name];
    }),
  );
}

/** The days and sums among them, of which there can be but one in an outcome. */
export function namesAgreedOn(needs: readonly Need[]): string[] {
  return needs.flatMap((need) => {
    const { kind, name } = parts(need);
    return name !== undefined && (kind === 'date' || kind === 'amount') ? [name] : [];
  });
}

interface Parts {
  kind: string;
  name?: string;
  most?: string;
  /** The amount and the fact of `reasons:x<y`. */
  less?: readonly [amount: string, than: string];
}

function parts(need: Need): Parts {
  const [kind = '', rest] = need.split(':');
  if (rest === undefined) return { kind };
  if (kind === 'reasons') {
    const [amount = '', than = ''] = rest.split('<');
    return { kind, less: [amount, than] };
  }
  const [name = '', most] = rest.split('<=');
  return most === undefined ? { kind, name } : { kind, name, most };
}

function check(need: Need, answer: Answer, state: CaseState): Refusal | null {
  const { kind, name = '', most, less } = parts(need);
  switch (kind) {
    case 'reasons':
      if (less && !isLess(answer.values[less[0]], state.facts[less[1]])) return null;
      return answer.texts.some((text) => text.kind === 'reasons') ? null : refusal('reasons_missing');
    case 'narrative':
      return answer.texts.some((text) => text.kind === 'narrative') ? null : refusal('narrative_missing');
    case 'reference':
      return answer.reference && answer.decidedAt ? null : refusal('reference_missing');
    case 'meeting':
      return checkMeeting(answer);
    case 'document':
      return checkDocument(name, answer, state);
    default:
      return checkValue(kind, name, answer) ?? (most === undefined ? null : checkMost(name, most, answer, state));
  }
}

/** What is no amount is wrong by itself, and less than nothing. */
function isLess(amount: Scalar | undefined, than: Scalar | undefined): boolean {
  if (amount === undefined || than === undefined || !isValid('amount', amount) || !isValid('amount', than))
    return false;
  return BigInt(amount) < BigInt(than);
}

function checkMeeting({ values }: Answer): Refusal | null {
  const { attendance, quorum } = values;
  if (typeof attendance !== 'number' || typeof quorum !== 'number') return refusal('meeting_missing');
  return attendance >= quorum && quorum > 0 ? null : refusal('quorum_missing', { attendance, quorum });
}

function checkDocument(name: string, answer: Answer, state: CaseState): Refusal | null {
  const fact = `${name}.sha256`;
  const issued = state.facts[fact];
  if (issued === undefined) return refusal('document_not_ready', { document: name });
  const seen = answer.values[fact];
  if (seen === undefined) return refusal('value_missing', { name: fact });
  return seen === issued ? null : refusal('document_changed', { document: name });
}

function checkValue(kind: string, name: string, answer: Answer): Refusal | null {
  const value = answer.values[name];
  if (value === undefined || value === '') return refusal('value_missing', { name });
  return isValid(kind, value) ? null : refusal('value_invalid', { name, kind });
}

function isValid(kind: string, value: string | number | boolean): boolean {
  switch (kind) {
    case 'amount':
      return typeof value === 'string' && /^(0|[1-9]\d{0,17})$/.test(value) && BigInt(value) <= MAX_SATANG;
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'instant':
      return isInstant(value) || (typeof value === 'string' && isDay(value));
    case 'days':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_DAYS;
    case 'shares':
      return areShares(value);
    case 'number':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    case 'file':
      return typeof value === 'string' && isHash(value);
    default:
      return typeof value === 'string' && value.length <= MAX_VALUE_LENGTH;
  }
}

/** SHA-256 as hex: what a file or a document is named by. */
export function isHash(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}

function checkMost(name: string, most: string, answer: Answer, state: CaseState): Refusal | null {
  const limit = state.facts[most];
  if (typeof limit !== 'string') throw new Error(`the limit ${most} of ${name} is no fact of the case`);
  const amount = String(answer.values[name]);
  return BigInt(amount) <= BigInt(limit) ? null : refusal('amount_exceeds', { name, amount, limit });
}
