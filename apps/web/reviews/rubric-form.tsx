/** The rubric of the call to be filled in; kept in this browser at every key, and sent as one answer. */
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { totalOf, writtenScores, type Score } from '#libs/contracts/scores.js';
import type { CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { useChoices } from '../case/acts/choice.tsx';
import { RemarkFields, remarkTextsFrom } from '../case/acts/remark-fields.tsx';
import { ChoiceField, LongTextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { wholeNumberFrom } from '../form/value.ts';
import { Note } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { CriterionFields } from './score-field.tsx';
import type { Criterion } from './scores.ts';
import { reviewTexts } from './texts.ts';
import styles from './reviews.module.css';

interface Props {
  theCase: CaseView;
  rubric: readonly Criterion[];
  onDone: () => void;
}

export function RubricForm({ theCase, rubric, onDone }: Props) {
  const t = useTexts(reviewTexts);
  const { caseId, callId, seen, possible } = theCase;
  const form = useForm<Values>({ outcome: '', reasons: '' }, `review ${caseId} ${seen.visit}`);
  const choices = useChoices(theCase).filter(({ value }) => takesScore(theCase, value));
  const scores = scoresFrom(rubric, form.values);
  const command = useCommand(
    (body: Schemas['NewAnswer'], header) =>
      read(api.POST('/cases/{id}/answers', { params: { path: { id: caseId }, header }, body })),
    {
      changes: [['case', caseId], ['inbox'], ['cases']],
      onDone: () => {
        form.clear();
        onDone();
      },
    },
  );
  const chosen = possible.answers.find(({ outcome }) => outcome === form.values['outcome']);
  const remarks = chosen?.remarks && callId !== null;
  const input = (): Schemas['NewAnswer'] => ({
    seen,
    outcome: form.values['outcome'] ?? '',
    seat: chosen?.seat ?? null,
    values: { score: totalOf(rubric, scores) },
    texts: [
      { kind: 'scores', body: writtenScores(scores) },
      { kind: 'reasons', body: form.values['reasons'] ?? '' },
      ...(remarks ? remarkTextsFrom(form.values) : []),
    ],
  });
  return (
    <>
      {form.restored && <Note live>{t('restored')}</Note>}
      <Form
        form={form}
        command={command}
        input={input}
        send={t('send')}
        fieldAt={(at) => (at.startsWith('texts.') ? 'reasons' : at)}
        beside={<p className={styles.aside}>{t('sendHint')}</p>}
      >
        <p className={styles.aside}>{t('kept')}</p>
        {rubric.map((criterion) => (
          <CriterionFields key={criterion.key} criterion={criterion} />
        ))}
        <p className={styles.total}>
          {t('total')} <output aria-live="polite">{t('ofHundred', { count: totalOf(rubric, scores) })}</output>
          <span className={styles.aside}>{t('scored', { done: scores.length, all: rubric.length })}</span>
        </p>
        <ChoiceField name="outcome" label={t('recommend')} required choices={choices} />
        <LongTextField name="reasons" label={t('overall')} hint={t('overallHint')} required most={TEXT_CHARS_MAX} />
        {remarks && <RemarkFields caseId={theCase.caseId} callId={callId} typed={form.values} set={form.set} />}
      </Form>
    </>
  );
}

/** Those outcomes that ask for a score; withdrawing, say, is no opinion. */
export function takesScore({ possible }: CaseView, outcome: string): boolean {
  return possible.answers.some((answer) => answer.outcome === outcome && answer.needs.includes('number:score'));
}

function scoresFrom(rubric: readonly Criterion[], typed: Values): Score[] {
  return rubric.flatMap(({ key, max }) => {
    const score = wholeNumberFrom(typed[`${key}.score`] ?? '');
    return score === null || score > max ? [] : [{ criterion: key, score, reason: typed[`${key}.reason`] ?? '' }];
  });
}
