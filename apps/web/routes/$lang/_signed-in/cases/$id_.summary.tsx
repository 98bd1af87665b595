import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { caseQuery } from '../../../../api/cases.ts';
import { commentsQuery, consultationFileQuery } from '../../../../api/preparation.ts';
import { More } from '../../../../layout/more.tsx';
import { Empty, Note, Page } from '../../../../layout/page.tsx';
import { CommentWords } from '../../../../preparation/comment-words.tsx';
import styles from '../../../../preparation/preparation.module.css';
import { State } from '../../../../preparation/state.tsx';
import { SummaryForm } from '../../../../preparation/summary-form.tsx';
import { summaryTexts } from '../../../../preparation/texts.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/cases/$id_/summary')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [, file] = await Promise.all([
      queries.ensureQueryData(caseQuery(id)),
      queries.ensureQueryData(consultationFileQuery(id)),
    ]);
    if (file) await queries.ensureInfiniteQueryData(commentsQuery(id));
  },
  component: SummaryPage,
});

function SummaryPage() {
  const { id } = Route.useParams();
  const t = useTexts(summaryTexts);
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  const { data: file } = useSuspenseQuery(consultationFileQuery(id));
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/cases/$id/consultation" params={{ id }}>
          {t('back')}
        </Link>
      }
      title={t('title')}
      lead={`${theCase.reference} ${theCase.title}`}
    >
      <p>{t('lead')}</p>
      <State file={file} />
      {file ? <Written caseId={id} /> : <Empty>{t('notYet')}</Empty>}
    </Page>
  );
}

function Written({ caseId }: { caseId: string }) {
  const t = useTexts(summaryTexts);
  const { instant } = useFormats();
  const { data: file } = useSuspenseQuery(consultationFileQuery(caseId));
  const query = useSuspenseInfiniteQuery(commentsQuery(caseId));
  const comments = query.data.pages.flatMap(({ items }) => items);
  if (!file) return null;
  const writable = file.closedAt !== null && file.publishedAt === null;
  return (
    <>
      {file.publishedAt && (
        <Note>
          {t('donePublished', { at: instant(file.publishedAt) })}{' '}
          <Link from="/$lang" to="/$lang/consultations/$id" params={{ id: file.id }}>
            {t('readIt')}
          </Link>
        </Note>
      )}
      {!file.closedAt && <Note>{t('notYet')}</Note>}
      {writable && <SummaryForm caseId={caseId} file={file} comments={comments} />}
      {!writable && (
        <>
          <h2>{t('comments')}</h2>
          {comments.length === 0 && <Empty>{t('noComments')}</Empty>}
          <ul className={styles.comments}>
            {comments.map((comment) => (
              <li key={comment.id}>
                <CommentWords comment={comment} />
              </li>
            ))}
          </ul>
        </>
      )}
      <More query={query} />
    </>
  );
}
