import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, notFound } from '@tanstack/react-router';
import { managedCallTexts } from '../../../../administration/texts.ts';
import { managedCallsQuery } from '../../../../api/administration.ts';
import { fundsQuery, programmesQuery, workstreamsQuery } from '../../../../api/funds.ts';
import { definitionQuery } from '../../../../api/processes.ts';
import { holdingsQuery } from '../../../../api/work.ts';
import { CallForm } from '../../../../call-editor/call-form.tsx';
import { callEditorTexts } from '../../../../call-editor/texts.ts';
import { Page } from '../../../../layout/page.tsx';
import { useTexts, useTitle } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/managed-calls/$id')({
  loader: async ({ context: { queries, account }, params: { id } }) => {
    const { items } = await queries.ensureQueryData(programmesQuery);
    const programmes = items.filter((one) => account.roles.some((role) => [null, one.id].includes(role.programmeId)));
    // Anew: it may have been begun a moment ago, and nobody should edit what has changed since.
    const fresh = { staleTime: 0 };
    const lists = await Promise.all(
      programmes.map((one) => queries.fetchQuery({ ...managedCallsQuery(one.id), ...fresh })),
    );
    const call = lists.flatMap((list) => list.items).find((one) => one.id === id);
    if (!call) throw notFound();
    const { programmeId, process } = call;
    await Promise.all([
      queries.ensureQueryData(definitionQuery(process.key, process.version)),
      queries.ensureQueryData(workstreamsQuery(programmeId)),
      queries.ensureQueryData(fundsQuery(programmeId)),
      queries.ensureQueryData(holdingsQuery(programmeId)),
    ]);
    return { programmeId };
  },
  component: CallPage,
});

function CallPage() {
  const { id } = Route.useParams();
  const { programmeId } = Route.useLoaderData();
  const t = useTexts(callEditorTexts);
  const list = useTexts(managedCallTexts);
  const titleOf = useTitle();
  const { items } = useSuspenseQuery(managedCallsQuery(programmeId)).data;
  const call = items.find((one) => one.id === id);
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/managed-calls">
          {list('title')}
        </Link>
      }
      title={call ? `${t('title')}: ${titleOf(call.title)}` : t('title')}
      wide
    >
      {call && <CallForm key={call.version} call={call} />}
    </Page>
  );
}
