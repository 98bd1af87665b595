import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { callQuery } from '../../../../api/calls.ts';
import { nowQuery } from '../../../../api/clock.ts';
import { TimeLeft } from '../../../../calls/standing/time-left.tsx';
import { Page } from '../../../../layout/page.tsx';
import { PaperForm } from '../../../../paper/paper-form.tsx';
import { paperTexts } from '../../../../paper/texts.ts';
import { useTexts, useTitle } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/paper-applications/$call')({
  loader: async ({ context: { queries }, params: { call } }) => {
    await Promise.all([queries.ensureQueryData(callQuery(call)), queries.ensureQueryData(nowQuery)]);
  },
  component: PaperApplicationPage,
});

function PaperApplicationPage() {
  const { call: id } = Route.useParams();
  const t = useTexts(paperTexts);
  const titleOf = useTitle();
  const { data: call } = useSuspenseQuery(callQuery(id));
  return (
    <Page
      above={
        <>
          <Link from="/$lang" to="/$lang/paper-applications">
            {t('title')}
          </Link>{' '}
          · {titleOf(call.title)} <TimeLeft call={call} />
        </>
      }
      title={t('enter')}
      lead={t('lead')}
    >
      <PaperForm call={call} />
    </Page>
  );
}
