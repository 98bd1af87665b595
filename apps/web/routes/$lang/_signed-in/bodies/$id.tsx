import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { ChangeList } from '../../../../administration/change-list.tsx';
import { programmeFor } from '../../../../administration/which-programme.ts';
import { changesQuery } from '../../../../api/administration.ts';
import { bodyMembersQuery } from '../../../../api/bodies.ts';
import { organisationQuery } from '../../../../api/organisations.ts';
import { holdingsQuery } from '../../../../api/work.ts';
import { Seats, SeatForm } from '../../../../bodies/seats.tsx';
import { bodyTexts } from '../../../../bodies/texts.ts';
import { Foldable } from '../../../../layout/foldable.tsx';
import { More } from '../../../../layout/more.tsx';
import { Page, Section } from '../../../../layout/page.tsx';
import { useTexts } from '../../../../texts/language.tsx';
import { useDone } from '../../../../work/done.tsx';

const ofBody = (organisationId: string) => changesQuery(null, { organisationId });

export const Route = createFileRoute('/$lang/_signed-in/bodies/$id')({
  loader: async ({ context: { queries, account }, params: { id } }) => {
    const [programmeId, { name }] = await Promise.all([
      programmeFor(queries, account, undefined),
      queries.ensureQueryData(organisationQuery(id)),
      queries.ensureQueryData(bodyMembersQuery(id)),
      queries.ensureInfiniteQueryData(ofBody(id)),
    ]);
    if (programmeId) await queries.ensureQueryData(holdingsQuery(programmeId));
    return { programmeId, title: name };
  },
  component: BodyPage,
});

function BodyPage() {
  const { id } = Route.useParams();
  const { programmeId } = Route.useLoaderData();
  const t = useTexts(bodyTexts);
  const { note, tell } = useDone();
  const { data: body } = useSuspenseQuery(organisationQuery(id));
  const query = useSuspenseInfiniteQuery(ofBody(id));
  const changes = query.data.pages.flatMap(({ items }) => items);
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/bodies">
          {t('title')}
        </Link>
      }
      title={body.name}
    >
      {note}
      <Foldable title={t('seat')}>
        <SeatForm bodyId={id} programmeId={programmeId} tell={tell} />
      </Foldable>
      <Section title={t('members')}>
        <Seats bodyId={id} tell={tell} />
      </Section>
      {changes.length > 0 && (
        <Section title={t('waiting')}>
          <ChangeList changes={changes} tell={tell} level={3} />
          <More query={query} />
        </Section>
      )}
    </Page>
  );
}
