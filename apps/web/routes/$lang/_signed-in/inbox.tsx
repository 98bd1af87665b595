import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { officers } from '../../../administration/roles.ts';
import { changesQuery } from '../../../api/administration.ts';
import { inboxQuery } from '../../../api/cases.ts';
import type { Schemas } from '../../../api/client.ts';
import { nowQuery, useNow } from '../../../api/clock.ts';
import { calledMeetingsQuery } from '../../../api/meetings.ts';
import { waitingTexts } from '../../../board/texts.ts';
import { Due } from '../../../case/where.tsx';
import { CalledMeetings } from '../../../inbox/called-meetings.tsx';
import { inboxTexts } from '../../../inbox/texts.ts';
import { More } from '../../../layout/more.tsx';
import { Card, Cards, Empty, Note, Page, Section, Tag } from '../../../layout/page.tsx';
import { holds, useSession } from '../../../session/session.ts';
import { daysUntil, useFormats } from '../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/inbox')({
  loader: ({ context: { queries, account } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(inboxQuery),
      queries.ensureQueryData(nowQuery),
      queries.ensureQueryData(calledMeetingsQuery),
      holds(account, ...officers) && queries.ensureInfiniteQueryData(changesQuery('PENDING')),
    ]),
  component: InboxPage,
});

const SOON_DAYS = 3;
const groups = ['over', 'soon', 'later'] as const;

function groupOf(dueAt: string | null, now: string): (typeof groups)[number] {
  const days = dueAt === null ? Number.POSITIVE_INFINITY : daysUntil(now, dueAt);
  return days < 0 ? 'over' : days <= SOON_DAYS ? 'soon' : 'later';
}

function InboxPage() {
  const t = useTexts(inboxTexts);
  const now = useNow();
  const account = useSession();
  const confirms = holds(account, ...officers);
  const writes = (account?.organisations.length ?? 0) > 0;
  const query = useSuspenseInfiniteQuery(inboxQuery);
  const items = query.data.pages.flatMap((page) => page.items);
  const called = useSuspenseQuery(calledMeetingsQuery).data.items.length > 0;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {confirms && <Changes />}
      <CalledMeetings />
      {items.length === 0 && !called && (
        <Empty>
          <p>{t('none')}</p>
          {writes && (
            <Link from="/$lang" to="/$lang/organisation">
              {t('write')}
            </Link>
          )}
        </Empty>
      )}
      {groups.map((group) => {
        const here = items.filter(({ dueAt }) => groupOf(dueAt, now) === group);
        return (
          here.length > 0 && (
            <Section key={group} title={t(group)}>
              <Waiting items={here} />
            </Section>
          )
        );
      })}
      <More query={query} />
    </Page>
  );
}

/** What others proposed and somebody else is to confirm is no seat in a case, and waits all the same. */
function Changes() {
  const t = useTexts(inboxTexts);
  const account = useSession();
  const changes = useSuspenseInfiniteQuery(changesQuery('PENDING')).data.pages.flatMap(({ items }) => items);
  const count = changes.filter(({ proposedBy }) => proposedBy !== account?.id).length;
  if (count === 0) return null;
  return (
    <Note title={t('changes', { count })}>
      <Link from="/$lang" to="/$lang/changes">
        {t('toChanges')}
      </Link>
    </Note>
  );
}

function Waiting({ items }: { items: Schemas['InboxPage']['items'] }) {
  const t = useTexts(inboxTexts);
  const why = useTexts(waitingTexts);
  const titleOf = useTitle();
  const { day } = useFormats();
  const now = useNow();
  return (
    <Cards>
      {items.map((item) => (
        <Card key={`${item.caseId} ${item.seat}`}>
          <p style={{ margin: 0 }}>{item.reference}</p>
          <h3>
            <Link from="/$lang" to="/$lang/cases/$id" params={{ id: item.caseId }} hash="act">
              <Verbatim>{item.title}</Verbatim>
            </Link>
          </h3>
          <p style={{ margin: 0 }}>
            <strong>{titleOf(item.stageTitle)}</strong>
            {item.asked.length > 0 && ` · ${t('asked', { answers: item.asked.map(titleOf).join(' / ') })}`}
          </p>
          <p>
            <Due dueAt={item.dueAt} now={now} /> · {t('offered', { day: day(item.offeredAt) })} ·{' '}
            {t(item.personal ? 'personal' : 'shared')}
          </p>
          {item.blocks.length > 0 && (
            <p>
              {item.blocks.map((code) => (
                <Tag key={code} tone="warn">
                  {why(code)}
                </Tag>
              ))}{' '}
              {item.missing.map(titleOf).join(' · ')}
            </p>
          )}
        </Card>
      ))}
    </Cards>
  );
}
