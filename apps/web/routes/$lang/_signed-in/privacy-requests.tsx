import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { PrivacyDecision } from '../../../administration/privacy-decision.tsx';
import { privacyRequestTexts } from '../../../administration/texts.ts';
import { askedPrivacyQuery } from '../../../api/administration.ts';
import { Foldable } from '../../../layout/foldable.tsx';
import { More } from '../../../layout/more.tsx';
import { Empty, Page } from '../../../layout/page.tsx';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, Verbatim } from '../../../texts/language.tsx';
import { Prose } from '../../../texts/prose.tsx';
import { useDone } from '../../../work/done.tsx';
import styles from '../../../work/work.module.css';

export const Route = createFileRoute('/$lang/_signed-in/privacy-requests')({
  loader: ({ context: { queries } }) => queries.ensureInfiniteQueryData(askedPrivacyQuery),
  component: PrivacyRequestsPage,
});

function PrivacyRequestsPage() {
  const t = useTexts(privacyRequestTexts);
  const { day } = useFormats();
  const { note, tell } = useDone();
  const query = useSuspenseInfiniteQuery(askedPrivacyQuery);
  const requests = query.data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {note}
      {requests.length === 0 && <Empty>{t('none')}</Empty>}
      <ul className={styles.things}>
        {requests.map((request) => (
          <li key={request.id}>
            <h2>
              <Verbatim>{request.name}</Verbatim>
            </h2>
            <p>
              {t(request.kind)} · {request.email}
            </p>
            <p>{t('due', { at: day(request.askedAt), due: day(request.dueAt) })}</p>
            {request.details && <Prose>{request.details}</Prose>}
            <Foldable title={t('decide')} of={request.name}>
              <PrivacyDecision request={request} tell={tell} />
            </Foldable>
          </li>
        ))}
      </ul>
      <More query={query} />
    </Page>
  );
}
