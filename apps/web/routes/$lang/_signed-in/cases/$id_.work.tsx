import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import {
  caseClocksQuery,
  caseEventsQuery,
  caseNoticesQuery,
  caseProcessQuery,
  caseQuery,
} from '../../../../api/cases.ts';
import { callQuery } from '../../../../api/calls.ts';
import { topicsQuery } from '../../../../api/work.ts';
import { filesQuery } from '../../../../api/files.ts';
import { History } from '../../../../case/history.tsx';
import { Messages } from '../../../../case/messages.tsx';
import { Where } from '../../../../case/where.tsx';
import { Page, Section } from '../../../../layout/page.tsx';
import { useTexts } from '../../../../texts/language.tsx';
import { Clocks } from '../../../../case/clocks.tsx';
import { isOnPaper } from '../../../../case/on-paper.tsx';
import { BringScan } from '../../../../paper/scan.tsx';
import { holdsIn } from '../../../../session/reach.ts';
import { useSession } from '../../../../session/session.ts';
import { Correction } from '../../../../work/correction.tsx';
import { CaseFiles } from '../../../../work/files.tsx';
import { Gate } from '../../../../case/gate/gate.tsx';
import { Seats } from '../../../../work/seats.tsx';
import { Topics } from '../../../../work/topics.tsx';
import { workTexts } from '../../../../work/texts.ts';

export const Route = createFileRoute('/$lang/_signed-in/cases/$id_/work')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [{ reference, callId }] = await Promise.all([
      queries.ensureQueryData(caseQuery(id)),
      queries.ensureQueryData(caseClocksQuery(id)),
      queries.ensureQueryData(topicsQuery(id)),
      queries.ensureQueryData(caseProcessQuery(id)),
      queries.ensureQueryData(caseNoticesQuery(id)),
      queries.ensureQueryData(filesQuery({ kind: 'case', id })),
      queries.ensureInfiniteQueryData(caseEventsQuery(id)),
    ]);
    if (callId) await queries.ensureQueryData(callQuery(callId));
    return { reference };
  },
  component: WorkPage,
});

function WorkPage() {
  const { id } = Route.useParams();
  const t = useTexts(workTexts);
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  const account = useSession();
  return (
    <Page above={`${t('title')} · ${theCase.reference}`} title={theCase.title} wide>
      <p>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }} hash="act">
          {t('toCase')}
        </Link>
      </p>
      <Where theCase={theCase} />
      <Section title={t('clocks')} id="clocks">
        <Clocks theCase={theCase} />
      </Section>
      {theCase.gate.length > 0 && (
        <Section title={t('gate')} id="gate">
          <Gate theCase={theCase} />
        </Section>
      )}
      {theCase.stage && (
        <Section title={t('seats')} id="seats">
          <Seats theCase={theCase} />
        </Section>
      )}
      <Section title={t('topics')} id="topics">
        <Topics theCase={theCase} />
      </Section>
      <Section title={t('files')}>
        <CaseFiles caseId={id} />
        {isOnPaper(theCase) && holdsIn(account, theCase, 'programme_officer') && <BringScan caseId={id} />}
      </Section>
      {!theCase.process.lost && (
        <Section title={t('correct')} id="correct">
          <Correction caseId={id} />
        </Section>
      )}
      <Section title={t('letters')}>
        <Messages caseId={id} />
      </Section>
      <Section title={t('history')}>
        <History caseId={id} callId={theCase.callId} />
      </Section>
    </Page>
  );
}
