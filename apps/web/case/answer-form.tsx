/** What the reader may do in a case now, or why not. The forms themselves are fetched for those who use them. */
import type { CaseView } from '../api/cases.ts';
import { Fetched } from '../layout/fetched.tsx';
import { later } from '../layout/later.ts';
import { Foldable } from '../layout/foldable.tsx';
import { Note } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { answerTexts, caseTexts } from './texts.ts';

const Choice = later(async () => (await import('./acts/choice.tsx')).Choice);
const InMeeting = later(async () => (await import('./acts/choice.tsx')).InMeeting);
const Resubmission = later(async () => (await import('./acts/resubmission.tsx')).Resubmission);

/** About the height of a choice, and of what stands around all of them. */
const CHOICE_REM = 3.4;
const BESIDE_REM = 6;

interface Props {
  theCase: CaseView;
  /** Outcomes that a page of their own takes. */
  but?: readonly string[];
}

export function AnswerForm({ theCase, but = [] }: Props) {
  const t = useTexts(answerTexts);
  const tell = useTexts(caseTexts);
  const { instant } = useFormats();
  const { note, tell: tellDone } = useDone();
  const onDone = (at: string) => tellDone(t('done', { at: instant(at) }));
  const { answers } = theCase.possible;
  const { callId } = theCase;
  const may = answers.filter(({ refusal }) => refusal === null);
  const resubmit = callId === null ? undefined : may.find(({ content }) => content);
  const inMeeting = may.filter(({ needs }) => needs.includes('meeting')).map(({ outcome }) => outcome);
  const elsewhere = [...but, ...inMeeting];
  const others = may.filter((answer) => answer !== resubmit && !elsewhere.includes(answer.outcome));
  const shown = answers.filter(({ outcome, refusal }) => refusal?.code !== 'not_asked' && !elsewhere.includes(outcome));
  // Withdrawing, say, needs no seat: whoever may do that alone is waited for by nobody.
  const asked = others.some(({ seat }) => seat !== null);
  // Another visit asks anew: nothing chosen for the last one carries over.
  const key = theCase.seen.visit;
  return (
    <>
      {note}
      {may.length === 0 && <NotNow theCase={theCase} nothing={tell('notYou')} />}
      {inMeeting.length > 0 && (
        <Fetched room={`${BESIDE_REM}rem`}>
          <InMeeting />
        </Fetched>
      )}
      {resubmit && callId && (
        <Fetched room="100vh">
          <Resubmission key={key} theCase={theCase} answer={resubmit} callId={callId} onDone={onDone} />
        </Fetched>
      )}
      {resubmit && others.length > 0 && (
        <Foldable title={t('others')} fetched>
          <Choice key={key} theCase={theCase} but={[resubmit.outcome, ...elsewhere]} onDone={onDone} />
        </Foldable>
      )}
      {!resubmit && asked && (
        <Fetched room={`${shown.length * CHOICE_REM + BESIDE_REM}rem`}>
          <Choice key={key} theCase={theCase} but={elsewhere} onDone={onDone} />
        </Fetched>
      )}
      {!resubmit && !asked && others.length > 0 && (
        <Foldable title={t('unasked')} fetched>
          <Choice key={key} theCase={theCase} but={elsewhere} onDone={onDone} />
        </Foldable>
      )}
    </>
  );
}

/** Why nothing can be chosen, once for each reason. What others are asked is none for whoever is asked something. */
function NotNow({ theCase, nothing }: { theCase: CaseView; nothing: string }) {
  const titleOf = useTitle();
  const refusals = theCase.possible.answers.flatMap(({ refusal }) => (refusal ? [refusal] : []));
  const reasons = new Map(refusals.filter(({ code }) => code !== 'not_asked').map((one) => [one.code, one]));
  if (reasons.size === 0 || theCase.moving) return <p>{nothing}</p>;
  return [...reasons.values()].map(({ code, title, todo }) => (
    <Note key={code} title={titleOf(title)}>
      <p>{titleOf(todo)}</p>
    </Note>
  ));
}
