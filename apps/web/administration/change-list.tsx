/** Changes with what stood there before, and the second person's decision on them. */
import { monthName } from '#libs/calendar/buddhist-era.js';
import { formatPercentages } from '#libs/money/shares.js';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { Change } from '../api/administration.ts';
import { ChoiceField, LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { orNull } from '../form/value.ts';
import { Facts, TableFrame, Tag } from '../layout/page.tsx';
import { useSession } from '../session/session.ts';
import { useFormats } from '../texts/formats.ts';
import { useLang, useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import styles from '../work/work.module.css';
import { changeFieldTexts, changeKindTexts, changeTexts } from './texts.ts';

interface Props {
  changes: readonly Change[];
  tell: (words: string) => void;
  /** Of its headings. */
  level?: 2 | 3;
}

const tones = {
  PENDING: 'warn',
  SCHEDULED: 'warn',
  APPLIED: 'good',
  FAILED: 'bad',
  REFUSED: 'bad',
  WITHDRAWN: 'plain',
} as const;

export function ChangeList({ changes, tell, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  const t = useTexts(changeTexts);
  const kind = useTexts(changeKindTexts);
  return (
    <ul className={styles.things}>
      {changes.map((change, at) => (
        <li key={change.id}>
          <Heading>
            {change.kind in changeKindTexts ? kind(change.kind as keyof typeof changeKindTexts) : change.kind}{' '}
            <Tag tone={tones[change.status]}>{t(change.status)}</Tag>
          </Heading>
          <Words change={change} />
          <Difference label={`${t('what')} ${at + 1}`} change={change} />
          {(change.status === 'PENDING' || change.status === 'SCHEDULED') && (
            <Foldable title={t('decide')} of={String(at + 1)}>
              <Decision change={change} tell={tell} />
            </Foldable>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ change }: { change: Change }) {
  const t = useTexts(changeTexts);
  const titleOf = useTitle();
  const account = useSession();
  const { instant } = useFormats();
  const { reason, proposedAt, proposedBy, decidedAt, decisionReason, effectiveAt, settledReason, failure } = change;
  const named = (id: string | null) => {
    const name = id === null ? undefined : change.names[id];
    return name && <Verbatim>{titleOf(name)}</Verbatim>;
  };
  return (
    <>
      {proposedBy === account?.id && <p className={styles.soft}>{t('byYou')}</p>}
      <Facts
        items={[
          [t('about'), named(change.subjectId)],
          [t('programme'), named(change.programmeId)],
          [t('organisation'), change.organisationId === change.subjectId ? null : named(change.organisationId)],
          [t('proposedBy'), named(proposedBy)],
          [t('decidedBy'), named(change.decidedBy)],
          [t('reason'), reason && <Verbatim key="reason">{reason}</Verbatim>],
          [t('proposed'), instant(proposedAt)],
          [t('decided'), decidedAt && instant(decidedAt)],
          [t('decisionReason'), decisionReason && <Verbatim key="decisionReason">{decisionReason}</Verbatim>],
          [t('effective'), effectiveAt && instant(effectiveAt)],
          [t('settledReason'), settledReason && <Verbatim key="settledReason">{settledReason}</Verbatim>],
          [t('failure'), named(failure) ?? (failure && <code key="failure">{failure}</code>)],
        ]}
      />
    </>
  );
}

/** One row for each value that differs. */
function Difference({ label, change }: { label: string; change: Change }) {
  const t = useTexts(changeTexts);
  const field = useTexts(changeFieldTexts);
  const words = useValueWords(change.names);
  const lang = useLang();
  const [was, is] = [flat(worded(change.before, lang)), flat(worded(change.after, lang))];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  if (names.length === 0) return null;
  const labelOf = (name: string) => {
    const known = [name, name.replace(PLACE, '')].find(isKnown);
    return known ? field(known) : <code>{name}</code>;
  };
  return (
    <Foldable title={t('what')} open={names.length <= SHOWN_AT_ONCE}>
      <TableFrame label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{labelOf(name)}</th>
                <td data-label={t('before')}>
                  <Verbatim>{words(name, was.get(name))}</Verbatim>
                </td>
                <td data-label={t('after')}>
                  <Verbatim>{words(name, is.get(name))}</Verbatim>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Foldable>
  );
}

/** Of a value in a list: `holds.0`. */
const PLACE = /\.\d+$/;
const isKnown = (name: string): name is keyof typeof changeFieldTexts => name in changeFieldTexts;
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** Satang. */
const amounts: ReadonlySet<string> = new Set(['amount', 'budget']);
/** At midnight these are over with the day before. */
const ends: ReadonlySet<string> = new Set(['untilAt', 'closesAt', 'verifiedUntil', 'facts.rankingDueAt']);

/** A value as people say it: names for ids and roles, days, baht. */
function useValueWords(names: Change['names']): (field: string, value: string | undefined) => string {
  const t = useTexts(changeTexts);
  const titleOf = useTitle();
  const lang = useLang();
  const { until, instant, baht } = useFormats();
  return (field, value) => {
    if (value === undefined) return '–';
    const name = names[value];
    if (name) return titleOf(name);
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'yes' : 'no');
    if (field === 'fiscalYearStart') return monthName(Number(value), lang);
    if (field === 'letterYear') return t(value === 'fiscal' ? 'fiscal' : 'calendar');
    if (field === 'carriesOver') return t(value === 'nothing' ? 'nothing' : 'uncommitted');
    if (instantPattern.test(value)) return ends.has(field) ? until(value) : instant(value);
    if (field === 'facts.shares') return formatPercentages(value);
    return (amounts.has(field) || field.endsWith('.upTo')) && /^-?\d+$/.test(value) ? baht(value) : value;
  };
}

/** Longer ones are opened by those who want them. */
const SHOWN_AT_ONCE = 8;

/** `title.th` → its words. */
function flat(value: unknown, at = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[at, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [...flat(inner, at === '' ? name : `${at}.${name}`)]),
  );
}

/** A basis out of the register has both languages, one that was set the words that were given: either is one row. */
function worded(body: Change['before'], lang: 'th' | 'en'): unknown {
  if (typeof body !== 'object' || body === null || !('basis' in body)) return body;
  const { basis } = body;
  return {
    ...body,
    basis: typeof basis === 'object' && basis !== null && lang in basis ? Reflect.get(basis, lang) : basis,
  };
}

/** What a change may be about, of what pages show: all of it is read anew. */
const changedBy = [
  ['changes'],
  ['holidays'],
  ['holdings'],
  ['programmes'],
  ['workstreams'],
  ['funds'],
  ['fund'],
  ['budget entries'],
  ['calls'],
  ['group roles'],
  ['organisation'],
  ['organisation register'],
  ['retention'],
  ['processing'],
];

function Decision({ change, tell }: { change: Change; tell: (words: string) => void }) {
  const t = useTexts(changeTexts);
  const account = useSession();
  const own = change.proposedBy === account?.id;
  const [decision, reason] = [`decision-${change.id}`, `reason-${change.id}`];
  const form = useForm({ [decision]: '', [reason]: '' }, `change ${change.id}`);
  const command = useCommand(
    (body: Schemas['ChangeDecision'], header) =>
      read(api.POST('/changes/{id}/decisions', { params: { path: { id: change.id }, header }, body })),
    {
      changes: changedBy,
      onDone: ({ status }) => {
        form.clear();
        tell(t('done', { state: t(status) }));
      },
    },
  );
  const choices =
    own || change.status === 'SCHEDULED'
      ? [{ value: 'withdraw', label: t('withdraw') }]
      : (['confirm', 'refuse'] as const).map((value) => ({ value, label: t(value) }));
  const input = (): Schemas['ChangeDecision'] => ({
    decision: form.values[decision] as Schemas['ChangeDecision']['decision'],
    reason: orNull(form.values[reason] ?? ''),
  });
  return (
    <Form form={form} command={command} input={input} send={t('send')} fieldAt={(at) => `${at}-${change.id}`}>
      <ChoiceField name={decision} label={t('decision')} required choices={choices} />
      <LongTextField
        name={reason}
        label={t('reason')}
        {...(form.values[decision] === 'refuse' ? { required: true } : { hint: t('refuseHint') })}
        most={REASON_CHARS_MAX}
        rows={3}
      />
    </Form>
  );
}
