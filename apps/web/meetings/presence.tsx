/** Who is in the room, and from when to when; whether they are enough. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bangkokDay, bangkokTime } from '#libs/calendar/working-days.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { sittingQuery, type Meeting, type Sitting } from '../api/meetings.ts';
import { TickField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Note } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { useBegun } from './begun.ts';
import { meetingTexts } from './texts.ts';
import { instantOn, TimeField } from './time-field.tsx';
import styles from './meetings.module.css';

export function PresenceSection({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingTexts);
  const { members } = useSuspenseQuery(sittingQuery(meeting.id)).data;
  if (meeting.attendance.length > 0)
    return (
      <>
        <Quorum present={meeting.attendance.length} quorum={meeting.quorum} />
        <p>
          {t('onPaper')}: <Verbatim>{meeting.attendance.join(', ')}</Verbatim>
        </p>
      </>
    );
  if (meeting.closedAt) return <Recorded members={members} quorum={meeting.quorum} />;
  return <Recording meeting={meeting} members={members} />;
}

export function Quorum({ present, quorum }: { present: number; quorum: number }) {
  const t = useTexts(meetingTexts);
  const enough = present >= quorum;
  return (
    <Note tone={enough ? 'good' : 'warn'} live>
      {t(enough ? 'enough' : 'short', { present, quorum })}
    </Note>
  );
}

function Recorded({ members, quorum }: { members: Sitting['members']; quorum: number }) {
  const { instant } = useFormats();
  const t = useTexts(meetingTexts);
  const present = members.filter(({ stays }) => stays.length > 0);
  return (
    <>
      <Quorum present={present.length} quorum={quorum} />
      <ul>
        {present.map(({ id, name, stays }) => (
          <li key={id}>
            <Verbatim>{name}</Verbatim>
            {stays.map(({ arrivedAt, leftAt }) => (
              <span key={arrivedAt}>
                {' '}
                · {t('came')} {instant(arrivedAt)}
                {leftAt && ` · ${t('leftAt')} ${instant(leftAt)}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Recording({ meeting, members }: { meeting: Meeting; members: Sitting['members'] }) {
  const t = useTexts(meetingTexts);
  const [saved, setSaved] = useState(false);
  const form = useForm<Values>(
    Object.fromEntries(members.flatMap((member) => typedOf(member, meeting))),
    `presence ${meeting.id}`,
  );
  const command = useCommand(
    (body: Schemas['Presence']) =>
      read(api.PUT('/meetings/{id}/presence', { params: { path: { id: meeting.id } }, body })),
    {
      changes: [['meeting', meeting.id]],
      onDone: () => {
        form.stored(form.values);
        setSaved(true);
      },
    },
  );
  const { values } = form;
  const begun = useBegun(meeting);
  const present = members.filter(({ id }) => values[`${id}.here`] === 'yes');
  const day = bangkokDay(meeting.heldAt);
  const input = (): Schemas['Presence'] => ({
    stays: present.map(({ id }) => ({
      person: id,
      arrivedAt: values[`${id}.came`] ? instantOn(day, values[`${id}.came`] ?? '') : meeting.heldAt,
      leftAt: values[`${id}.left`] ? instantOn(day, values[`${id}.left`] ?? '') : null,
    })),
  });
  return (
    <>
      <p>{t('presenceLead')}</p>
      <Form
        form={form}
        command={command}
        input={input}
        send={t('savePresence')}
        beside={saved && !command.isPending && <span role="status">{t('presenceSaved')}</span>}
      >
        <div className={styles.members}>
          {members.map(({ id, name }) => (
            <div key={id} className={styles.member} role="group" aria-label={name}>
              <TickField name={`${id}.here`} label={name} />
              {values[`${id}.here`] === 'yes' && (
                <>
                  <TimeField name={`${id}.came`} label={t('came')} />
                  <TimeField name={`${id}.left`} label={t('leftAt')} />
                </>
              )}
            </div>
          ))}
        </div>
        {(begun || present.length > 0) && <Quorum present={present.length} quorum={meeting.quorum} />}
      </Form>
    </>
  );
}

function typedOf({ id, stays }: Sitting['members'][number], { heldAt }: Meeting): [string, string][] {
  const [first] = stays;
  const last = stays.at(-1);
  return [
    [`${id}.here`, first ? 'yes' : ''],
    [`${id}.came`, first && first.arrivedAt !== heldAt ? bangkokTime(first.arrivedAt) : ''],
    [`${id}.left`, last?.leftAt ? bangkokTime(last.leftAt) : ''],
  ];
}
