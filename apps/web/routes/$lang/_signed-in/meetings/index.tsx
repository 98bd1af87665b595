import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { programmesQuery } from '../../../../api/funds.ts';
import { meetingBodiesQuery, meetingsQuery } from '../../../../api/meetings.ts';
import { More } from '../../../../layout/more.tsx';
import { Card, Cards, Empty, Page, Section, Tag } from '../../../../layout/page.tsx';
import { NewMeeting } from '../../../../meetings/new-meeting.tsx';
import { meetingTexts } from '../../../../meetings/texts.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/meetings/')({
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(meetingsQuery),
      queries.ensureQueryData(meetingBodiesQuery),
      queries.ensureQueryData(programmesQuery),
    ]),
  component: MeetingsPage,
});

function MeetingsPage() {
  const t = useTexts(meetingTexts);
  const titleOf = useTitle();
  const { instant } = useFormats();
  const query = useSuspenseInfiniteQuery(meetingsQuery);
  const bodies = useSuspenseQuery(meetingBodiesQuery).data.items;
  const meetings = query.data.pages.flatMap(({ items }) => items);
  const nameOf = (role: string) => {
    const body = bodies.find((one) => one.role === role);
    return body ? titleOf(body.title) : role;
  };
  return (
    <Page title={t('meetings')} lead={t('lead')}>
      <Section title={t('all')}>
        {meetings.length === 0 && <Empty>{t('none')}</Empty>}
        <Cards>
          {meetings.map(({ id, title, heldAt, role, closedAt, cancelReason }) => (
            <Card key={id}>
              <h3>
                <Link from="/$lang" to="/$lang/meetings/$id" params={{ id }}>
                  <Verbatim>{title}</Verbatim>
                </Link>
              </h3>
              <p>
                {instant(heldAt)} · {nameOf(role)}{' '}
                <Tag tone={closedAt ? 'plain' : 'warn'}>
                  {t(cancelReason !== null ? 'off' : closedAt ? 'closed' : 'open')}
                </Tag>
              </p>
            </Card>
          ))}
        </Cards>
        <More query={query} />
      </Section>
      {bodies.length > 0 && (
        <Section title={t('newMeeting')}>
          <NewMeeting />
        </Section>
      )}
    </Page>
  );
}
