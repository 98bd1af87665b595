import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { consultationQuery, type Consultation } from '../../../api/consultations.ts';
import { nowQuery, useNow } from '../../../api/clock.ts';
import { issueAnchor, resultAnchor } from '../../../consultations/anchors.ts';
import { CommentForm } from '../../../consultations/comment-form.tsx';
import { standingTexts } from '../../../consultations/standing/texts.ts';
import { consultationTexts } from '../../../consultations/texts.ts';
import { isOpen, TimeLeft } from '../../../consultations/standing/time-left.tsx';
import { Facts, Note, Page, Section, Tag } from '../../../layout/page.tsx';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, Verbatim } from '../../../texts/language.tsx';
import { Prose } from '../../../texts/prose.tsx';

export const Route = createFileRoute('/$lang/consultations/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [{ title, summary }] = await Promise.all([
      queries.ensureQueryData(consultationQuery(id)),
      queries.ensureQueryData(nowQuery),
    ]);
    return { title, summary };
  },
  component: ConsultationPage,
});

/** As much as search results show. */
const ABOUT_CHARS = 160;

function ConsultationPage() {
  const { id } = Route.useParams();
  const t = useTexts(consultationTexts);
  const inStanding = useTexts(standingTexts);
  const { day, until, number } = useFormats();
  const { data: consultation } = useSuspenseQuery(consultationQuery(id));
  const open = isOpen(consultation, useNow());
  const { opensAt, closesAt, closedAt, firstClosesAt, round, comments, centralRef, publishedAt } = consultation;
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/consultations">
          {t('consultations')}
        </Link>
      }
      title={consultation.title}
      about={consultation.summary.slice(0, ABOUT_CHARS)}
    >
      <p>
        <TimeLeft consultation={consultation} />
      </p>
      <Facts
        items={[
          [t('period'), opensAt && `${day(opensAt)} – ${until(closesAt ?? closedAt ?? '')}`],
          [t('firstClose'), firstClosesAt && closesAt !== firstClosesAt ? until(firstClosesAt) : null],
          [inStanding('round'), number(round)],
          [t('comments'), number(comments)],
          [t('centralRef'), centralRef],
        ]}
      />
      {publishedAt && <Result consultation={consultation} />}
      <Section title={t('summary')}>
        <Prose>{consultation.summary}</Prose>
      </Section>
      {consultation.draft && (
        <Section title={t('draft')}>
          <Prose>{consultation.draft}</Prose>
        </Section>
      )}
      {consultation.questions && (
        <Section title={t('questions')}>
          <Prose>{consultation.questions}</Prose>
        </Section>
      )}
      {open && (
        <Section title={t('comment')} id="comment">
          <CommentForm consultationId={id} />
        </Section>
      )}
      {!open && !publishedAt && <Note>{t('overTodo')}</Note>}
    </Page>
  );
}

function Result({ consultation }: { consultation: Consultation }) {
  const t = useTexts(consultationTexts);
  return (
    <>
      <Section title={t('result')} id={resultAnchor}>
        <Prose>{consultation.result ?? ''}</Prose>
        {consultation.merkleRoot && <Facts items={[[t('root'), <code key="root">{consultation.merkleRoot}</code>]]} />}
      </Section>
      {consultation.issues.length > 0 && (
        <Section title={t('issues')}>
          <ol>
            {consultation.issues.map((issue) => (
              <li key={issue.ordinal} id={issueAnchor(issue.ordinal)}>
                <h3>
                  <Verbatim>{issue.title}</Verbatim>
                </h3>
                <p>{issue.disposition && <Tag>{t(issue.disposition === 'changed' ? 'changed' : 'kept')}</Tag>}</p>
                <Facts
                  items={[
                    [t('supporting'), issue.supporting && <Verbatim>{issue.supporting}</Verbatim>],
                    [t('opposing'), issue.opposing && <Verbatim>{issue.opposing}</Verbatim>],
                    [t('answer'), issue.reason && <Verbatim>{issue.reason}</Verbatim>],
                  ]}
                />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {consultation.revised && (
        <Section title={t('revised')}>
          <Prose>{consultation.revised}</Prose>
        </Section>
      )}
    </>
  );
}
