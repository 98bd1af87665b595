/** What the reader may do in a case; a score is given by the rubric of the call, on a page of its own. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { callQuery } from '../api/calls.ts';
import type { CaseView } from '../api/cases.ts';
import { ButtonLink } from '../layout/button-link.tsx';
import { useTexts } from '../texts/language.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { elsewhereTexts } from './texts.ts';

export function Act({ theCase }: { theCase: CaseView }) {
  const { callId, possible } = theCase;
  const scored = possible.answers.filter(({ needs }) => needs.includes('number:score'));
  return (
    <>
      <Elsewhere theCase={theCase} />
      {callId && scored.length > 0 ? (
        <ByRubric theCase={theCase} callId={callId} scored={scored} />
      ) : (
        <AnswerForm theCase={theCase} />
      )}
    </>
  );
}

interface ByRubricProps {
  theCase: CaseView;
  callId: string;
  /** The outcomes that bring a score. */
  scored: CaseView['possible']['answers'];
}

function ByRubric({ theCase, callId, scored }: ByRubricProps) {
  const t = useTexts(elsewhereTexts);
  const { rubric } = useSuspenseQuery(callQuery(callId)).data;
  const asked = scored.some(({ refusal }) => refusal === null);
  if (rubric.length === 0 || !asked) return <AnswerForm theCase={theCase} />;
  return (
    <>
      <p>{t('byRubric')}</p>
      <p>
        <ButtonLink from="/$lang" to="/$lang/reviews/$id" params={{ id: theCase.caseId }}>
          {t('openReview')}
        </ButtonLink>
      </p>
      <AnswerForm theCase={theCase} but={scored.map(({ outcome }) => outcome)} />
    </>
  );
}
