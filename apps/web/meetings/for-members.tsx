/** What a member of the body that decides on a case wants beside it: the meeting that takes it up, and the panel's scores. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseProcessQuery } from '../api/cases.ts';
import { calledMeetingsQuery } from '../api/meetings.ts';
import { allEventsQuery } from '../api/reviews.ts';
import { Section } from '../layout/page.tsx';
import { panelsOf } from '../reviews/scores.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { PanelScores } from './panel-scores.tsx';
import { memberTexts } from './texts.ts';

export function ForMembers({ caseId }: { caseId: string }) {
  const t = useTexts(memberTexts);
  const { instant } = useFormats();
  const called = useSuspenseQuery(calledMeetingsQuery).data.items;
  const meetings = called.filter(({ agenda }) => agenda.some((item) => item.caseId === caseId));
  const scores = useScores(caseId);
  if (meetings.length + scores.length === 0) return null;
  return (
    <Section title={t('title')}>
      {meetings.map(({ id, title, heldAt, place }) => (
        <p key={id}>
          {t('takenUp')} <Verbatim>{title}</Verbatim> · <strong>{instant(heldAt)}</strong>
          {place && (
            <>
              {' · '}
              <Verbatim>{place}</Verbatim>
            </>
          )}{' '}
          <Link from="/$lang" to="/$lang/inbox">
            {t('agenda')}
          </Link>
        </p>
      ))}
      <PanelScores scores={scores} />
      {scores.length > 0 && (
        <p>
          <Link from="/$lang" to="/$lang/reviews/$id" params={{ id: caseId }}>
            {t('reasons')}
          </Link>
        </p>
      )}
    </Section>
  );
}

/** Of the latest panel that has settled: what one that is still at work says is nobody's to read. */
function useScores(caseId: string) {
  const panels = panelsOf(useSuspenseQuery(allEventsQuery(caseId)).data);
  const ways = useSuspenseQuery(caseProcessQuery(caseId)).data.stages.flatMap(({ ways: all }) => all);
  const settled = panels.find(({ open }) => !open);
  return (settled?.opinions ?? []).flatMap(({ total: score, outcome }) => {
    const outcomeTitle = ways.find((way) => way.outcome === outcome)?.title ?? null;
    return score === null ? [] : [{ score, outcome, outcomeTitle }];
  });
}
