/** One case of the agenda: what it asks for, who does not take part, and what is decided. */
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read } from '../api/client.ts';
import { useChoice, useCommand } from '../api/command.ts';
import { sittingQuery, type AgendaItem, type Meeting } from '../api/meetings.ts';
import type { ProblemFields } from '../api/problem.ts';
import { needTexts } from '../case/acts/texts.ts';
import { isAsked } from '../case/need.ts';
import { AmountField, DateField, LongTextField, NumberField, SelectField, TextField } from '../form/fields.tsx';
import { type Values } from '../form/form.tsx';
import { Refusal } from '../layout/refusal.tsx';
import { Tick } from '../form/inputs.tsx';
import { Note } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { nameOf, needsOf } from './decision.ts';
import { meetingTexts } from './texts.ts';
import { PanelScores } from './panel-scores.tsx';
import { TimeField } from './time-field.tsx';
import styles from './meetings.module.css';

interface Props {
  meeting: Meeting;
  item: AgendaItem;
  typed: Values;
  refusal: ProblemFields | null;
}

export function AgendaItemCard({ meeting, item, typed, refusal }: Props) {
  const t = useTexts(meetingTexts);
  const titleOf = useTitle();
  const { baht, until } = useFormats();
  const open = meeting.closedAt === null && item.outcome === null;
  const facts = [
    item.stageTitle && titleOf(item.stageTitle),
    item.requested && `${t('requested')} ${baht(item.requested.amount)}`,
    item.dueAt && item.outcome === null && `${t('due')} ${until(item.dueAt)}`,
  ];
  return (
    <li className={styles.item}>
      <p className={styles.facts}>
        {item.ordinal}. {item.reference}
      </p>
      <h3>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id: item.caseId }}>
          <Verbatim>{item.title}</Verbatim>
        </Link>
      </h3>
      {item.organisationName && (
        <p className={styles.facts}>
          <Verbatim>{item.organisationName}</Verbatim>
        </p>
      )}
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <PanelScores scores={item.scores} />
      {refusal && (
        <Note tone="bad" title={refusal.title}>
          <p>{refusal.detail}</p>
        </Note>
      )}
      {item.outcome !== null && <Decided item={item} />}
      <Away item={item} />
      {open && item.outcomes.length > 0 && <DecisionFields item={item} typed={typed} />}
      {open && item.outcomes.length === 0 && <p>{t('notAsked')}</p>}
      {open && <Recusals meeting={meeting} item={item} />}
      {open && <TakeOff meeting={meeting} item={item} />}
    </li>
  );
}

function Decided({ item }: { item: AgendaItem }) {
  const t = useTexts(meetingTexts);
  const titleOf = useTitle();
  const { baht, instant } = useFormats();
  const outcome = item.outcomeTitle ? titleOf(item.outcomeTitle) : (item.outcome ?? '');
  return (
    <Note tone="good" title={t('decided', { outcome })}>
      {item.granted && <p>{t('grantedSum', { amount: baht(item.granted.amount) })}</p>}
      <p>
        {t('decidedFacts', { resolution: item.resolution ?? '–', at: item.decidedAt ? instant(item.decidedAt) : '–' })}
      </p>
    </Note>
  );
}

function Away({ item: { away } }: { item: AgendaItem }) {
  const t = useTexts(meetingTexts);
  if (away.length === 0) return null;
  const why = (kind: string) => t(kind === 'left' ? 'whyLeft' : kind === 'acted_before' ? 'whyActed' : 'whyConflict');
  return (
    <p>
      {t('away')}:{' '}
      {away.map((one, n) => (
        <span key={one.id}>
          {n > 0 && ', '}
          <Verbatim>{one.name}</Verbatim> ({why(one.why)})
        </span>
      ))}
    </p>
  );
}

function DecisionFields({ item, typed }: { item: AgendaItem; typed: Values }) {
  const t = useTexts(meetingTexts);
  const titleOf = useTitle();
  const { reference } = item;
  const needs = needsOf(item, typed);
  const reasons = needs.find(({ kind }) => kind === 'reasons');
  const less = reasons?.less;
  const asks = { requested: item.requested?.amount };
  const reasonsAsked = reasons !== undefined && isAsked(reasons, typed[nameOf(item, less?.amount ?? '')] ?? '', asks);
  const has = (kind: string) => needs.some((need) => need.kind === kind);
  const choices = item.outcomes.map(({ outcome, title }) => ({ value: outcome, label: titleOf(title) }));
  return (
    <div className={styles.fields}>
      <SelectField name={nameOf(item, 'outcome')} label={t('outcomeOf', { reference })} choices={choices} />
      {has('reference') && (
        <TextField name={nameOf(item, 'reference')} label={t('resolution', { reference })} required most={120} />
      )}
      {needs.map((need) => (
        <ValueField key={`${need.kind} ${need.name}`} item={item} kind={need.kind} name={need.name} />
      ))}
      {needs.length > 0 && (
        <>
          <TimeField name={nameOf(item, 'time')} label={t('decidedTime', { reference })} hint={t('decidedTimeHint')} />
          <div className={styles.wide}>
            <LongTextField
              name={nameOf(item, 'reasons')}
              label={t('reasons', { reference })}
              required={reasonsAsked}
              {...(reasonsAsked && less && { hint: t('reasonsForLess') })}
              rows={2}
              most={TEXT_CHARS_MAX}
            />
          </div>
          <div className={styles.wide}>
            <LongTextField
              name={nameOf(item, 'conditions')}
              label={t('conditions', { reference })}
              rows={2}
              most={TEXT_CHARS_MAX}
            />
          </div>
        </>
      )}
    </div>
  );
}

function ValueField({ item, kind, name }: { item: AgendaItem; kind: string; name: string }) {
  const t = useTexts(meetingTexts);
  const named = useTexts(needTexts);
  const { reference } = item;
  const what = name in needTexts ? named(name as keyof typeof needTexts) : name;
  const field = { name: nameOf(item, name), label: t('valueOf', { name: what, reference }), required: true };
  if (kind === 'amount') return <AmountField {...field} />;
  if (kind === 'date') return <DateField {...field} />;
  if (kind === 'number') return <NumberField {...field} />;
  return kind === 'text' ? <TextField {...field} /> : null;
}

/** Besides those whom the record knows to be in conflict. Each tick is recorded at once. */
function Recusals({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const t = useTexts(meetingTexts);
  const { members } = useSuspenseQuery(sittingQuery(meeting.id)).data;
  const left = item.away.filter(({ why }) => why === 'left').map(({ id }) => id);
  const barred = item.away.filter(({ why }) => why !== 'left').map(({ id }) => id);
  const command = useCommand(
    (recused: string[]) =>
      read(
        api.PUT('/meetings/{id}/items/{item}', {
          params: { path: { id: meeting.id, item: item.id } },
          body: { recused },
        }),
      ),
    { changes: [['meeting', meeting.id, 'agenda']] },
  );
  const [now, choose] = useChoice(left, command);
  const free = members.filter(({ id }) => !barred.includes(id));
  if (free.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{t('recusals')}</summary>
      <div className={styles.checks}>
        {command.error && <Refusal error={command.error} />}
        {free.map(({ id, name }) => (
          <Tick
            key={id}
            label={<Verbatim>{name}</Verbatim>}
            checked={now.includes(id)}
            onChange={(event) => choose(event.currentTarget.checked ? [...now, id] : now.filter((one) => one !== id))}
          />
        ))}
      </div>
    </details>
  );
}

function TakeOff({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const t = useTexts(meetingTexts);
  const command = useCommand(
    (id: string) => read(api.DELETE('/meetings/{id}/items/{item}', { params: { path: { id: meeting.id, item: id } } })),
    { changes: [['meeting', meeting.id, 'agenda']] },
  );
  return (
    <div className="no-print">
      {command.error && <Refusal error={command.error} />}
      <Button variant="default" size="sm" loading={command.isPending} onClick={() => command.mutate(item.id)}>
        {t('leaveOut')}
        <span className="hidden"> {item.reference}</span>
      </Button>
    </div>
  );
}
