import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { assignmentsQuery, type AssignmentPreview } from '../../../api/administration.ts';
import { programmesQuery } from '../../../api/funds.ts';
import { AssignmentForm } from '../../../assignments/assignment-form.tsx';
import { assignmentTexts } from '../../../assignments/texts.ts';
import { Empty, Page, Section, TableFrame } from '../../../layout/page.tsx';
import { useTexts, useTitle, Verbatim } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/assignments')({
  validateSearch: ({ programme, cases }: { programme?: unknown; cases?: unknown }) => ({
    ...(typeof programme === 'string' && { programme }),
    ...(typeof cases === 'string' && { cases }),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries, account }, deps: { programme, cases } }) => {
    const { items } = await queries.ensureQueryData(programmesQuery);
    // The programme in which one may give out seats, where the address names none.
    const own = account.roles.find(({ role }) => ['programme_officer', 'director'].includes(role))?.programmeId;
    const programmeId = programme ?? own ?? items[0]?.id;
    if (programmeId) await queries.ensureQueryData(assignmentsQuery(programmeId, cases));
    return { programmeId };
  },
  component: AssignmentsPage,
});

function AssignmentsPage() {
  const t = useTexts(assignmentTexts);
  const titleOf = useTitle();
  const { programmeId } = Route.useLoaderData();
  const { cases } = Route.useSearch();
  const { items } = useSuspenseQuery(programmesQuery).data;
  const programme = items.find(({ id }) => id === programmeId);
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/board">
          {t('back')}
        </Link>
      }
      title={t('title')}
      lead={t('lead')}
    >
      {programme && (
        <p>
          {t('programme')}: <strong>{titleOf(programme.title)}</strong>
        </p>
      )}
      {programmeId ? <Preview programmeId={programmeId} cases={cases} /> : <Empty>{t('none')}</Empty>}
    </Page>
  );
}

function Preview({ programmeId, cases }: { programmeId: string; cases: string | undefined }) {
  const t = useTexts(assignmentTexts);
  const { data: preview } = useSuspenseQuery(assignmentsQuery(programmeId, cases));
  return (
    <>
      {preview.seats.length === 0 && preview.unfilled.length === 0 && <Empty>{t('none')}</Empty>}
      {preview.unfilled.length > 0 && (
        <Section title={t('unfilled')}>
          <ul>
            {preview.unfilled.map(({ caseId, reference, role, missing }) => (
              <li key={`${caseId} ${role}`}>
                <Link from="/$lang" to="/$lang/cases/$id/work" params={{ id: caseId }}>
                  {reference}
                </Link>
                : {t('missing', { count: missing })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {preview.seats.length > 0 && (
        <Section title={t('choose')}>
          <AssignmentForm key={cases ?? ''} seats={preview.seats} people={preview.loads} />
        </Section>
      )}
      {preview.loads.length > 0 && <Loads loads={preview.loads} />}
    </>
  );
}

function Loads({ loads }: { loads: AssignmentPreview['loads'] }) {
  const t = useTexts(assignmentTexts);
  return (
    <Section title={t('loads')}>
      <TableFrame label={t('loads')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col" className="number">
                {t('before')}
              </th>
              <th scope="col" className="number">
                {t('after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {loads.map(({ id, name, before, after }) => (
              <tr key={id}>
                <th scope="row">
                  <Verbatim>{name}</Verbatim>
                </th>
                <td className="number" data-label={t('before')}>
                  {before}
                </td>
                <td className="number" data-label={t('after')}>
                  {after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}
