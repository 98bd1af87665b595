import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { ChangeList } from '../../../administration/change-list.tsx';
import { programmeFor } from '../../../administration/which-programme.ts';
import { changesQuery } from '../../../api/administration.ts';
import { groupRolesQuery, type GroupRole } from '../../../api/directory.ts';
import { programmesQuery } from '../../../api/funds.ts';
import { holdingsQuery } from '../../../api/work.ts';
import { EndGroupRole, GiveGroupRole } from '../../../directory/group-role-forms.tsx';
import { groupRoleTexts } from '../../../directory/texts.ts';
import { Foldable } from '../../../layout/foldable.tsx';
import { Empty, Page, Section } from '../../../layout/page.tsx';
import { useTexts, useTitle, Verbatim } from '../../../texts/language.tsx';
import { useDone } from '../../../work/done.tsx';
import styles from '../../../work/work.module.css';

const waitingQuery = changesQuery('PENDING', { subject: 'group_role' });

export const Route = createFileRoute('/$lang/_signed-in/group-roles')({
  loader: async ({ context: { queries, account } }) => {
    const [programmeId] = await Promise.all([
      programmeFor(queries, account, undefined),
      queries.ensureQueryData(groupRolesQuery),
      queries.ensureInfiniteQueryData(waitingQuery),
    ]);
    // In every programme the same roles can be given: they are read of one.
    if (programmeId) await queries.ensureQueryData(holdingsQuery(programmeId));
    return { programmeId };
  },
  component: GroupRolesPage,
});

function GroupRolesPage() {
  const t = useTexts(groupRoleTexts);
  const { programmeId } = Route.useLoaderData();
  const { note, tell } = useDone();
  const waiting = useSuspenseInfiniteQuery(waitingQuery).data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {note}
      {programmeId && <Rules programmeId={programmeId} tell={tell} />}
      {waiting.length > 0 && (
        <Section title={t('changes')}>
          <ChangeList changes={waiting} tell={tell} level={3} />
        </Section>
      )}
    </Page>
  );
}

function Rules({ programmeId, tell }: { programmeId: string; tell: (words: string) => void }) {
  const t = useTexts(groupRoleTexts);
  const titleOf = useTitle();
  const { items } = useSuspenseQuery(groupRolesQuery).data;
  const programmes = useSuspenseQuery(programmesQuery).data.items.map(({ id, title }) => ({
    value: id,
    label: titleOf(title),
  }));
  const roles = useSuspenseQuery(holdingsQuery(programmeId)).data.roles.map(({ key, title }) => ({
    value: key,
    label: titleOf(title),
  }));
  const nameOf = ({ role, programmeId: within }: GroupRole) => {
    const title = roles.find(({ value }) => value === role)?.label ?? role;
    const place = within === null ? t('everywhere') : programmes.find(({ value }) => value === within)?.label;
    return `${title} · ${place ?? '–'}`;
  };
  return (
    <>
      <Foldable title={t('give')}>
        <GiveGroupRole roles={roles} programmes={programmes} tell={tell} />
      </Foldable>
      <Section title={t('rules')}>
        {items.length === 0 && <Empty>{t('none')}</Empty>}
        <ul className={styles.things}>
          {items.map((groupRole) => (
            <li key={groupRole.id}>
              <h3>
                <Verbatim>{groupRole.group}</Verbatim>
              </h3>
              <p>{nameOf(groupRole)}</p>
              <Foldable title={t('end')} of={`${groupRole.group} ${nameOf(groupRole)}`}>
                <EndGroupRole groupRole={groupRole} tell={tell} />
              </Foldable>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
