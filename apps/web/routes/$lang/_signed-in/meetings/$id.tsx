import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { nowQuery } from '../../../../api/clock.ts';
import { fundsQuery, workstreamsQuery } from '../../../../api/funds.ts';
import { agendaQuery, meetingBodiesQuery, meetingQuery, sittingQuery } from '../../../../api/meetings.ts';
import { Facts, Links, Note, Page, Section } from '../../../../layout/page.tsx';
import { AgendaSection } from '../../../../meetings/agenda.tsx';
import { useBegun } from '../../../../meetings/begun.ts';
import { Changing } from '../../../../meetings/changing.tsx';
import { Closing } from '../../../../meetings/closing.tsx';
import { PresenceSection } from '../../../../meetings/presence.tsx';
import { meetingTexts } from '../../../../meetings/texts.ts';
import { WaitingSection } from '../../../../meetings/waiting.tsx';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/meetings/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [meeting] = await Promise.all([
      queries.ensureQueryData(meetingQuery(id)),
      queries.ensureQueryData(sittingQuery(id)),
      queries.ensureQueryData(agendaQuery(id)),
      queries.ensureQueryData(meetingBodiesQuery),
      queries.ensureQueryData(nowQuery),
    ]);
    await Promise.all([
      queries.ensureQueryData(fundsQuery(meeting.programmeId)),
      queries.ensureQueryData(workstreamsQuery(meeting.programmeId)),
    ]);
    return { title: meeting.title };
  },
  component: MeetingPage,
});

function MeetingPage() {
  const { id } = Route.useParams();
  const t = useTexts(meetingTexts);
  const { instant } = useFormats();
  const { data: meeting } = useSuspenseQuery(meetingQuery(id));
  const { closedAt, cancelReason } = meeting;
  const begun = useBegun(meeting);
  const undecided = useSuspenseQuery(agendaQuery(id)).data.items.every(({ outcome }) => outcome === null);
  return (
    <Page
      wide
      above={
        <Link from="/$lang" to="/$lang/meetings">
          {t('meetings')}
        </Link>
      }
      title={meeting.title}
    >
      {closedAt && cancelReason === null && <Note>{t('closedAt', { at: instant(closedAt) })}</Note>}
      {closedAt && cancelReason !== null && (
        <Note tone="warn" title={t('offAt', { at: instant(closedAt) })}>
          <p>
            <Verbatim>{cancelReason}</Verbatim>
          </p>
        </Note>
      )}
      <MeetingFacts id={id} />
      <Links>
        <a href={`/meetings/${id}/minutes`}>{t('minutes')}</a>
      </Links>
      {!closedAt && undecided && <Changing meeting={meeting} />}
      <Section title={t('presence')}>
        <PresenceSection meeting={meeting} />
      </Section>
      <AgendaSection meeting={meeting} />
      {!closedAt && (
        <div className="no-print">
          <Section title={t('waiting')}>
            <WaitingSection meeting={meeting} />
          </Section>
          {begun && (
            <Section title={t('close')}>
              <Closing meeting={meeting} />
            </Section>
          )}
        </div>
      )}
    </Page>
  );
}

function MeetingFacts({ id }: { id: string }) {
  const t = useTexts(meetingTexts);
  const titleOf = useTitle();
  const { instant } = useFormats();
  const { data: meeting } = useSuspenseQuery(meetingQuery(id));
  const { members } = useSuspenseQuery(sittingQuery(id)).data;
  const body = useSuspenseQuery(meetingBodiesQuery).data.items.find(({ role }) => role === meeting.role);
  const chair = members.find((one) => one.id === meeting.chair);
  return (
    <Facts
      items={[
        [t('body'), body ? titleOf(body.title) : meeting.role],
        [t('held'), instant(meeting.heldAt)],
        [t('place'), meeting.place && <Verbatim key="place">{meeting.place}</Verbatim>],
        [t('chair'), chair && <Verbatim key="chair">{chair.name}</Verbatim>],
        [t('quorum'), t('ofMembers', { quorum: meeting.quorum, members: meeting.members })],
      ]}
    />
  );
}
