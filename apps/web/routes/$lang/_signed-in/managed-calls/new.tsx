import { createFileRoute, Link } from '@tanstack/react-router';
import { ProgrammeName } from '../../../../administration/programme.tsx';
import { managedCallTexts } from '../../../../administration/texts.ts';
import { programmeFor, programmeIn } from '../../../../administration/which-programme.ts';
import { fundsQuery, workstreamsQuery } from '../../../../api/funds.ts';
import { definitionQuery, definitionsQuery, newestOf } from '../../../../api/processes.ts';
import { NewCallForm } from '../../../../call-editor/new-call-form.tsx';
import { callEditorTexts } from '../../../../call-editor/texts.ts';
import { Page } from '../../../../layout/page.tsx';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/managed-calls/new')({
  validateSearch: programmeIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries, account }, deps: { programme } }) => {
    const id = await programmeFor(queries, account, programme);
    if (id) {
      const { items } = await queries.ensureQueryData(definitionsQuery);
      await Promise.all([
        ...newestOf(items, 'application').map(({ key, version }) =>
          queries.ensureQueryData(definitionQuery(key, version)),
        ),
        queries.ensureQueryData(workstreamsQuery(id)),
        queries.ensureQueryData(fundsQuery(id)),
      ]);
    }
    return { id };
  },
  component: NewCallPage,
});

function NewCallPage() {
  const t = useTexts(callEditorTexts);
  const list = useTexts(managedCallTexts);
  const { id } = Route.useLoaderData();
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/managed-calls" search={id ? { programme: id } : {}}>
          {list('title')}
        </Link>
      }
      title={list('fromNothing')}
      lead={t('beginLead')}
    >
      <ProgrammeName id={id} to="/$lang/managed-calls/new" />
      {id && <NewCallForm programmeId={id} />}
    </Page>
  );
}
