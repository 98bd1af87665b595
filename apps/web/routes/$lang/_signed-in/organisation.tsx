import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { callQuery } from '../../../api/calls.ts';
import { casesQuery } from '../../../api/cases.ts';
import type { Schemas } from '../../../api/client.ts';
import { nowQuery, useNow } from '../../../api/clock.ts';
import { draftsQuery } from '../../../api/drafts.ts';
import { programmesQuery } from '../../../api/funds.ts';
import { definitionsQuery } from '../../../api/processes.ts';
import { Due } from '../../../case/where.tsx';
import { More } from '../../../layout/more.tsx';
import { Card, Cards, Empty, Page, Section, Tag } from '../../../layout/page.tsx';
import { BeginDraft } from '../../../organisation/begin-draft.tsx';
import { BeginProposal } from '../../../organisation/begin-proposal.tsx';
import { organisationTexts } from '../../../organisation/texts.ts';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../texts/language.tsx';
import { Foldable } from '../../../layout/foldable.tsx';

/** Cases of one's organisations: an officer's other ones stand on the board. */
const ofOrganisation = (organisationId: string) => casesQuery({ organisationId, open: 'false' });

type Listed = Schemas['CasePage']['items'][number];

export const Route = createFileRoute('/$lang/_signed-in/organisation')({
  validateSearch: ({ call }: { call?: unknown }) => (typeof call === 'string' ? { call } : {}),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, account }, deps: { call } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(draftsQuery),
      queries.ensureQueryData(nowQuery),
      queries.ensureQueryData(programmesQuery),
      queries.ensureQueryData(definitionsQuery),
      call && queries.ensureQueryData(callQuery(call)),
      ...account.organisations.map(({ id }) => queries.ensureInfiniteQueryData(ofOrganisation(id))),
    ]),
  component: OrganisationPage,
});

function OrganisationPage() {
  const t = useTexts(organisationTexts);
  const { account } = Route.useRouteContext();
  const { call } = Route.useSearch();
  const { organisations } = account;
  return (
    <Page title={t('title')}>
      {organisations.length === 0 && <Empty>{t('none')}</Empty>}
      <p>
        {organisations.map(({ id, name }) => (
          <Link
            key={id}
            from="/$lang"
            to="/$lang/organisations/$id"
            params={{ id }}
            style={{ marginInlineEnd: '1.5rem' }}
          >
            {t('manage')} <Verbatim>{name}</Verbatim>
          </Link>
        ))}
        <Link from="/$lang" to="/$lang/organisations/new">
          {t('another')}
        </Link>
      </p>
      {call && organisations.length > 0 && <BeginDraft callId={call} organisations={organisations} />}
      {!call && organisations.length > 0 && (
        <Foldable title={t('propose')}>
          <BeginProposal organisations={organisations} />
        </Foldable>
      )}
      <Drafts />
      {organisations.map(({ id, name }) => (
        <OrganisationCases key={id} id={id} name={name} />
      ))}
    </Page>
  );
}

function Drafts() {
  const t = useTexts(organisationTexts);
  const { instant } = useFormats();
  const query = useSuspenseInfiniteQuery(draftsQuery);
  const open = query.data.pages.flatMap(({ items }) => items).filter(({ status }) => status === 'open');
  return (
    <Section title={t('drafts')}>
      {open.length === 0 && (
        <Empty>
          <p>{t('noDrafts')}</p>
          <Link from="/$lang" to="/$lang/calls">
            {t('seeCalls')}
          </Link>
        </Empty>
      )}
      <Cards>
        {open.map((draft) => (
          <Card key={draft.id}>
            <h3>
              <Link from="/$lang" to="/$lang/drafts/$id" params={{ id: draft.id }}>
                <Verbatim>{draft.title}</Verbatim>
              </Link>
            </h3>
            <p>{t('savedAt', { at: instant(draft.savedAt) })}</p>
          </Card>
        ))}
      </Cards>
      <More query={query} />
    </Section>
  );
}

/** What goes on first, by due; then what has ended, the newest first. */
function byEnd(a: Listed, b: Listed): number {
  if (a.end === null || b.end === null) return Number(a.end !== null) - Number(b.end !== null);
  return b.openedAt.localeCompare(a.openedAt);
}

function OrganisationCases({ id, name }: { id: string; name: string }) {
  const t = useTexts(organisationTexts);
  const query = useSuspenseInfiniteQuery(ofOrganisation(id));
  const cases = query.data.pages.flatMap(({ items }) => items).toSorted(byEnd);
  return (
    <Section
      title={
        <>
          {t('cases')}: <Verbatim>{name}</Verbatim>
        </>
      }
    >
      {cases.length === 0 && <Empty>{t('noCases')}</Empty>}
      <Cards>
        {cases.map((one) => (
          <OrganisationCase key={one.id} of={one} />
        ))}
      </Cards>
      <More query={query} />
    </Section>
  );
}

function OrganisationCase({ of }: { of: Listed }) {
  const { id, reference, title, processTitle, stageTitle, endTitle, dueAt, waitsFor } = of;
  const now = useNow();
  const titleOf = useTitle();
  return (
    <Card>
      <p style={{ margin: 0 }}>
        {reference} · {titleOf(processTitle)}
      </p>
      <h3>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          <Verbatim>{title}</Verbatim>
        </Link>
      </h3>
      {endTitle && (
        <p>
          <Tag>{titleOf(endTitle)}</Tag>
        </p>
      )}
      {stageTitle && (
        <>
          <p>
            <strong>{titleOf(stageTitle)}</strong>
          </p>
          {waitsFor && <WaitsFor linked={waitsFor} />}
          {(!waitsFor || waitsFor.dueAt) && (
            <p>
              <Due dueAt={dueAt ?? waitsFor?.dueAt ?? null} now={now} />
            </p>
          )}
        </>
      )}
    </Card>
  );
}

function WaitsFor({ linked: { id, processTitle, ordinal } }: { linked: NonNullable<Listed['waitsFor']> }) {
  const t = useTexts(organisationTexts);
  const titleOf = useTitle();
  return (
    <p>
      {t('waitsFor')}{' '}
      <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
        {titleOf(processTitle)} {ordinal}
      </Link>
    </p>
  );
}
