import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import {
  caseClocksQuery,
  caseContentQuery,
  caseDocumentsQuery,
  caseEventsQuery,
  caseLinkedQuery,
  caseNoticesQuery,
  caseProcessQuery,
  caseQuery,
  caseRemarksQuery,
  type CaseView,
} from '../../../../api/cases.ts';
import { callQuery } from '../../../../api/calls.ts';
import type { Schemas } from '../../../../api/client.ts';
import { filesQuery } from '../../../../api/files.ts';
import { Button } from '@mantine/core';
import { Clocks } from '../../../../case/clocks.tsx';
import { Content } from '../../../../case/content.tsx';
import { Act } from '../../../../case/act.tsx';
import { MoneyOfEnded } from '../../../../case/elsewhere.tsx';
import { History } from '../../../../case/history.tsx';
import { Messages } from '../../../../case/messages.tsx';
import { Returned } from '../../../../case/returned.tsx';
import { caseTexts } from '../../../../case/texts.ts';
import { useIsParty, Where } from '../../../../case/where.tsx';
import { ProcessDrawing } from '../../../../drawing/process-drawing.tsx';
import { Fetched } from '../../../../layout/fetched.tsx';
import { later } from '../../../../layout/later.ts';
import { Facts, Links, Page, Section } from '../../../../layout/page.tsx';
import { OnPaper } from '../../../../case/on-paper.tsx';
import { OpenRequests } from '../../../../requests/open-requests.tsx';
import { holds, useSession } from '../../../../session/session.ts';
import { useTexts, useTitle } from '../../../../texts/language.tsx';

/** For the few who sit in a body that meets on it. */
const ForMembers = later(async () => (await import('../../../../meetings/for-members.tsx')).ForMembers);
/** Most cases have neither, and never ask the public; few stages ask for anything before they let go. */
const LinkedList = later(async () => (await import('../../../../case/linked/linked-list.tsx')).LinkedList);
const DocumentList = later(async () => (await import('../../../../case/documents/document-list.tsx')).DocumentList);
const ConsultationsOfCase = later(
  async () => (await import('../../../../consultations/standing/of-case.tsx')).ConsultationsOfCase,
);
const Gate = later(async () => (await import('../../../../case/gate/gate.tsx')).Gate);

/** Of one item of the gate. */
const ITEM_HEIGHT = '3rem';

export const Route = createFileRoute('/$lang/_signed-in/cases/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [theCase] = await Promise.all([
      queries.ensureQueryData(caseQuery(id)),
      queries.ensureQueryData(caseProcessQuery(id)),
      queries.ensureQueryData(caseNoticesQuery(id)),
      queries.ensureQueryData(caseLinkedQuery(id)),
      queries.ensureQueryData(caseDocumentsQuery(id)),
      queries.ensureQueryData(caseContentQuery(id)),
      queries.ensureQueryData(caseRemarksQuery(id)),
      queries.ensureQueryData(filesQuery({ kind: 'case', id })),
      queries.ensureQueryData(caseClocksQuery(id)),
      queries.ensureInfiniteQueryData(caseEventsQuery(id)),
    ]);
    if (theCase.callId) await queries.ensureQueryData(callQuery(theCase.callId));
    return { title: `${theCase.reference} ${theCase.title}` };
  },
  component: CasePage,
});

function CasePage() {
  const { id } = Route.useParams();
  const t = useTexts(caseTexts);
  const titleOf = useTitle();
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  const { data: drawing } = useSuspenseQuery(caseProcessQuery(id));
  const party = useIsParty(theCase);
  const account = useSession();
  const { stage } = theCase;
  const process = titleOf(theCase.process.title);
  // A case beside a case says in its title what it is.
  const above = [...(theCase.title.startsWith(process) ? [] : [process]), theCase.reference].join(' · ');
  const { lost } = theCase.process;
  const parts = (['act', 'content', 'messages', 'history'] as const).filter(
    (part) => part !== 'act' || (stage && !lost),
  );
  return (
    <Page above={above} title={theCase.title} wide>
      <nav aria-label={t('onThisPage')}>
        <Links>
          {parts.map((part) => (
            <a key={part} href={`#${part}`}>
              {t(part)}
            </a>
          ))}
        </Links>
      </nav>
      <Section title={t('where')}>
        <Where theCase={theCase} />
        {theCase.consultation && (
          <Fetched room="3.5rem">
            <ConsultationsOfCase caseId={id} />
          </Fetched>
        )}
        <OnPaper theCase={theCase} party={party} />
        {!lost && <StageHelp help={drawing.stages.find(({ key }) => key === stage?.key)?.help ?? null} party={party} />}
      </Section>
      {stage && !lost && (
        <div className="no-print">
          <Section title={t('act')} id="act">
            <Returned caseId={id} />
            <Act theCase={theCase} />
          </Section>
        </div>
      )}
      {holds(account, 'reviewer', 'subcommittee', 'central_board') && (
        <Fetched>
          <ForMembers caseId={id} />
        </Fetched>
      )}
      {!stage && <MoneyOfEnded theCase={theCase} />}
      <OpenRequests theCase={theCase} />
      {!party && (
        <Links>
          <Link from="/$lang" to="/$lang/cases/$id/work" params={{ id }}>
            {t('work')}
          </Link>
          {holds(account, 'auditor', 'admin') && (
            <Link from="/$lang" to="/$lang/access-log" search={{ about: id }}>
              {t('whoRead')}
            </Link>
          )}
        </Links>
      )}
      {theCase.gate.length > 0 && (
        <Section title={t('gate')} id="gate">
          <Fetched room={`calc(${theCase.gate.length} * ${ITEM_HEIGHT})`}>
            <Gate theCase={theCase} />
          </Fetched>
        </Section>
      )}
      {stage && (
        <Section title={t('clocks')} id="clocks">
          <Clocks theCase={theCase} />
        </Section>
      )}
      <Documents caseId={id} />
      <Linked theCase={theCase} />
      <Section title={t('content')} id="content">
        <Content theCase={theCase} />
      </Section>
      <Section title={t('messages')} id="messages">
        <Messages caseId={id} />
      </Section>
      {/* What can be drawn where its own is lost is another version's. On paper the stages never visited say nothing. */}
      {!lost && (
        <div className="no-print">
          <Section title={t('process')}>
            <ProcessDrawing drawing={drawing} here={stage?.key ?? null} audience={party ? 'applicant' : 'title'} />
          </Section>
        </div>
      )}
      <Section title={t('history')} id="history">
        <History caseId={id} callId={theCase.callId} />
      </Section>
      <p className="no-print" style={{ marginTop: '1.5rem' }}>
        <Button variant="default" onClick={() => print()}>
          {t('print')}
        </Button>
      </p>
    </Page>
  );
}

/** What happens in this stage, in plain words; what the party can do, for the party. */
function StageHelp({ help, party }: { help: Schemas['DrawnStage']['help']; party: boolean }) {
  const t = useTexts(caseTexts);
  const titleOf = useTitle();
  if (!help) return null;
  return (
    <Facts
      items={[
        [t('happens'), titleOf(help.what)],
        [t('youCan'), party ? titleOf(help.you) : null],
      ]}
    />
  );
}

/** Most cases have none, and do not load it. */
function Documents({ caseId }: { caseId: string }) {
  const { items } = useSuspenseQuery(caseDocumentsQuery(caseId)).data;
  if (items.length === 0) return null;
  return (
    <Fetched>
      <DocumentList caseId={caseId} documents={items} />
    </Fetched>
  );
}

/** Most cases have none, and do not load their list. */
function Linked({ theCase }: { theCase: CaseView }) {
  const { items } = useSuspenseQuery(caseLinkedQuery(theCase.caseId)).data;
  if (items.length === 0 && !theCase.parentId) return null;
  return (
    <Fetched>
      <LinkedList theCase={theCase} linked={items} />
    </Fetched>
  );
}
