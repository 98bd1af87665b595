/** What the reader may do in a case; a score is given by the rubric of the call, on a page of its own. */
import { useQuery } from '@tanstack/react-query';
import { callQuery } from '../api/calls.ts';
import type { CaseView } from '../api/cases.ts';
import { ButtonLink } from '../layout/button-link.tsx';
import { useTexts } from '../texts/language.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { elsewhereTexts } from './texts.ts';

export function Act({ theCase }: { theCase: CaseView }) {
  const { callId, caseId, possible } = theCase;
  const { data: call } = useQuery({ ...callQuery(callId ?? ''), enabled: callId !== null });
  const scored = possible.answers.filter(({ needs }) => needs.includes('number:score'));
  const byRubric = (call?.rubric.length ?? 0) > 0 && scored.some(({ refusal }) => refusal === null);
  return (
    <>
      <Elsewhere theCase={theCase} />
      {byRubric && <ByRubric caseId={caseId} />}
      {/* Always in this place: what it says was recorded outlives the stage, and the next one may be scored. */}
      <AnswerForm theCase={theCase} but={byRubric ? scored.map(({ outcome }) => outcome) : []} />
    </>
  );
}

function ByRubric({ caseId }: { caseId: string }) {
  const t = useTexts(elsewhereTexts);
  return (
    <>
      <p>{t('byRubric')}</p>
      <p>
        <ButtonLink from="/$lang" to="/$lang/reviews/$id" params={{ id: caseId }}>
          {t('openReview')}
        </ButtonLink>
      </p>
    </>
  );
}
