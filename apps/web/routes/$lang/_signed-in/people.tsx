import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { GrantForm, Holdings } from '../../../administration/holdings.tsx';
import { ProgrammeName } from '../../../administration/programme.tsx';
import { peopleTexts } from '../../../administration/texts.ts';
import { programmeFor, programmeIn } from '../../../administration/which-programme.ts';
import { managedCallsQuery } from '../../../api/administration.ts';
import { workstreamsQuery } from '../../../api/funds.ts';
import { holdingsQuery } from '../../../api/work.ts';
import { Page, Section } from '../../../layout/page.tsx';
import { holds, useSession } from '../../../session/session.ts';
import { useTexts, useTitle } from '../../../texts/language.tsx';
import { useDone } from '../../../work/done.tsx';

export const Route = createFileRoute('/$lang/_signed-in/people')({
  validateSearch: programmeIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries, account }, deps: { programme } }) => {
    const id = await programmeFor(queries, account, programme);
    if (id)
      await Promise.all([
        queries.ensureQueryData(holdingsQuery(id)),
        ...(holds(account, 'admin')
          ? [queries.ensureQueryData(workstreamsQuery(id)), queries.ensureQueryData(managedCallsQuery(id))]
          : []),
      ]);
    return { id };
  },
  component: PeoplePage,
});

function PeoplePage() {
  const t = useTexts(peopleTexts);
  const { id } = Route.useLoaderData();
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <ProgrammeName id={id} to="/$lang/people" />
      {id && <People programmeId={id} />}
    </Page>
  );
}

function People({ programmeId }: { programmeId: string }) {
  const t = useTexts(peopleTexts);
  const titleOf = useTitle();
  const { note, tell } = useDone();
  const { items, roles } = useSuspenseQuery(holdingsQuery(programmeId)).data;
  const may = holds(useSession(), 'admin');
  return (
    <>
      {note}
      <Holdings holdings={items} tell={may ? tell : null} />
      {may && (
        <Section title={t('grant')}>
          <GrantForm
            programmeId={programmeId}
            roles={roles.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
            tell={tell}
          />
        </Section>
      )}
    </>
  );
}
