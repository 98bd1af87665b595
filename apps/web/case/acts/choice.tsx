/**
 * Every outcome that the reader may choose now, with what it needs; what cannot be chosen stays in sight and says why.
 * It knows no process: all of it comes from `possible`.
 */
import { api, read, type Schemas } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { CaseView } from '../../api/cases.ts';
import { ChoiceField } from '../../form/fields.tsx';
import { Form, useForm, type Values } from '../../form/form.tsx';
import { ButtonLink } from '../../layout/button-link.tsx';
import { useFormats } from '../../texts/formats.ts';
import { useTexts, useTitle } from '../../texts/language.tsx';
import { answerFrom, isAsked, needFrom, type Need } from '../need.ts';
import { useIsParty } from '../where.tsx';
import { NeedFields } from './need-fields.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { RemarkFields, remarkTextsFrom } from './remark-fields.tsx';
import { choiceTexts, periodTexts } from './texts.ts';

type Possible = CaseView['possible']['answers'][number];

interface ChoiceProps {
  theCase: CaseView;
  /** Outcomes that have a form of their own. */
  but?: readonly string[];
  onDone: (at: string) => void;
}

export function Choice({ theCase, but = [], onDone }: ChoiceProps) {
  const t = useTexts(choiceTexts);
  const party = useIsParty(theCase);
  const choices = useChoices(theCase).filter(({ value }) => !but.includes(value));
  const { caseId, callId, seen, possible } = theCase;
  const form = useForm<Values>({ outcome: '' }, `answer ${caseId} ${seen.visit}`);
  const chosen = possible.answers.find(
    ({ outcome, refusal }) => outcome === form.values['outcome'] && refusal === null,
  );
  const needs = (chosen?.needs ?? [])
    .map(needFrom)
    .filter((need) => isAsked(need, form.values[need.less?.amount ?? ''] ?? '', theCase.facts));
  const signs = needs.some(({ kind }) => kind === 'document');
  const period = chosen?.period && { ...chosen.period, typed: form.values[chosen.period.name] ?? '' };
  const command = useCommand(
    (body: Schemas['NewAnswer'], header) =>
      read(api.POST('/cases/{id}/answers', { params: { path: { id: caseId }, header }, body })),
    {
      changes: [['case', caseId], ['inbox'], ['cases']],
      onDone: ({ at }) => {
        form.clear();
        onDone(at);
      },
    },
  );
  const remarks = chosen?.remarks && callId !== null;
  const input = (): Schemas['NewAnswer'] => {
    const answer = answerFrom(needs, form.values, theCase.facts);
    return {
      seen,
      outcome: form.values['outcome'] ?? '',
      seat: chosen?.seat ?? null,
      ...answer,
      texts: [...(answer.texts ?? []), ...(remarks ? remarkTextsFrom(form.values) : [])],
    };
  };
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t(signs ? 'sign' : party ? 'sendAsParty' : 'send')}
      fieldAt={(at) => fieldAt(at, needs)}
    >
      <ChoiceField name="outcome" label={t(party ? 'chooseAsParty' : 'choose')} required choices={choices} />
      {needs.map((need) => (
        <NeedFields key={`${need.kind} ${need.name}`} need={need} theCase={theCase} period={period ?? null} />
      ))}
      {remarks && <RemarkFields caseId={caseId} callId={callId} typed={form.values} set={form.set} />}
      {chosen && <Rehearsal key={chosen.outcome} caseId={caseId} answer={() => (form.check() ? input() : null)} />}
    </Form>
  );
}

/** What a meeting decides is recorded on its page, and not by a form of the case. */
export function InMeeting() {
  const t = useTexts(choiceTexts);
  return (
    <>
      <p>{t('inMeeting')}</p>
      <p>
        <ButtonLink from="/$lang" to="/$lang/meetings">
          {t('openMeetings')}
        </ButtonLink>
      </p>
    </>
  );
}

/** `values.granted` is the field granted, `texts.0.body` the first of what is written. */
function fieldAt(at: string, needs: readonly Need[]): string {
  const written = needs.some(({ kind }) => kind === 'reasons') ? 'reasons' : 'narrative';
  return at.startsWith('texts.') ? written : at.replace(/^values\./, '');
}

/** Every outcome as a choice; one that cannot be taken says why. What others are asked is left out: it is no choice of the reader's. */
export function useChoices(theCase: CaseView) {
  const t = useTexts(choiceTexts);
  const inPeriod = useTexts(periodTexts);
  const titleOf = useTitle();
  const { until: untilWords } = useFormats();
  const gate = new Map(theCase.gate.map(({ item, title }) => [item, title]));
  const whyNot = ({ title, todo, detail }: NonNullable<Possible['refusal']>) => {
    const missing = Array.isArray(detail['missing']) ? detail['missing'].map(String) : [];
    const names = missing.map((item) => titleOf(gate.get(item) ?? { th: item, en: item }));
    return [titleOf(title), names.length > 0 ? names.join(' · ') : titleOf(todo)].join(': ');
  };
  const leads = (outcome: string) => {
    const next = theCase.next.find((step) => step.outcome === outcome);
    return next ? t(next.ends ? 'leadsEnd' : 'leads', { to: titleOf(next.toTitle) }) : '';
  };
  const own = theCase.possible.answers.filter(({ refusal }) => refusal?.code !== 'not_asked');
  return own.map(({ outcome, title, left, refusal, needs, until }) => {
    const inMeeting = needs.includes('meeting') ? t('inMeeting') : '';
    const ends = until === null ? '' : inPeriod('ends', { day: untilWords(until) });
    const timesLeft = left === null ? '' : t('timesLeft', { count: left });
    return {
      value: outcome,
      label: titleOf(title),
      hint: refusal ? whyNot(refusal) : [inMeeting, leads(outcome), ends, timesLeft].filter(Boolean).join(' · '),
      disabled: refusal !== null || inMeeting !== '',
    };
  });
}
