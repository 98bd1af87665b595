import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { filesQuery } from '../../../../api/files.ts';
import {
  filingsQuery,
  invitationsQuery,
  joinRequestsQuery,
  membersQuery,
  organisationQuery,
  waitingChangesQuery,
  type OrganisationFile,
} from '../../../../api/organisations.ts';
import { Facts, Page, Section, Tag } from '../../../../layout/page.tsx';
import { BankAccount } from '../../../../organisation/bank-account.tsx';
import { Consent } from '../../../../organisation/consent.tsx';
import { Details } from '../../../../organisation/details.tsx';
import { Filings } from '../../../../organisation/filings.tsx';
import { Invitations, JoinRequests } from '../../../../organisation/invitations.tsx';
import { Members } from '../../../../organisation/members.tsx';
import { roleKeys } from '../../../../organisation/roles.ts';
import { ChangeStanding, WithdrawVerification } from '../../../../organisation/standing-acts.tsx';
import { detailTexts } from '../../../../organisation/texts.ts';
import { Verification } from '../../../../organisation/verification.tsx';
import { holds, useSession } from '../../../../session/session.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, Verbatim } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/organisations/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const { myRole } = await queries.ensureQueryData(organisationQuery(id));
    await Promise.all([
      queries.ensureQueryData(waitingChangesQuery(id)),
      queries.ensureQueryData(filingsQuery),
      queries.ensureQueryData(filesQuery({ kind: 'organisation', id })),
      myRole && queries.ensureQueryData(membersQuery(id)),
      myRole === 'lead' && queries.ensureQueryData(invitationsQuery(id)),
      myRole === 'lead' && queries.ensureQueryData(joinRequestsQuery(id)),
    ]);
  },
  component: OrganisationPage,
});

function OrganisationPage() {
  const t = useTexts(detailTexts);
  const { id } = Route.useParams();
  const { data: organisation } = useSuspenseQuery(organisationQuery(id));
  const { myRole, name } = organisation;
  const leads = myRole === 'lead';
  // Whoever belongs to it does not judge it.
  const verifies = holds(useSession(), 'programme_officer', 'director', 'admin') && myRole === null;
  return (
    <Page title={name}>
      <Standing organisation={organisation} />
      <Waiting id={id} />
      {myRole && <Filings organisationId={id} leads={leads} />}
      {myRole && (
        <Section title={t('members')}>
          <Members organisationId={id} leads={leads} />
        </Section>
      )}
      {leads && <JoinRequests organisationId={id} />}
      {leads && <Invitations organisationId={id} />}
      <Section title={t('verification')}>
        <Verification organisation={organisation} />
        {verifies && organisation.verified && <WithdrawVerification organisation={organisation} />}
      </Section>
      <Section title={t('account')}>
        <BankAccount organisation={organisation} />
      </Section>
      <Section title={t('consent')}>
        <Consent organisation={organisation} />
      </Section>
      {leads && <Details organisation={organisation} />}
      {leads && (
        <Section title={t('standing')}>
          <ChangeStanding organisation={organisation} />
        </Section>
      )}
    </Page>
  );
}

function Standing({ organisation }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  const { day } = useFormats();
  const { kind, registration, province, standing, verified, verifiedUntil, myRole } = organisation;
  const kinds = {
    cso: 'kind_cso',
    agency: 'kind_agency',
    ministry: 'kind_ministry',
    committee: 'kind_committee',
  } as const;
  return (
    <Facts
      items={[
        [t('kind'), kind in kinds ? t(kinds[kind as keyof typeof kinds]) : kind],
        [t('registration'), registration],
        [t('province'), province && <Verbatim>{province}</Verbatim>],
        [t('standing'), <Tag tone={standing === 'active' ? 'good' : 'warn'}>{t(standing)}</Tag>],
        [
          t('verification'),
          <Tag tone={verified ? 'good' : 'warn'}>
            {verified && verifiedUntil ? t('verified', { day: day(verifiedUntil) }) : t('notVerified')}
          </Tag>,
        ],
        [t('myRole'), myRole && t(roleKeys[myRole].title)],
      ]}
    />
  );
}

const waitingKinds = [
  'organisation_registered',
  'organisation_verified',
  'payee_account',
  'organisation_standing',
] as const;

function Waiting({ id }: { id: string }) {
  const t = useTexts(detailTexts);
  const { instant } = useFormats();
  const { items } = useSuspenseQuery(waitingChangesQuery(id)).data;
  if (items.length === 0) return null;
  return (
    <Section title={t('waits')}>
      <ul>
        {items.map((change) => {
          const known = waitingKinds.find((kind) => kind === change.kind);
          return (
            <li key={change.id}>
              {known ? t(known) : change.kind} · {t('askedOn', { at: instant(change.proposedAt) })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
