import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { callQuery } from '../../../../api/calls.ts';
import { caseContentQuery, caseProcessQuery, caseQuery, type CaseView } from '../../../../api/cases.ts';
import { allEventsQuery, delegatesQuery } from '../../../../api/reviews.ts';
import { AnswerForm } from '../../../../case/answer-form.tsx';
import { Content } from '../../../../case/content.tsx';
import { caseTexts } from '../../../../case/texts.ts';
import { Due } from '../../../../case/where.tsx';
import { Empty, Facts, Links, Note, Page, Section } from '../../../../layout/page.tsx';
import { Scores } from '../../../../reviews/panel.tsx';
import { RubricForm, takesScore } from '../../../../reviews/rubric-form.tsx';
import { panelsOf, type Criterion, type Panel } from '../../../../reviews/scores.ts';
import { SteppingDown } from '../../../../reviews/stepping-down.tsx';
import { reviewTexts } from '../../../../reviews/texts.ts';
import styles from '../../../../reviews/reviews.module.css';
import { useSession } from '../../../../session/session.ts';
import { useTexts, useTitle, Verbatim } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/reviews/$id')({
  loader: async ({ context: { queries, account }, params: { id } }) => {
    const [theCase] = await Promise.all([
      queries.ensureQueryData(caseQuery(id)),
      queries.ensureQueryData(caseContentQuery(id)),
      queries.ensureQueryData(caseProcessQuery(id)),
      queries.ensureQueryData(allEventsQuery(id)),
    ]);
    const mine = theCase.asked.find(({ personId, status }) => personId === account?.id && status === 'offered');
    await Promise.all([
      theCase.callId && queries.ensureQueryData(callQuery(theCase.callId)),
      mine && queries.ensureQueryData(delegatesQuery(mine.role)),
    ]);
    return { title: `${theCase.reference} ${theCase.title}` };
  },
  component: ReviewPage,
});

function ReviewPage() {
  const { id } = Route.useParams();
  const t = useTexts(reviewTexts);
  const tell = useTexts(caseTexts);
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  return (
    <Page wide above={`${t('review')} · ${theCase.reference}`} title={theCase.title}>
      {theCase.organisationName && (
        <p>
          {tell('organisation')} <Verbatim>{theCase.organisationName}</Verbatim>
        </p>
      )}
      <Links>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          {t('wholeCase')}
        </Link>
        <a href="#rubric" className={styles.toRubric}>
          {t('toRubric')}
        </a>
      </Links>
      <div className={styles.beside}>
        <Section title={t('application')}>
          <Content theCase={theCase} />
        </Section>
        <div>
          {theCase.callId ? <ByRubric theCase={theCase} callId={theCase.callId} /> : <ByForm theCase={theCase} />}
        </div>
      </div>
    </Page>
  );
}

function ByForm({ theCase }: { theCase: CaseView }) {
  const t = useTexts(reviewTexts);
  return (
    <Section title={t('rubric')} id="rubric">
      <p>{t('noRubric')}</p>
      <AnswerForm theCase={theCase} />
    </Section>
  );
}

function ByRubric({ theCase, callId }: { theCase: CaseView; callId: string }) {
  const t = useTexts(reviewTexts);
  const { rubric } = useSuspenseQuery(callQuery(callId)).data;
  const panels = panelsOf(useSuspenseQuery(allEventsQuery(theCase.caseId)).data);
  const [sent, setSent] = useState(false);
  if (rubric.length === 0) return <ByForm theCase={theCase} />;
  const asked = theCase.possible.answers.some(({ outcome, refusal }) => !refusal && takesScore(theCase, outcome));
  const seat = theCase.possible.recuse[0] ?? null;
  return (
    <>
      {sent && (
        <Note tone="good" live>
          {t('sent')}
        </Note>
      )}
      {asked && (
        <Section title={t('rubric')} id="rubric">
          <Running theCase={theCase} />
          <p />
          <RubricForm key={theCase.seen.visit} theCase={theCase} rubric={rubric} onDone={() => setSent(true)} />
        </Section>
      )}
      <Given theCase={theCase} rubric={rubric} panels={panels} asked={asked} />
      {asked && (
        <Section title={t('stepDown')}>
          <SteppingDown theCase={theCase} seat={seat} />
        </Section>
      )}
    </>
  );
}

function Running({ theCase }: { theCase: CaseView }) {
  const tell = useTexts(caseTexts);
  const titleOf = useTitle();
  return (
    <Facts
      items={[
        [tell('stage'), theCase.stage && titleOf(theCase.stage.title)],
        [tell('due'), <Due key="due" dueAt={theCase.dueAt} now={theCase.now} />],
      ]}
    />
  );
}

interface GivenProps {
  theCase: CaseView;
  rubric: readonly Criterion[];
  panels: readonly Panel[];
  asked: boolean;
}

/** While a panel is at work, one's own opinion; once it has settled, everybody's. */
function Given({ theCase, rubric, panels, asked }: GivenProps) {
  const t = useTexts(reviewTexts);
  const me = useSession()?.id;
  if (panels.length === 0) return asked ? null : <Empty>{t('noPanel')}</Empty>;
  return panels.map(({ visit, open, opinions }) => {
    const shown = open ? opinions.filter(({ personId }) => personId === me) : opinions;
    return (
      <Section key={visit} title={t(open ? 'yours' : 'panel')}>
        {open ? <Waiting theCase={theCase} /> : <p>{t('panelLead')}</p>}
        {shown.length > 0 && <Scores caseId={theCase.caseId} rubric={rubric} opinions={shown} />}
      </Section>
    );
  });
}

function Waiting({ theCase: { asked } }: { theCase: CaseView }) {
  const t = useTexts(reviewTexts);
  const sitting = asked.filter(({ status }) => status !== 'vacated');
  const done = sitting.filter(({ status }) => status === 'answered').length;
  return (
    <p>
      {t('answered', { done, all: sitting.length })} · {t('waitOthers')}
    </p>
  );
}
