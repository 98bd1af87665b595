import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, notFound } from '@tanstack/react-router';
import { caseQuery } from '../../../../api/cases.ts';
import { Note, Page } from '../../../../layout/page.tsx';
import { isRequest } from '../../../../requests/request.ts';
import { RequestForm } from '../../../../requests/request-form.tsx';
import { requestTexts } from '../../../../requests/texts.ts';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/cases/$id_/requests/$process')({
  loader: async ({ context: { queries }, params: { id, process } }) => {
    if (!isRequest(process)) throw notFound();
    const { reference } = await queries.ensureQueryData(caseQuery(id));
    return { reference, process };
  },
  component: RequestPage,
});

function RequestPage() {
  const { id } = Route.useParams();
  const { process } = Route.useLoaderData();
  const t = useTexts(requestTexts);
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  const open = theCase.linkable.some((linkable) => linkable.process === process);
  return (
    <Page above={`${t(`${process}Title`)} · ${theCase.reference}`} title={theCase.title} lead={t(`${process}Lead`)}>
      <p>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          {t('back')}
        </Link>
      </p>
      {open ? (
        <RequestForm theCase={theCase} process={process} />
      ) : (
        <Note title={t('notNow')}>
          <p>{t('notNowLead')}</p>
        </Note>
      )}
    </Page>
  );
}
